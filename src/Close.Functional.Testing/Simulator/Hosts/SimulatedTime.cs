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

    // A wait that was called off or put off meanwhile makes nothing jump.
    private void JumpFor(Alarm alarm, DateTimeOffset due)
    {
        bool isWaitedFor;
        lock (gate)
        {
            isWaitedFor = alarms.Contains(alarm) && alarm.Due == due;
        }

        if (isWaitedFor)
        {
            close.AdvanceTo(due);
        }
    }

    private bool Set(Alarm alarm, DateTimeOffset? due)
    {
        lock (gate)
        {
            if (alarm.IsDisposed)
            {
                return false;
            }

            alarms.Remove(alarm);
            if (due is { } moment)
            {
                alarm.Due = moment;
                alarms.Add(alarm);
            }

            return true;
        }
    }

    private void End(Alarm alarm)
    {
        lock (gate)
        {
            alarm.IsDisposed = true;
            alarms.Remove(alarm);
        }
    }

    private sealed class Alarm(SimulatedTime time, Action ring) : ITimer
    {
        private TimeSpan again = Timeout.InfiniteTimeSpan;

        // Both are read and written inside the gate of the clock.
        public DateTimeOffset Due { get; set; }

        public bool IsDisposed { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            again = period;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return time.Set(this, null);
            }

            var due = time.GetUtcNow() + dueTime;
            if (!time.Set(this, due))
            {
                return false;
            }

            if (dueTime <= time.Skips)
            {
                // Not at once: whoever starts a wait has to get hold of its timer first.
                ThreadPool.QueueUserWorkItem(_ => time.JumpFor(this, due));
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

        public void Dispose() => time.End(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
