using System.Globalization;

namespace Close.Functional;

/// <summary>What an answer says about how many more calls are allowed.</summary>
/// <param name="Limit">How many calls a window allows; null when not said.</param>
/// <param name="Remaining">How many are left in this window; null when not said.</param>
/// <param name="Reset">How long until the window ends; null when not said.</param>
/// <remarks>Source: documented (Rate Limits); the older headers were seen in recorded answers.</remarks>
public sealed record RateLimit(decimal? Limit, decimal? Remaining, TimeSpan? Reset)
{
    private const decimal LongestSeconds = 365 * 24 * 3600;

    /// <summary>Reads the headers in whichever of the known dialects they are; null when there are none or none can be read.</summary>
    /// <remarks>
    /// Tried in this order: <c>RateLimit: limit=100, remaining=50, reset=5</c> (commas or semicolons), then the three
    /// single headers <c>ratelimit-*</c>, <c>x-rate-limit-*</c> and <c>x-ratelimit-*</c>.
    /// </remarks>
    /// <param name="answer">The answer to read.</param>
    public static RateLimit? Of(Envelope answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Read(Members(answer.Header("RateLimit")))
            ?? Single(answer, "ratelimit-") ?? Single(answer, "x-rate-limit-") ?? Single(answer, "x-ratelimit-");
    }

    /// <summary>
    /// Gives how long a 429 asks to wait: the end of the window, else <c>Retry-After</c> in seconds; null when neither is said.
    /// </summary>
    /// <remarks>A <c>Retry-After</c> that is a date is not read: it would need a clock, and Close sends seconds (documented).</remarks>
    /// <param name="answer">The answer to read.</param>
    public static TimeSpan? WaitOf(Envelope answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Read(Members(answer.Header("RateLimit")))?.Reset
            ?? Seconds(answer.Header("Retry-After"))
            ?? Single(answer, "ratelimit-")?.Reset ?? Single(answer, "x-rate-limit-")?.Reset ?? Single(answer, "x-ratelimit-")?.Reset;
    }

    /// <summary>Reads a number of seconds, decimals allowed, rounded up to the tick, so that nobody comes back too early; null for anything else.</summary>
    internal static TimeSpan? Seconds(string? text) =>
        Number(text) is { } seconds and <= LongestSeconds ? TimeSpan.FromTicks((long)decimal.Ceiling(seconds * TimeSpan.TicksPerSecond)) : null;

    private static RateLimit? Single(Envelope answer, string prefix) =>
        Read(name => answer.Header(prefix + name));

    private static RateLimit? Read(Func<string, string?> member)
    {
        var read = new RateLimit(Number(member("limit")), Number(member("remaining")), Seconds(member("reset")));
        return read is { Limit: null, Remaining: null, Reset: null } ? null : read;
    }

    private static Func<string, string?> Members(string? header)
    {
        var members = (header ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return name => members
            .Select(member => member.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
    }

    // A proxy was seen to answer "60, 60;w=1, 100;w=1": the first number is the one closest to being hit, and what follows a semicolon is about it.
    // Decimal has no infinity, which double reads even where no sign is allowed.
    private static decimal? Number(string? text) =>
        decimal.TryParse(
            text?.Split([',', ';'], 2)[0],
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
}
