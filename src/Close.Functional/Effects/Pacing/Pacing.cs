namespace Close.Functional;

/// <summary>Puts pacing around a transport.</summary>
public static class Pacing
{
    /// <summary>Gives the transport that holds calls back as a pacer says, and lets it learn from each answer.</summary>
    /// <remarks>
    /// A call that would be held back longer than <see cref="PacingPolicy.LongestWait"/>, or than its own <see cref="HttpCall.Timeout"/>, is not sent and ends with
    /// <see cref="CloseError.RateLimited"/>: its answer is the last one of the group that told of the limit, without its body, and
    /// <see cref="CloseError.RateLimited.RetryAfter"/> is what is left to wait. How long a call was held back is added to <see cref="Delivery.Waited"/>.
    /// </remarks>
    /// <param name="inner">What sends the calls.</param>
    /// <param name="pacer">What holds them back; shared by all transports that use the same key.</param>
    /// <param name="events">Hears of calls that were held back and of limits that were told; null for nobody.</param>
    public static Transport WithPacing(this Transport inner, Pacer pacer, IProgress<CallEvent>? events = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(pacer);
        return (call, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(call);
            return pacer.Policy.IsOn ? SendAsync(inner, pacer, call, events, cancellationToken) : inner(call, cancellationToken);
        };
    }

    private static async Task<Either<CloseError, Envelope>> SendAsync(
        Transport inner, Pacer pacer, HttpCall call, IProgress<CallEvent>? events, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var group = pacer.Of(call);
        var entry = await group.EnterAsync(Shorter(pacer.Policy.LongestWait, call.Timeout), cancellationToken).ConfigureAwait(false);
        return await entry.Match(Right: GoAsync, Left: error => Task.FromResult(Left<CloseError, Envelope>(error))).ConfigureAwait(false);

        async Task<Either<CloseError, Envelope>> GoAsync((TimeSpan Held, PaceTicket Ticket) entered)
        {
            var held = entered.Held;
            Envelope? answer = null;
            var isUncounted = true;
            try
            {
                if (held > TimeSpan.Zero)
                {
                    events?.Report(new CallEvent.Held(call, held));
                }

                cancellationToken.ThrowIfCancellationRequested();
                isUncounted = false;
                var outcome = await inner(call, cancellationToken).ConfigureAwait(false);
                isUncounted = outcome.Match(Right: _ => false, Left: error => error is CloseError.Invalid or CloseError.Unavailable { Outcome: Outcome.NotProcessed });
                answer = outcome.MatchUnsafe<Envelope?>(Right: given => given, Left: _ => null);
                return outcome.Map(given => held > TimeSpan.Zero ? given.WithDelivery(given.Delivery with { Waited = given.Delivery.Waited + held }) : given);
            }
            finally
            {
                if (isUncounted)
                {
                    group.GiveBack();
                }
                else
                {
                    group.Leave(entered.Ticket, answer);
                }

                if (answer is not null && events is not null && RateLimit.Of(answer) is { } limit)
                {
                    events.Report(new CallEvent.LimitTold(call, limit));
                }
            }
        }
    }

    private static TimeSpan Shorter(TimeSpan longest, TimeSpan? own) =>
        own is { } given && given != Timeout.InfiniteTimeSpan && given < longest ? given : longest;
}
