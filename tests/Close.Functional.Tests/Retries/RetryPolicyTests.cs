namespace Close.Functional.Tests.Retries;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        var policy = new RetryPolicy();
        Assert.Equal(
            (4, 60d, 180d, 1d, 30d, 2d, 20),
            (policy.Attempts, policy.Ceiling.TotalSeconds, policy.TotalTime.TotalSeconds, policy.FirstWait.TotalSeconds, policy.LongestBackoff.TotalSeconds, policy.WaitWithoutHint.TotalSeconds, policy.Budget));
    }

    [Fact]
    public void Each_value_can_be_set_by_a_method()
    {
        var seconds = Enumerable.Range(1, 5).Select(number => TimeSpan.FromSeconds(number)).ToList();
        Assert.Equal(
            new RetryPolicy { Attempts = 9, Ceiling = seconds[0], TotalTime = seconds[1], FirstWait = seconds[2], LongestBackoff = seconds[3], WaitWithoutHint = seconds[4], Budget = 0 },
            new RetryPolicy().WithAttempts(9).WithCeiling(seconds[0]).WithTotalTime(seconds[1]).WithFirstWait(seconds[2]).WithLongestBackoff(seconds[3]).WithWaitWithoutHint(seconds[4]).WithBudget(0));
    }

    private static readonly IReadOnlyList<Func<TimeSpan, RetryPolicy>> Durations =
    [
        time => new RetryPolicy { Ceiling = time },
        time => new RetryPolicy { TotalTime = time },
        time => new RetryPolicy { FirstWait = time },
        time => new RetryPolicy { LongestBackoff = time },
        time => new RetryPolicy { WaitWithoutHint = time },
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(864_000_000_001)]
    public void A_time_that_cannot_work_is_refused(long ticks) => Assert.All(
        Durations,
        set => Assert.Contains("24 hours", Assert.Throws<ArgumentOutOfRangeException>(() => set(TimeSpan.FromTicks(ticks))).Message, StringComparison.Ordinal));

    [Fact]
    public void Times_up_to_a_day_are_allowed() => Assert.All(Durations, set => Assert.NotSame(set(Day), set(TimeSpan.FromTicks(1))));

    [Fact]
    public void Only_the_total_time_may_be_infinite()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, new RetryPolicy { TotalTime = Timeout.InfiniteTimeSpan }.TotalTime);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy { Ceiling = Timeout.InfiniteTimeSpan });
    }

    [Fact]
    public void A_call_is_sent_at_least_once()
    {
        Assert.Contains("from 1", Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy { Attempts = 0 }).Message, StringComparison.Ordinal);
        Assert.Equal(1, RetryPolicy.None.Attempts);
    }

    [Fact]
    public void A_budget_is_zero_or_more() => Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy { Budget = -1 });
}
