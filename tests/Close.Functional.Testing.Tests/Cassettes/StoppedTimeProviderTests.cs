namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class StoppedTimeProviderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly StoppedTimeProvider clock = new(Noon);

    [Fact]
    public void It_shows_the_same_time_in_utc_and_locally() => Assert.Equal((Noon, Noon, TimeSpan.Zero), (clock.GetUtcNow(), clock.GetLocalNow(), clock.GetLocalNow().Offset));

    [Fact]
    public void No_time_passes() => Assert.Equal(TimeSpan.Zero, clock.GetElapsedTime(clock.GetTimestamp()));
}
