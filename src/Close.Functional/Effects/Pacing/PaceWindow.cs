namespace Close.Functional;

/// <summary>A window in which a number of calls is allowed.</summary>
/// <remarks>
/// An answer tells how long the window still was when the server counted the call: some time between the moment the call went out and the moment its answer came. So the
/// end of a window is known as a span, however slow the network is.
/// </remarks>
/// <param name="Limit">How many calls it allows.</param>
/// <param name="Left">How many may still go out; never below zero.</param>
/// <param name="EndsFrom">Before this time it does not end.</param>
/// <param name="Ends">By this time it has ended.</param>
/// <param name="Length">How long windows are, as far as is known: the longest time to the end of one that was told.</param>
/// <param name="LastTake">When a call went out last.</param>
internal sealed record PaceWindow(int Limit, int Left, TimeSpan EndsFrom, TimeSpan Ends, TimeSpan Length, TimeSpan LastTake)
{
    /// <summary>The window after this one. Calls under way may be counted in either, so they count in both.</summary>
    public PaceWindow Next(TimeSpan now, int underWay) => this with { Left = Math.Max(0, Limit - underWay), EndsFrom = now, Ends = now + Length };

    /// <summary>What is known when an answer tells of a window that may be this one.</summary>
    /// <param name="told">The window it tells of, if it is this one: all that was answered is counted here already.</param>
    /// <param name="alone">The same, if it is a later one of which nothing else is known.</param>
    public PaceWindow Joined(PaceWindow told, PaceWindow alone)
    {
        var length = Later(Length, told.Length);
        return told.EndsFrom > Ends ? alone with { Length = length, LastTake = LastTake }
            : told.Ends < EndsFrom ? this
            : this with
            {
                Limit = told.Limit,
                Left = Math.Min(Left, told.Left),
                EndsFrom = Later(EndsFrom, told.EndsFrom),
                Ends = Later(Ends, told.Ends),
                Length = length,
            };
    }

    /// <summary>How long the next call has to wait: none while much is left, till the end when nothing is, else its even share of the rest.</summary>
    /// <param name="now">The time.</param>
    /// <param name="spreadBelow">The share of the limit below which calls are spread.</param>
    public TimeSpan WaitAt(TimeSpan now, double spreadBelow)
    {
        if (Left > Limit * spreadBelow)
        {
            return TimeSpan.Zero;
        }

        var slot = LastTake + ((Ends - LastTake) / (Left + 1));
        return slot > now ? slot - now : TimeSpan.Zero;
    }

    /// <summary>A call goes out.</summary>
    /// <param name="now">The time.</param>
    public PaceWindow Take(TimeSpan now) => this with { Left = Math.Max(0, Left - 1), LastTake = now };

    /// <summary>A call that went out was not counted.</summary>
    public PaceWindow GiveBack() => this with { Left = Math.Min(Limit, Left + 1) };

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
