namespace Close.Functional.Testing;

/// <summary>A clock that always shows the same time, so that a recording or a replay does not depend on when it runs.</summary>
/// <param name="now">What it shows.</param>
public sealed class StoppedTimeProvider(DateTimeOffset now) : TimeProvider
{
    /// <summary>Gives the one time that this clock shows.</summary>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Gives zero: no time passes.</summary>
    public override long GetTimestamp() => 0;
}
