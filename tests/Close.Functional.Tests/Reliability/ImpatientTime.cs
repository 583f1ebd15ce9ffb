namespace Close.Functional.Tests.Reliability;

/// <summary>A clock on which short waits, such as those between tries, are over at once, and long ones, such as time limits, when the test says so.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly List<Timer> pending = [];

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets all long waits end.</summary>
    public void Elapse()
    {
        List<Timer> due;
        lock (gate)
        {
            due = [.. pending];
            pending.Clear();
        }

        due.ForEach(timer => timer.Fire());
    }

    private sealed class Timer(ImpatientTime clock, Action fire) : ITimer
    {
        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.pending.Remove(this);
                if (dueTime >= Short)
                {
                    clock.pending.Add(this);
                }
            }

            if (dueTime >= TimeSpan.Zero && dueTime < Short)
            {
                ThreadPool.QueueUserWorkItem(_ => fire());
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.pending.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
