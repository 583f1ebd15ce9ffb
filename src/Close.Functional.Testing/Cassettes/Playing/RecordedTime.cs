namespace Close.Functional.Testing;

/// <summary>The clock of a program that is recorded or replayed: it moves by what the program waits, and by nothing else.</summary>
/// <param name="start">What it shows at first.</param>
/// <param name="real">Whose timers are used where time has to pass.</param>
/// <param name="isPlaying">Whether short waits take a thousandth of their time.</param>
internal sealed class RecordedTime(DateTimeOffset start, TimeProvider real, bool isPlaying) : TimeProvider
{
    // Shorter is a wait that the program wants to be over, longer is a time limit that it hopes will not come.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    // So waits keep their order, and what is answered at once is there before a time limit.
    private const int Faster = 1000;

    private readonly Lock gate = new();
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
        wait.Start(dueTime, period);
        return wait;
    }

    private void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            now = moment > now ? moment : now;
        }
    }

    private sealed class Wait : ITimer
    {
        private readonly RecordedTime time;
        private readonly ITimer timer;
        private long end;

        public Wait(RecordedTime time, TimerCallback callback, object? state)
        {
            this.time = time;
            timer = time.Real.CreateTimer(
                _ =>
                {
                    time.MoveTo(new DateTimeOffset(Interlocked.Read(ref end), TimeSpan.Zero));

                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        public void Start(TimeSpan dueTime, TimeSpan period) => Change(dueTime, period);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isWait = dueTime >= TimeSpan.Zero && dueTime <= LongestWait && period <= TimeSpan.Zero;
            Interlocked.Exchange(ref end, isWait ? (time.GetUtcNow() + dueTime).UtcTicks : 0);
            return timer.Change(isWait && time.IsPlaying ? dueTime / Faster : dueTime, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }

    private TimeProvider Real => real;

    private bool IsPlaying => isPlaying;
}
