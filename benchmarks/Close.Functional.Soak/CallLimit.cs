namespace Close.Functional.Soak;

/// <summary>Counts calls in fixed windows, as Close says it does.</summary>
/// <param name="perWindow">How many calls a window allows.</param>
/// <param name="window">How long a window is.</param>
internal sealed class CallLimit(int perWindow, TimeSpan window)
{
    private readonly Lock gate = new();
    private DateTimeOffset ends = DateTimeOffset.MinValue;
    private int taken;

    public int PerWindow => perWindow;

    /// <summary>How many calls were refused because a window was used up: what pacing is there to prevent.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes one call of the window; gives how many are left, less than zero when it was refused.</summary>
    public int Take(DateTimeOffset now)
    {
        lock (gate)
        {
            if (now >= ends)
            {
                (ends, taken) = (now + window, 0);
            }

            if (taken == perWindow)
            {
                Refused++;
                return -1;
            }

            return perWindow - ++taken;
        }
    }

    public TimeSpan Reset(DateTimeOffset now)
    {
        lock (gate)
        {
            return ends > now ? ends - now : TimeSpan.Zero;
        }
    }
}
