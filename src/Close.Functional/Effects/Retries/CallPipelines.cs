using Polly;
using Polly.Timeout;

namespace Close.Functional;

/// <summary>Puts a caller's own Polly pipelines around a transport: a circuit breaker, a limit on calls under way, hedging, or retries in place of <see cref="Retries"/>.</summary>
public static class CallPipelines
{
    /// <summary>The property under which a pipeline finds the call that it handles.</summary>
    public static ResiliencePropertyKey<HttpCall> CallKey { get; } = new("Close.Functional.Call");

    /// <summary>Gives the transport that sends each call through a pipeline.</summary>
    /// <remarks>
    /// <para>
    /// The pipeline sees every answer as a success, whatever its status, and failures of the network as errors, not as exceptions: let its <c>ShouldHandle</c> look into both.
    /// One that sends a call more than once must look at <see cref="HttpCall.Repeat"/> of the call under <see cref="CallKey"/>: a second arrival of an unsafe call can send a
    /// second SMS. A timeout of the pipeline knows less than <see cref="HttpCall.Timeout"/> does: whatever was under way when it ran out has an unknown outcome.
    /// </para>
    /// <para>
    /// What the pipeline refuses becomes <see cref="CloseError.Unavailable"/>: its timeout <see cref="FailureCause.TimedOut"/>, an open circuit or a full queue
    /// <see cref="FailureCause.NotConnected"/>, with the name of the refusal as <see cref="CloseError.Unavailable.Detail"/>. The outcome is
    /// <see cref="Outcome.NotProcessed"/> only when no try before it can have taken effect.
    /// </para>
    /// </remarks>
    /// <param name="inner">What sends the calls.</param>
    /// <param name="pipeline">What runs them. Shared by all calls.</param>
    public static Transport WithPipeline(this Transport inner, ResiliencePipeline<Either<CloseError, Envelope>> pipeline)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(pipeline);
        return async (call, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(call);
            cancellationToken.ThrowIfCancellationRequested();
            var watch = new Watch(inner);
            var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
            try
            {
                context.Properties.Set(CallKey, call);
                return await pipeline.ExecuteAsync(
                    static (context, state) => new ValueTask<Either<CloseError, Envelope>>(state.Watch.SendAsync(state.Call, context.CancellationToken)),
                    context,
                    (Watch: watch, Call: call)).ConfigureAwait(false);
            }
            catch (ExecutionRejectedException refusal)
            {
                return FindOut.Tell(call, new CloseError.Unavailable(
                    refusal is TimeoutRejectedException ? FailureCause.TimedOut : FailureCause.NotConnected,
                    watch.MayHaveTakenEffect ? Outcome.Unknown : Outcome.NotProcessed,
                    Detail: refusal.GetType().Name));
            }
            finally
            {
                ResilienceContextPool.Shared.Return(context);
            }
        };
    }

    /// <summary>Sends the tries of one call, and counts those that are not known to have done nothing. They may run side by side.</summary>
    private sealed class Watch(Transport inner)
    {
        private int open;

        public bool MayHaveTakenEffect => Volatile.Read(ref open) > 0;

        public async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref open);
            var outcome = await inner(call, cancellationToken).ConfigureAwait(false);
            if (outcome.Match(Right: static answer => answer.Status == 429, Left: RetryPolicy.IsUnprocessed))
            {
                Interlocked.Decrement(ref open);
            }

            return outcome;
        }
    }
}
