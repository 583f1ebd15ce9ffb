namespace Close.Functional;

/// <summary>How calls that share a client keep within the limits that Close tells.</summary>
/// <remarks>
/// What is done is known as pacing, or as a leaky bucket. While much of a window is left, calls go at once; when little is left, they are spread evenly over its
/// rest; after a 429 nobody goes before the time that it named. Answers that tell nothing hold nobody back. Immutable, compared by value.
/// </remarks>
public sealed record PacingPolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Holds no call back.</summary>
    public static PacingPolicy None { get; } = new() { IsOn = false };

    internal bool IsOn { get; private init; } = true;

    /// <summary>
    /// The share of a window's calls below which they are spread: from 0, to go at full speed until none is left, to 1, to spread always. Default: 0.2, the last fifth.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in that range.</exception>
    public double SpreadBelow { get; init => field = Share(value); } = 0.2;

    /// <summary>
    /// How long a call is held back at most: more than nothing, up to 24 hours. Default: one minute. A call that would have to wait longer is not sent and ends
    /// with <see cref="CloseError.RateLimited"/>, which says when to come back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan LongestWait { get; init => field = Duration(value); } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a 429 that does not say when to come back holds everybody: more than nothing, up to 24 hours. Default: two seconds, as Close's own Python client waits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan WaitWithoutHint { get; init => field = Duration(value); } = TimeSpan.FromSeconds(2);

    /// <summary>Gives the same policy with <see cref="SpreadBelow"/> set.</summary>
    /// <param name="spreadBelow">The new value.</param>
    public PacingPolicy WithSpreadBelow(double spreadBelow) => this with { SpreadBelow = spreadBelow };

    /// <summary>Gives the same policy with <see cref="LongestWait"/> set.</summary>
    /// <param name="longestWait">The new value.</param>
    public PacingPolicy WithLongestWait(TimeSpan longestWait) => this with { LongestWait = longestWait };

    /// <summary>Gives the same policy with <see cref="WaitWithoutHint"/> set.</summary>
    /// <param name="waitWithoutHint">The new value.</param>
    public PacingPolicy WithWaitWithoutHint(TimeSpan waitWithoutHint) => this with { WaitWithoutHint = waitWithoutHint };

    private static double Share(double value) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share from 0 to 1 is needed.");

    private static TimeSpan Duration(TimeSpan value) =>
        value > TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A time above zero and up to 24 hours is needed.");
}
