namespace Close.Functional.Tests.Pacing;

public sealed class PacingPolicyTests
{
    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        var policy = new PacingPolicy();

        Assert.Equal((0.2, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2)), (policy.SpreadBelow, policy.LongestWait, policy.WaitWithoutHint));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PacingPolicy().WithSpreadBelow(share));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(90_000)]
    public void A_time_that_is_none_or_endless_is_refused(int seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PacingPolicy().WithLongestWait(TimeSpan.FromSeconds(seconds)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PacingPolicy().WithWaitWithoutHint(TimeSpan.FromSeconds(seconds)));
    }
}
