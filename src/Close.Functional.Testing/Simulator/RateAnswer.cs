using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>What an answer says of the limit on calls.</summary>
/// <param name="Dialect">How it says it.</param>
/// <param name="Limit">How many calls a window allows.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="Reset">How long until the window ends.</param>
/// <param name="Window">How long a window is.</param>
/// <param name="IsRefused">Whether the call was one too many.</param>
internal sealed record RateAnswer(RateLimitDialect Dialect, int Limit, int Remaining, TimeSpan Reset, TimeSpan Window, bool IsRefused)
{
    // Rounded up: who waits for just as long as this is let in.
    private string Seconds => (Math.Ceiling(Reset.TotalMicroseconds) / 1_000_000).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The answer to a call that was one too many.</summary>
    public Envelope Refusal() => Dialect switch
    {
        RateLimitDialect.Legacy => On(Answers.TooMany(this, isNested: false)),
        RateLimitDialect.Proxy => On(new Envelope(429, [new NamedValue("Content-Type", "text/html")], HttpBody.OfText("<html><body>Too many requests</body></html>"))),
        RateLimitDialect.Absent => new Envelope(429, [], HttpBody.Empty),
        _ => On(Answers.TooMany(this, isNested: true)),
    };

    /// <summary>An answer with the headers that tell of the limit.</summary>
    public Envelope On(Envelope answer) => new(answer.Status, [.. answer.Headers.AsEnumerable(), .. Headers()], answer.Body);

    private IEnumerable<NamedValue> Headers() => Dialect switch
    {
        RateLimitDialect.Commas => [new("RateLimit", Text($"limit={Limit}, remaining={Remaining}, reset={Seconds}")), .. RetryAfter()],
        RateLimitDialect.Semicolons =>
        [
            new("RateLimit", Text($"limit={Limit}; remaining={Remaining}; reset={Seconds}")),
            .. Singles("ratelimit-", Text($"{Limit}"), Text($"{Remaining}")),
            .. RetryAfter(),
        ],
        RateLimitDialect.Legacy => Singles("x-rate-limit-", Text($"{Limit}"), Text($"{Remaining}")),
        RateLimitDialect.Proxy => Singles("x-ratelimit-", Text($"{Limit}, {Limit};w={Math.Ceiling(Window.TotalSeconds)}"), Text($"{Remaining}")),
        RateLimitDialect.RetryAfterOnly => RetryAfter(),
        _ => [],
    };

    private IEnumerable<NamedValue> RetryAfter() => IsRefused ? [new NamedValue("Retry-After", Text($"{Math.Ceiling(Reset.TotalSeconds)}"))] : [];

    private NamedValue[] Singles(string prefix, string limit, string remaining) =>
        [new(prefix + "limit", limit), new(prefix + "remaining", remaining), new(prefix + "reset", Seconds)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
