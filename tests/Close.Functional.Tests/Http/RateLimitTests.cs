namespace Close.Functional.Tests.Http;

[Properties(typeof(Texts))]
public sealed class RateLimitTests
{
    private static readonly string[] Names =
    [
        "RateLimit", "Retry-After", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "x-rate-limit-limit", "x-rate-limit-remaining",
        "x-rate-limit-reset", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset",
    ];

    public static TheoryData<string, string?, string?, string?> Joined() => new()
    {
        { "limit=100, remaining=50, reset=5", "100", "50", "5" },
        { "limit=100,remaining=50,reset=5", "100", "50", "5" },
        { "limit=100; remaining=100; reset=1", "100", "100", "1" },
        { "limit=100;remaining=50;reset=0.87", "100", "50", "0.87" },
        { "limit=100, remaining=0; reset=6.834908", "100", "0", "6.834908" },
        { "  limit = 100 ,  remaining = 50 ,reset = 5  ", "100", "50", "5" },
        { "reset=5, limit=100, remaining=50", "100", "50", "5" },
        { "LIMIT=100, Remaining=50, rEsEt=5", "100", "50", "5" },
        { "limit=100, policy=\"burst\", remaining=50, w=60, reset=5", "100", "50", "5" },
        { "limit=100,, ;remaining=50;", "100", "50", null },
        { "reset=5", null, null, "5" },
        { "limit=1.5", "1.5", null, null },
        { "limit=many, remaining=50, reset=soon", null, "50", null },
        { "limit=-1, remaining=-50, reset=-5", null, null, null },
        { "limit=1e2, reset=1e1", null, null, null },
        { "reset=Infinity", null, null, null },
        { "reset=-Infinity", null, null, null },
        { "reset=NaN", null, null, null },
        { "reset=99999999999", null, null, null },
        { "limit=99999999999999999999999999999999999999999", null, null, null },
        { "limit, remaining, reset", null, null, null },
        { "limit==100, reset=", null, null, null },
        { "limit:100", null, null, null },
        { "100", null, null, null },
        { ",;=", null, null, null },
        { "", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Joined))]
    public void The_joined_header_is_read_in_every_dialect(string header, string? limit, string? remaining, string? reset) =>
        Assert.Equal(Expected(limit, remaining, reset), RateLimit.Of(Answer.With(("ratelimit", header))));

    public static TheoryData<string, string, string, string, string?, string?, string?> Apart() => new()
    {
        { "ratelimit-", "100", "50", "5", "100", "50", "5" },
        { "RateLimit-", "100", "50", "0.5", "100", "50", "0.5" },
        { "x-rate-limit-", "320", "319", "6.834908", "320", "319", "6.834908" },
        { "X-Rate-Limit-", " 320 ", "319", "7", "320", "319", "7" },
        { "x-ratelimit-", "60, 60;w=1, 100;w=1", "59", "1", "60", "59", "1" },
        { "x-ratelimit-", "60", "59, 99", "1", "60", "59", "1" },
        { "x-ratelimit-", "60;w=1", "59 ; w=1, 99", "1, 60", "60", "59", "1" },
        { "ratelimit-", "x", "50", "", null, "50", null },
        { "ratelimit-", "", "", "", null, null, null },
        { "y-ratelimit-", "100", "50", "5", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public void The_single_headers_are_read_in_every_dialect(
        string prefix, string limitText, string remainingText, string resetText, string? limit, string? remaining, string? reset) =>
        Assert.Equal(
            Expected(limit, remaining, reset),
            RateLimit.Of(Answer.With((prefix + "limit", limitText), (prefix + "remaining", remainingText), (prefix + "reset", resetText))));

    [Theory]
    [InlineData("limit=1, reset=1", "1")]
    [InlineData("nothing", "2")]
    public void The_joined_header_comes_before_the_single_ones(string joined, string expected) =>
        Assert.Equal(Expected(expected, null, expected), RateLimit.Of(Answer.With(
            ("x-ratelimit-limit", "4"), ("x-ratelimit-reset", "4"), ("x-rate-limit-limit", "3"), ("x-rate-limit-reset", "3"),
            ("ratelimit-limit", "2"), ("ratelimit-reset", "2"), ("RateLimit", joined))));

    [Fact]
    public void No_header_gives_no_limit() => Assert.Null(RateLimit.Of(Answer.With(("Date", "Sun, 01 Mar 2026 12:00:00 GMT"), ("Retry-After", "5"))));

    [Theory]
    [InlineData("RateLimit", "limit=100, remaining=0, reset=0.87")]
    [InlineData("Retry-After", "0.87")]
    [InlineData("ratelimit-reset", "0.87")]
    [InlineData("x-rate-limit-reset", "0.87")]
    [InlineData("x-ratelimit-reset", "0.87")]
    public void Any_of_the_headers_alone_says_how_long_to_wait(string name, string value) =>
        Assert.Equal(TimeSpan.FromMilliseconds(870), RateLimit.WaitOf(Answer.With((name, value))));

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 2)]
    [InlineData(3, 3)]
    [InlineData(2, 4)]
    [InlineData(1, 5)]
    public void The_wait_is_that_of_the_first_header_in_the_order_of_preference(int headers, int expected)
    {
        (string, string)[] byPreference =
            [("RateLimit", "reset=1"), ("Retry-After", "2"), ("ratelimit-reset", "3"), ("x-rate-limit-reset", "4"), ("x-ratelimit-reset", "5")];
        Assert.Equal(TimeSpan.FromSeconds(expected), RateLimit.WaitOf(Answer.With(byPreference.TakeLast(headers).Reverse())));
    }

    [Theory]
    [InlineData("limit=100, remaining=0")]
    [InlineData("limit=100, remaining=0, reset=soon")]
    [InlineData("garbage")]
    public void A_joined_header_without_an_end_leaves_the_wait_to_the_next_one(string joined) =>
        Assert.Equal(TimeSpan.FromSeconds(2), RateLimit.WaitOf(Answer.With(("RateLimit", joined), ("Retry-After", "2"))));

    [Theory]
    [InlineData("Sun, 01 Mar 2026 12:00:00 GMT")]
    [InlineData("-Infinity")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("31536001")]
    [InlineData("")]
    public void A_wait_that_is_no_number_of_seconds_up_to_a_year_is_none(string text) =>
        Assert.Null(RateLimit.WaitOf(Answer.With(("Retry-After", text))));

    [Property(MaxTest = 1000)]
    public bool No_header_makes_reading_throw(WholeText[] values)
    {
        var answer = Answer.With(Names.Zip(values.Concat(values).Select(value => value.Value)));
        return RateLimit.Of(answer) is not { Reset.Ticks: < 0 } && RateLimit.WaitOf(answer) is not { Ticks: < 0 };
    }

    [Property(MaxTest = 1000)]
    public bool No_joined_header_makes_reading_throw(WholeText limit, WholeText separator, WholeText reset)
    {
        var answer = Answer.With(("RateLimit", $"limit={limit.Value}{separator.Value}reset={reset.Value}"), ("Retry-After", reset.Value));
        return RateLimit.Of(answer) is not { Limit: < 0 } && RateLimit.WaitOf(answer) is not { Ticks: < 0 };
    }

    [Property]
    public bool A_wait_is_read_to_the_tick(uint ticks) =>
        RateLimit.WaitOf(Answer.With(("Retry-After", ((decimal)ticks / TimeSpan.TicksPerSecond).ToString(System.Globalization.CultureInfo.InvariantCulture)))) == TimeSpan.FromTicks(ticks);

    [Theory]
    [InlineData("0.00000001", 1)]
    [InlineData("1.23456789", 12_345_679)]
    [InlineData("0.0000000", 0)]
    public void A_wait_finer_than_a_tick_is_never_made_shorter(string text, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), RateLimit.WaitOf(Answer.With(("Retry-After", text))));

    private static RateLimit? Expected(string? limit, string? remaining, string? reset) =>
        limit is null && remaining is null && reset is null
            ? null
            : new RateLimit(Number(limit), Number(remaining), Number(reset) is { } seconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
