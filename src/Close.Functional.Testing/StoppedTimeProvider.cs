namespace Close.Functional.Testing;

/// <summary>A clock that always shows the same time, so that a recording or a replay does not depend on when it runs.</summary>
/// <remarks>Its timers are those of the system, so that a timeout or a wait ends all the same.</remarks>
/// <param name="now">What it shows.</param>
public sealed class StoppedTimeProvider(DateTimeOffset now) : TimeProvider
{
    /// <summary>UTC, on every machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Gives the one time that this clock shows.</summary>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Gives zero: no time passes.</summary>
    public override long GetTimestamp() => 0;
}
