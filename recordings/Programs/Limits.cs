using Close.Functional.Testing;

namespace Close.Functional.Recordings;

/// <summary>Calls that are one too many, in each way to say so.</summary>
internal static class Limits
{
    public static IReadOnlyList<Recording> All { get; } =
    [
        .. Enum.GetValues<RateLimitDialect>().Select(Refused),
        new("errors-429-singles", () => Scene.Told(
            Single("ratelimit-", "1.5"),
            Scene.Json(429, """{"error": {"message": "Slow down", "rate_reset": 2.5, "rate_limit": 40, "rate_window": 8}}"""),
            Scene.Json(429, """{"message": "Slow down", "rate_reset": "2.5", "rate_limit": 40, "rate_window": 8}"""),
            Scene.Json(429, """{"message": "Slow down"}""", new NamedValue("RateLimit", "later"))), async steps =>
            {
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
            })
        {
            Page = "docs/contract.md, Rate limits",
        },
    ];

    private static Recording Refused(RateLimitDialect dialect) => new(
        "errors-429-" + string.Concat(dialect.ToString().Select((sign, at) => char.IsUpper(sign) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(sign) : sign.ToString())),
        () => Limited(dialect),
        async steps =>
        {
            await steps.AskAsync(SmsApi.List(SmsQuery.All));
            await steps.AskAsync(SmsApi.List(SmsQuery.All));
        });

    // One call in three seconds is allowed, and half a second passes after each.
    private static Transport Limited(RateLimitDialect dialect)
    {
        var close = Scene.Open(world => world.WithOptions(new SimulatorOptions { RateLimit = new SimulatedRateLimit(1, TimeSpan.FromSeconds(3), dialect) }));
        var send = close.Transport();
        return async (call, cancellationToken) =>
        {
            var answer = await send(call, cancellationToken);
            close.Advance(TimeSpan.FromSeconds(0.5));
            return answer;
        };
    }

    private static Either<CloseError, Envelope> Single(string prefix, string seconds) => new Envelope(
        429,
        [new NamedValue(prefix + "limit", "40"), new NamedValue(prefix + "remaining", "0"), new NamedValue(prefix + "reset", seconds)],
        HttpBody.Empty);
}
