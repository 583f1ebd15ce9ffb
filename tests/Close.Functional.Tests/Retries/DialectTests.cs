using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Retries;

/// <summary>A 429 is waited for as the server asks, however it says so.</summary>
public sealed class DialectTests
{
    private static readonly RetryPolicy Exact = new() { FirstWait = TimeSpan.FromTicks(1), Attempts = 2 };

    public static TheoryData<string, string, string, double> Told() => new()
    {
        { "RateLimit", "limit=100, remaining=0, reset=5", "", 5 },
        { "ratelimit", "limit=100; remaining=0; reset=0.87", "", 0.87 },
        { "RateLimit", "reset=1.5", "", 1.5 },
        { "Retry-After", "7", "", 7 },
        { "retry-after", "7.25", "", 7.25 },
        { "ratelimit-reset", "3", "", 3 },
        { "X-Rate-Limit-Reset", "6.834908", "", 6.835 },
        { "x-ratelimit-reset", "1", "", 1 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"error": {"message": "Slow down", "rate_reset": 0.87, "rate_limit": 40}}""", 0.87 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"error": {"rate_reset": "0.87"}}""", 0.87 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"message": "Slow down", "rate_reset": "0.59", "rate_endpoint_group": 99999999999999999999999}""", 0.59 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"message": "Slow down", "rate_reset": 12, "rate_endpoint_group": "ab12"}""", 12 },
        { "Retry-After", "4", """{"error": {"rate_reset": 9}}""", 4 },
        { "Retry-After", "soon", """{"error": {"rate_reset": 9}}""", 9 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", "<html>Too many requests</html>", 2 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"error": "Too many requests"}""", 2 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", """{"error": {"rate_reset": null}}""", 2 },
        { "Date", "Sun, 01 Mar 2026 12:00:00 GMT", "", 2 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public async Task The_wait_is_what_the_answer_asks_for(string name, string value, string body, double seconds)
    {
        var time = new LeapingTime();
        Transport busy = (_, _) => Task.FromResult<Either<CloseError, Envelope>>(Answer.Of(429, body, (name, value)));

        await busy.WithRetries(Exact, time, () => 0)(Playing.Post, default);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(time.Waits));
    }
}
