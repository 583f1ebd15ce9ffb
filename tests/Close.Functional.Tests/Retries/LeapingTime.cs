namespace Close.Functional.Tests.Retries;

/// <summary>A clock for which every wait is over as soon as it begins: it leaps to its end, and writes it down.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private readonly List<TimeSpan> waits = [];

    public TimeSpan Now { get; private set; }

    public IReadOnlyList<TimeSpan> Waits => waits;

    /// <summary>How much longer than asked for every wait takes.</summary>
    public TimeSpan Lag { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Now;

    public void Pass(TimeSpan time) => Now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Add(dueTime);
        Pass(dueTime + Lag);
        callback(state);
        return new Over();
    }

    private sealed class Over : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
