using Polly;
using Polly.Retry;

namespace Close.Functional;

/// <summary>Lets Polly run the tries and waits of calls, and answers what it asks by a policy. One for all calls of a client.</summary>
internal sealed class RetryLoop
{
    private static readonly ResiliencePropertyKey<RetryRun> Current = new("Close.Functional.RetryRun");

    private readonly Transport inner;
    private readonly RetryPolicy policy;
    private readonly TimeProvider clock;
    private readonly Func<double> draw;
    private readonly IProgress<CallEvent>? events;
    private readonly TimeSpan timeout;
    private readonly ResiliencePipeline<Either<CloseError, Envelope>> pipeline;
    private readonly Lock gate = new();
    private RetryBudget? budget;

    public RetryLoop(Transport inner, RetryPolicy policy, TimeProvider clock, Func<double> draw, IProgress<CallEvent>? events, TimeSpan timeout)
    {
        (this.inner, this.policy, this.clock, this.draw, this.events, this.timeout) = (inner, policy, clock, draw, events, timeout);
        budget = policy.Budget is { } most ? RetryBudget.Of(most) : null;
        pipeline = new ResiliencePipelineBuilder<Either<CloseError, Envelope>> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Either<CloseError, Envelope>>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = asked => ValueTask.FromResult(asked.Outcome.Exception is null && GoesOn(RunOf(asked.Context), asked.Outcome.Result)),
                DelayGenerator = asked => ValueTask.FromResult<TimeSpan?>(NextWait(RunOf(asked.Context))),
            })
            .Build();
    }

    public async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        var run = new RetryRun(call, clock.GetTimestamp());
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(Current, run);
            var outcome = await pipeline.ExecuteAsync(
                static (context, state) => new ValueTask<Either<CloseError, Envelope>>(state.Loop.TryAsync(state.Run, context.CancellationToken)),
                context,
                (Loop: this, Run: run)).ConfigureAwait(false);
            return run.Settle(outcome);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryRun RunOf(ResilienceContext context) => context.Properties.GetValue(Current, null!);

    private async Task<Either<CloseError, Envelope>> TryAsync(RetryRun run, CancellationToken cancellationToken)
    {
        var left = Left(run);
        if (run.Last is { } last && left <= TimeSpan.Zero && left != Timeout.InfiniteTimeSpan)
        {
            // The clock ran on while the wait ended, so there is no time for another try.
            return last;
        }

        var outcome = await inner(run.Call.WithTimeout(Shorter(run.Call.Timeout ?? timeout, left)), cancellationToken).ConfigureAwait(false);
        run.Add(outcome);
        return outcome;
    }

    private bool GoesOn(RetryRun run, Either<CloseError, Envelope> outcome)
    {
        if (FailureOf(outcome) is not { } error)
        {
            lock (gate)
            {
                budget = budget?.Earn();
            }

            return false;
        }

        if (policy.Decide(run.Tries, error, run.Call.Repeat, clock.GetElapsedTime(run.Start), draw()) is not RetryDecision.Again again || !Spend(error))
        {
            return false;
        }

        run.Plan(error, again.Wait);
        return true;
    }

    private TimeSpan NextWait(RetryRun run)
    {
        var (error, wait) = run.TakePlan();
        events?.Report(new CallEvent.Retrying(run.Call, run.Tries, error, wait));
        return wait;
    }

    // Retries after 429 are free: the server asked for them.
    private bool Spend(CloseError error)
    {
        lock (gate)
        {
            if (budget is null || error is CloseError.RateLimited)
            {
                return true;
            }

            var rest = budget.Spend();
            budget = rest ?? budget;
            return rest is not null;
        }
    }

    private TimeSpan Left(RetryRun run) =>
        policy.TotalTime == Timeout.InfiniteTimeSpan ? policy.TotalTime : policy.TotalTime - clock.GetElapsedTime(run.Start);

    private static CloseError? FailureOf(Either<CloseError, Envelope> outcome) =>
        outcome.MatchUnsafe<CloseError?>(Right: answer => answer.Status is 429 or (>= 500 and <= 599) ? ErrorReader.Read(answer) : null, Left: error => error);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan || (other != Timeout.InfiniteTimeSpan && other < one) ? other : one;
}
