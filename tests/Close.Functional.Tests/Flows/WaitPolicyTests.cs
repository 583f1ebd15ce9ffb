namespace Close.Functional.Tests.Flows;

public sealed class WaitPolicyTests
{
    private static readonly WaitPolicy Policy = new WaitPolicy().WithFirstWait(Seconds(1)).WithLongestWait(Seconds(3)).WithDeadline(Seconds(10));

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 3, 3)]
    [InlineData(9, 6, 3)]
    [InlineData(9, 8, 2)]
    [InlineData(9, 9, 1)]
    public void A_wait_doubles_until_the_longest_and_never_passes_the_deadline(int looks, int elapsed, int wait) =>
        Assert.Equal(Seconds(wait), Policy.Next(looks, Seconds(elapsed)));

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void After_the_deadline_there_is_no_look(int elapsed) => Assert.Null(Policy.Next(5, Seconds(elapsed)));

    [Fact]
    public void A_wait_is_never_shorter_than_asked_for() =>
        Assert.Equal(TimeSpan.FromMilliseconds(1), Policy.WithFirstWait(TimeSpan.FromTicks(1)).Next(1, TimeSpan.Zero));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public void A_look_that_was_not_and_a_time_before_it_are_refused(int looks, int elapsed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.Next(looks, Seconds(elapsed)));

    public static TheoryData<TimeSpan> Impossible { get; } = [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromDays(30) + TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_time_that_is_none_or_too_long_is_refused(TimeSpan time)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Policy.WithFirstWait(time));
        Assert.Contains("up to 30 days", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.WithLongestWait(time));
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.WithDeadline(time));
    }

    [Fact]
    public void The_longest_time_can_be_set() => Assert.Equal(TimeSpan.FromDays(30), Policy.WithDeadline(TimeSpan.FromDays(30)).Deadline);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
