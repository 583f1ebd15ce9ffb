namespace Close.Functional;

/// <summary>Puts retries around a transport.</summary>
public static class Retries
{
    /// <summary>Gives the transport that sends a call again when the policy says so, and tells on <see cref="Envelope.Delivery"/> what it took.</summary>
    /// <remarks>
    /// <para>
    /// Never sends an unsafe call again after a try that may have taken effect. When it gives up, the last answer or error stands: a 429 with its headers, a 503 with its body.
    /// One thing of the earlier tries is kept: if one of them may have taken effect, a last try that never left still ends with <see cref="Outcome.Unknown"/>.
    /// </para>
    /// <para>
    /// Each try may take what the call says (<see cref="HttpCall.Timeout"/>), else <paramref name="timeout"/>, and in any case no more than is left of
    /// <see cref="RetryPolicy.TotalTime"/>. The transport keeps that time, since it knows whether anything was sent. Cancellation ends a wait at once. Safe to call from many
    /// threads at once; all calls of the transport that it gives share one budget.
    /// </para>
    /// </remarks>
    /// <param name="inner">What sends the calls.</param>
    /// <param name="policy">When to send again.</param>
    /// <param name="clock">The clock that waits run by.</param>
    /// <param name="draw">Draws from 0 to under 1, evenly. Must be safe to call from many threads at once.</param>
    /// <param name="events">Hears of each retry before its wait; null for nobody.</param>
    /// <param name="timeout">How long one try may take when the call does not say, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>; null for <see cref="CloseOptions.DefaultTimeout"/>.</param>
    public static Transport WithRetries(
        this Transport inner, RetryPolicy policy, TimeProvider clock, Func<double> draw, IProgress<CallEvent>? events = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(draw);
        return new RetryLoop(inner, policy, clock, draw, events, timeout ?? CloseOptions.DefaultTimeout).SendAsync;
    }
}
