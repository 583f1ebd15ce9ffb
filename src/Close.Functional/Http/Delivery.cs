namespace Close.Functional;

/// <summary>What it took to get an answer.</summary>
/// <param name="Attempts">How often the call was sent, from 1.</param>
/// <param name="Waited">How long it was held back on purpose, before the first try and between tries; the time on the network is not in it.</param>
public sealed record Delivery(int Attempts, TimeSpan Waited)
{
    /// <summary>One try, without a wait.</summary>
    public static Delivery AtOnce { get; } = new(1, TimeSpan.Zero);
}
