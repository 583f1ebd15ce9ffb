using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Retries;

/// <summary>The rule by itself.</summary>
[Properties(typeof(RetryArbitraries))]
public sealed class DecisionTests
{
    private static readonly RetryPolicy Policy = new();
    private static readonly CloseError Lost = new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown);

    // A draw of one half: half a second of the first backoff is always waited, and a quarter comes on top.
    public static TheoryData<string, CloseError, string, string> Table() => new()
    {
        { "invalid", new CloseError.Invalid([new FieldError("text", "a text is needed", new RuleSource.Answered())]), "given up: NotTransient", "given up: NotTransient" },
        { "400", Read(400), "given up: NotTransient", "given up: NotTransient" },
        { "401", Read(401), "given up: NotTransient", "given up: NotTransient" },
        { "402", Read(402), "given up: NotTransient", "given up: NotTransient" },
        { "403", Read(403), "given up: NotTransient", "given up: NotTransient" },
        { "404", Read(404), "given up: NotTransient", "given up: NotTransient" },
        { "408", Read(408), "given up: NotTransient", "given up: NotTransient" },
        { "429", Read(429), "again in 2.25 s", "again in 2.25 s" },
        { "429 at once", Read(429, "0"), "again in 0.75 s", "again in 0.75 s" },
        { "429 soon", Read(429, "5"), "again in 5.25 s", "again in 5.25 s" },
        { "429 at the ceiling", Read(429, "60"), "again in 60 s", "again in 60 s" },
        { "429 beyond the ceiling", Read(429, "60.001"), "given up: WaitTooLong", "given up: WaitTooLong" },
        { "500", Read(500), "given up: NotTransient", "given up: NotTransient" },
        { "500 that asks", Read(500, "5"), "given up: NotTransient", "given up: NotTransient" },
        { "501", Read(501), "given up: NotTransient", "given up: NotTransient" },
        { "502", Read(502), "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "503", Read(503), "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "503 that asks", Read(503, "5"), "again in 5.25 s", "given up: MayHaveTakenEffect" },
        { "503 beyond the ceiling", Read(503, "61"), "given up: WaitTooLong", "given up: MayHaveTakenEffect" },
        { "504", Read(504), "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "505", Read(505), "given up: NotTransient", "given up: NotTransient" },
        { "server failed without an answer", new CloseError.Unavailable(FailureCause.ServerFailed, Outcome.Unknown), "given up: NotTransient", "given up: NotTransient" },
        { "lost", Lost, "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "timed out", new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown), "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "timed out unsent", new CloseError.Unavailable(FailureCause.TimedOut, Outcome.NotProcessed), "again in 0.75 s", "again in 0.75 s" },
        { "not connected", new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed), "again in 0.75 s", "again in 0.75 s" },
        { "not connected the second time", new CloseError.Unavailable(FailureCause.NotConnected, Outcome.Unknown), "again in 0.75 s", "given up: MayHaveTakenEffect" },
        { "unreadable", new CloseError.Unreadable(Answer.Of(200, ""), null, "an object"), "given up: NotTransient", "given up: NotTransient" },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void Every_error_has_its_decision(string name, CloseError error, string safe, string isUnsafe)
    {
        Assert.NotEmpty(name);
        Assert.Equal(
            (safe, isUnsafe),
            ($"{Policy.Decide(1, error, Repeat.Safe, TimeSpan.Zero, 0.5)}", $"{Policy.Decide(1, error, Repeat.Unsafe, TimeSpan.Zero, 0.5)}"));
    }

    [Fact]
    public void A_limit_header_on_a_503_is_not_what_it_asks_for() => Assert.Equal(
        "again in 0.5 s",
        $"{Policy.Decide(1, ErrorReader.Read(Answer.Of(503, "", ("RateLimit", "limit=100, remaining=50, reset=5"))), Repeat.Safe, TimeSpan.Zero, 0)}");

    [Theory]
    [InlineData(1, 0, "again in 0.5 s")]
    [InlineData(2, 0, "again in 1 s")]
    [InlineData(3, 0, "again in 2 s")]
    [InlineData(3, 0.5, "again in 3 s")]
    [InlineData(4, 0, "given up: AttemptsUsedUp")]
    [InlineData(5, 0, "given up: AttemptsUsedUp")]
    public void The_backoff_doubles_until_the_tries_are_used_up(int attempt, double draw, string expected) =>
        Assert.Equal(expected, $"{Policy.Decide(attempt, Lost, Repeat.Safe, TimeSpan.Zero, draw)}");

    [Theory]
    [InlineData(7, "again in 15 s")]
    [InlineData(int.MaxValue - 1, "again in 15 s")]
    public void The_backoff_ends_at_its_longest(int attempt, string expected) =>
        Assert.Equal(expected, $"{Policy.WithAttempts(int.MaxValue).Decide(attempt, Lost, Repeat.Safe, TimeSpan.Zero, 0)}");

    [Theory]
    [InlineData(0, "again in 0.5 s")]
    [InlineData(179.4999, "again in 0.5 s")]
    [InlineData(179.5, "given up: NoTimeLeft")]
    [InlineData(100_000, "given up: NoTimeLeft")]
    public void After_the_wait_something_must_be_left_of_the_total_time(double elapsed, string expected) =>
        Assert.Equal(expected, $"{Policy.Decide(1, Lost, Repeat.Safe, TimeSpan.FromSeconds(elapsed), 0)}");

    [Fact]
    public void Without_a_total_time_there_is_always_time() => Assert.Equal(
        "again in 0.5 s",
        $"{Policy.WithTotalTime(Timeout.InfiniteTimeSpan).Decide(1, Lost, Repeat.Safe, TimeSpan.FromDays(1_000), 0)}");

    [Fact]
    public void What_a_silent_429_is_taken_to_ask_for_gives_way_to_the_ceiling() => Assert.Equal(
        "again in 1 s",
        $"{Policy.WithCeiling(TimeSpan.FromSeconds(1)).Decide(1, Read(429), Repeat.Unsafe, TimeSpan.Zero, 0.9)}");

    [Property(MaxTest = 500)]
    public bool The_backoff_lies_between_half_and_whole_and_its_least_never_shrinks(RetryPolicy policy, byte attempt, byte draw)
    {
        var patient = policy.WithAttempts(int.MaxValue).WithCeiling(TimeSpan.FromHours(24)).WithTotalTime(Timeout.InfiniteTimeSpan);
        var least = Wait(attempt + 1, 0);
        var wait = Wait(attempt + 1, draw / 256.0);
        return wait >= least && wait <= least * 2 && Wait(attempt + 2, 0) >= least && wait <= policy.LongestBackoff;

        TimeSpan Wait(int tries, double jitter) => Assert.IsType<RetryDecision.Again>(patient.Decide(tries, Lost, Repeat.Safe, TimeSpan.Zero, jitter)).Wait;
    }

    [Property(MaxTest = 500)]
    public bool A_greater_draw_never_shortens_the_wait(RetryPolicy policy, byte seconds, byte one, byte other)
    {
        return Wait(Math.Min(one, other)) <= Wait(Math.Max(one, other));

        TimeSpan Wait(byte draw) => policy.WithAttempts(2).WithTotalTime(Timeout.InfiniteTimeSpan).Decide(1, Read(429, $"{seconds}"), Repeat.Safe, TimeSpan.Zero, draw / 256.0).Match(
            again: decision => decision.Wait, giveUp: _ => TimeSpan.Zero);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 0, -0.1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0, double.NaN)]
    public void Numbers_that_cannot_be_are_refused(int attempt, int elapsed, double draw) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.Decide(attempt, Lost, Repeat.Safe, TimeSpan.FromTicks(elapsed), draw));

    [Fact]
    public void Match_calls_the_function_of_the_case() => Assert.Equal(
        ("again 1", "giveUp NoTimeLeft"),
        (Read(new RetryDecision.Again(TimeSpan.FromTicks(1))), Read(new RetryDecision.GiveUp(GiveUpReason.NoTimeLeft))));

    [Fact]
    public void Match_needs_a_function_for_each_case()
    {
        var decision = new RetryDecision.Again(TimeSpan.Zero);
        Assert.Equal("again", Assert.Throws<ArgumentNullException>(() => decision.Match(again: null!, giveUp: _ => 0)).ParamName);
        Assert.Equal("giveUp", Assert.Throws<ArgumentNullException>(() => decision.Match(again: _ => 0, giveUp: null!)).ParamName);
    }

    private static string Read(RetryDecision decision) => decision.Match(again: x => $"again {x.Wait.Ticks}", giveUp: x => $"giveUp {x.Reason}");

    private static CloseError Read(int status, string? asked = null) => ErrorReader.Read(Answer.Of(status, "", asked is null ? [] : [("Retry-After", asked)]));
}
