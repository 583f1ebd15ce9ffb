namespace Close.Functional.Testing;

/// <summary>What simulated messages cost, in US cents as a text, such as <c>"1"</c>; null for nothing said.</summary>
/// <param name="Sent">What a message costs once it is sent.</param>
/// <param name="Logged">What the log of a message costs that was sent or received elsewhere.</param>
public sealed record SimulatedCost(string? Sent, string? Logged)
{
    /// <summary>A cent for what is sent, null for logs .</summary>
    public static SimulatedCost Default { get; } = new("1", null);
}
