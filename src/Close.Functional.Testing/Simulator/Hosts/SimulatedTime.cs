namespace Close.Functional.Testing;

/// <summary>The clock of a simulated Close: it shows the time of the world, and its timers fire when that has come.</summary>
/// <param name="close">Whose time it is.</param>
/// <param name="skipsUpTo">Whoever waits no longer than this makes time jump to the end of the wait.</param>
internal sealed class SimulatedTime(SimulatedClose close, TimeSpan skipsUpTo) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => close.World.Now;

    public override long GetTimestamp() => close.World.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private TimeSpan Skips => skipsUpTo;

    /// <summary>When the next timer fires; null when none will.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (gate)
            {
                return alarms.Count == 0 ? null : alarms.Min(alarm => alarm.Due);
            }
        }
    }

    /// <summary>Fires the timers whose time has come.</summary>
    public void Ring()
    {
        var now = GetUtcNow();
        List<Alarm> due;
        lock (gate)
        {
            due = [.. alarms.Where(alarm => alarm.Due <= now)];
            alarms.RemoveAll(due.Contains);
        }

        due.ForEach(alarm => alarm.Fire());
    }

    private void JumpTo(DateTimeOffset moment) => close.AdvanceTo(moment);

    private void Set(Alarm alarm, DateTimeOffset? due)
    {
        lock (gate)
        {
            alarms.Remove(alarm);
            if (due is not null)
            {
                alarms.Add(alarm);
            }
        }
    }

    private sealed class Alarm(SimulatedTime time, Action ring) : ITimer
    {
        private TimeSpan again = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            again = period;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time.Set(this, null);
                return true;
            }

            Due = time.GetUtcNow() + dueTime;
            time.Set(this, Due);
            if (dueTime <= time.Skips)
            {
                // Not at once: whoever starts a wait has to get hold of its timer first.
                ThreadPool.QueueUserWorkItem(_ => time.JumpTo(Due));
            }

            return true;
        }

        public void Fire()
        {
            ring();
            if (again > TimeSpan.Zero)
            {
                Change(again, again);
            }
        }

        public void Dispose() => time.Set(this, null);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
