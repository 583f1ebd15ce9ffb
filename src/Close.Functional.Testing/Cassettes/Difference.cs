namespace Close.Functional.Testing;

/// <summary>One way in which a request differs from a recorded one.</summary>
/// <param name="Place">What differs: <c>method</c>, <c>path</c>, <c>query.lead_id</c>, <c>body.text</c>.</param>
/// <param name="Expected">What the cassette holds there; null for nothing.</param>
/// <param name="Actual">What was asked for; null for nothing.</param>
public sealed record Difference(string Place, string? Expected, string? Actual)
{
    /// <summary>Gives the place and both values, with what looks like a key, an address or a number masked.</summary>
    public override string ToString() => $"{Place}: recorded {Show(Expected)}, requested {Show(Actual)}";

    private static string Show(string? value) => value is null ? "nothing" : $"\"{Masking.Text(value)}\"";
}
