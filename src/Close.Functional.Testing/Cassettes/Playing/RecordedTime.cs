using System.Diagnostics;

namespace Close.Functional.Testing;

/// <summary>The clock of a program that is recorded or replayed: it moves by what the program waits, and by nothing else.</summary>
/// <param name="start">What it shows at first.</param>
/// <param name="real">Whose timers are used where time has to pass.</param>
/// <param name="isPlaying">Whether short waits take a thousandth of their time.</param>
internal sealed class RecordedTime(DateTimeOffset start, TimeProvider real, bool isPlaying) : TimeProvider
{
    // Shorter is a wait that the program wants to be over, longer is a time limit that it hopes will not come.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    // So waits of a second and more keep their order.
    private const int Faster = 1000;

    // What timers can tell from nothing.
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly List<Wait> limits = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var wait = new Wait(this, callback, state);
        wait.Change(dueTime, period);
        return wait;
    }

    // Limits that are over on the way come first, at their own time: what one of them cuts off does not move the clock any more.
    private bool MoveTo(DateTimeOffset moment, Func<bool> isStillAwaited)
    {
        while (FirstOver(moment) is { } limit)
        {
            Show(limit.End);
            limit.Ring();
            if (!isStillAwaited())
            {
                return false;
            }
        }

        Show(moment);
        return true;
    }

    private Wait? FirstOver(DateTimeOffset moment)
    {
        lock (gate)
        {
            var first = limits.Where(limit => limit.IsOverAt(moment)).MinBy(limit => limit.End);
            return first is not null && limits.Remove(first) ? first : null;
        }
    }

    private void Show(DateTimeOffset moment)
    {
        lock (gate)
        {
            now = moment > now ? moment : now;
        }
    }

    private void Watch(Wait limit, bool isWatched)
    {
        lock (gate)
        {
            limits.Remove(limit);
            if (isWatched)
            {
                limits.Add(limit);
            }
        }
    }

    private sealed class Wait : ITimer
    {
        private readonly RecordedTime time;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly ITimer timer;
        private readonly bool isLimit;
        private Turn? turn;

        public Wait(RecordedTime time, TimerCallback callback, object? state)
        {
            (this.time, this.callback, this.state) = (time, callback, state);
            isLimit = state is CancellationTokenSource;
            timer = time.Real.CreateTimer(_ => Over(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Whether a limit is over because the program has waited for so long. A call of another caller, under way for a moment, is not cut off by the clock's leap.</summary>
        /// <remarks>Timers may ring a little early, so half of the time will do.</remarks>
        public bool IsOverAt(DateTimeOffset moment) => turn is { } set && moment >= set.End && Stopwatch.GetElapsedTime(set.Started) >= set.Length / (2 * Faster);

        public DateTimeOffset End => turn?.End ?? DateTimeOffset.MinValue;

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isShort = dueTime >= TimeSpan.Zero && dueTime <= LongestWait && period <= TimeSpan.Zero;
            turn = isShort ? new Turn(time.GetUtcNow() + dueTime, Stopwatch.GetTimestamp(), dueTime) : null;
            time.Watch(this, isShort && isLimit && time.IsPlaying);
            return timer.Change(isShort && !isLimit && time.IsPlaying && dueTime > ShortestTurn ? TimeSpan.FromTicks(Math.Max(dueTime.Ticks / Faster, ShortestTurn.Ticks)) : dueTime, period);
        }

        public void Dispose()
        {
            turn = null;
            time.Watch(this, isWatched: false);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Over()
        {
            if (isLimit || turn is not { } set || time.MoveTo(set.End, () => ReferenceEquals(turn, set)))
            {
                Ring();
            }
        }
    }

    private sealed record Turn(DateTimeOffset End, long Started, TimeSpan Length);

    private TimeProvider Real => real;

    private bool IsPlaying => isPlaying;
}
