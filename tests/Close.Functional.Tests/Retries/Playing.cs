using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Retries;

/// <summary>How one try goes.</summary>
/// <param name="Ending">How it ends when it is given the time.</param>
/// <param name="Takes">How long it takes.</param>
/// <param name="Leaves">Whether it leaves the machine, if it runs out of time.</param>
public sealed record Try(Ending Ending, TimeSpan Takes, bool Leaves = true);

/// <summary>What a server or the network does with a try.</summary>
/// <param name="Status">The status of the answer; 0 for a connection that broke, -1 for none that was made.</param>
/// <param name="Asked">What <c>Retry-After</c> asks for, in seconds; null for no such header.</param>
public sealed record Ending(int Status, int? Asked = null)
{
    public static Ending Lost { get; } = new(0);

    public static Ending NotConnected { get; } = new(-1);

    public Either<CloseError, Envelope> Outcome => Status switch
    {
        0 => new CloseError.Unavailable(FailureCause.ConnectionLost, Functional.Outcome.Unknown),
        -1 => new CloseError.Unavailable(FailureCause.NotConnected, Functional.Outcome.NotProcessed),
        _ => Answer.Of(Status, "", Asked is { } seconds ? [("Retry-After", $"{seconds}")] : []),
    };
}

/// <summary>A server that plays tries one after the other, the last of them for ever, on a clock that leaps.</summary>
internal sealed class Playing(params Try[] tries)
{
    private readonly List<Either<CloseError, Envelope>> outcomes = [];
    private readonly List<HttpCall> calls = [];

    public Playing(params Ending[] endings)
        : this([.. endings.Select(ending => new Try(ending, TimeSpan.Zero))])
    {
    }

    public static HttpCall Get { get; } = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe);

    public static HttpCall Post { get; } = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe);

    public LeapingTime Time { get; init; } = new();

    public double Draw { get; init; }

    public List<CallEvent> Events { get; } = [];

    /// <summary>How each try that was sent ended.</summary>
    public IReadOnlyList<Either<CloseError, Envelope>> Outcomes => outcomes;

    /// <summary>The calls as they were sent.</summary>
    public IReadOnlyList<HttpCall> Calls => calls;

    public Transport With(RetryPolicy policy, TimeSpan? timeout = null) => ((Transport)SendAsync).WithRetries(policy, Time, () => Draw, new Hears(Events), timeout);

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var next = tries[Math.Min(calls.Count, tries.Length - 1)];
        calls.Add(call);
        var isInTime = call.Timeout is not { } limit || limit == Timeout.InfiniteTimeSpan || next.Takes < limit;
        Time.Pass(isInTime ? next.Takes : call.Timeout!.Value);
        outcomes.Add(isInTime ? next.Ending.Outcome : new CloseError.Unavailable(FailureCause.TimedOut, next.Leaves ? Outcome.Unknown : Outcome.NotProcessed));
        return Task.FromResult(outcomes[^1]);
    }

    private sealed class Hears(List<CallEvent> events) : IProgress<CallEvent>
    {
        public void Report(CallEvent value) => events.Add(value);
    }
}
