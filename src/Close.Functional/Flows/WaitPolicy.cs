namespace Close.Functional;

/// <summary>How often a message is looked at while it is waited for, and for how long.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record WaitPolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long after the first look the second one comes; the time doubles from look to look. More than nothing, up to 30 days. Default: one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan FirstWait { get; init => field = Duration(value); } = TimeSpan.FromSeconds(1);

    /// <summary>Where the doubling ends. More than nothing, up to 30 days. Default: 15 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan LongestWait { get; init => field = Duration(value); } = TimeSpan.FromSeconds(15);

    /// <summary>How long after the first look the last one comes. More than nothing, up to 30 days. Default: two minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan Deadline { get; init => field = Duration(value); } = TimeSpan.FromMinutes(2);

    /// <summary>Gives the same policy with <see cref="FirstWait"/> set.</summary>
    /// <param name="firstWait">The new value.</param>
    public WaitPolicy WithFirstWait(TimeSpan firstWait) => this with { FirstWait = firstWait };

    /// <summary>Gives the same policy with <see cref="LongestWait"/> set.</summary>
    /// <param name="longestWait">The new value.</param>
    public WaitPolicy WithLongestWait(TimeSpan longestWait) => this with { LongestWait = longestWait };

    /// <summary>Gives the same policy with <see cref="Deadline"/> set.</summary>
    /// <param name="deadline">The new value.</param>
    public WaitPolicy WithDeadline(TimeSpan deadline) => this with { Deadline = deadline };

    /// <summary>Gives how long to wait before the next look; null when there is to be none. Depends on nothing but its arguments.</summary>
    /// <param name="looks">How many looks there were, from 1.</param>
    /// <param name="elapsed">How long ago the first one was.</param>
    /// <exception cref="ArgumentOutOfRangeException">There was no look, or the time is negative.</exception>
    public TimeSpan? Next(int looks, TimeSpan elapsed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(elapsed, TimeSpan.Zero);
        if (elapsed >= Deadline)
        {
            return null;
        }

        var doubled = TimeSpan.FromTicks((long)Math.Min(FirstWait.Ticks * Math.Pow(2, looks - 1), LongestWait.Ticks));
        var wait = doubled < Deadline - elapsed ? doubled : Deadline - elapsed;

        // Timers drop what is below a millisecond: a look a little late ends the wait, one a little early would have to be followed by another.
        return TimeSpan.FromMilliseconds((wait.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
    }

    private static TimeSpan Duration(TimeSpan value) =>
        value > TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A time above zero and up to 30 days is needed.");
}
