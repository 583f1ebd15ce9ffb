namespace Close.Functional.Testing;

/// <summary>How many calls a simulated Close takes from one key to one endpoint: a method and a pattern of path.</summary>
/// <remarks>An organization is allowed three times as much over all its keys (documented: Rate Limits). Calls that are refused do not count.</remarks>
public sealed record SimulatedRateLimit
{
    /// <summary>Allows so many calls in each window of time.</summary>
    /// <param name="calls">How many calls a window allows: 1 or more.</param>
    /// <param name="window">How long a window is: more than zero. It starts with its first call.</param>
    /// <param name="dialect">How answers say so.</param>
    /// <exception cref="ArgumentOutOfRangeException">No calls, or no time.</exception>
    public SimulatedRateLimit(int calls, TimeSpan window, RateLimitDialect dialect = RateLimitDialect.Commas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        (Calls, Window, Dialect) = (calls, window, dialect);
    }

    /// <summary>How many calls a window allows.</summary>
    public int Calls { get; }

    /// <summary>How long a window is.</summary>
    public TimeSpan Window { get; }

    /// <summary>How answers say so.</summary>
    public RateLimitDialect Dialect { get; }
}
