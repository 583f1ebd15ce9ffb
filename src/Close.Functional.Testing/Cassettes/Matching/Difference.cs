namespace Close.Functional.Testing;

/// <summary>One way in which a request differs from a recorded one.</summary>
/// <param name="Place">What differs: <c>method</c>, <c>path</c>, <c>query.lead_id</c>, <c>body.text</c>.</param>
/// <param name="Expected">What the cassette holds there; null for nothing.</param>
/// <param name="Actual">What was asked for; null for nothing.</param>
public sealed record Difference(string Place, string? Expected, string? Actual)
{
    private const int MostShown = 1000; // Of a body of megabytes, nobody reads more; and masking takes its time.

    /// <summary>Gives the place and both values, with what looks like a key, an address or a number masked.</summary>
    public override string ToString()
    {
        var (recorded, requested) = (Show(Expected), Show(Actual));
        return $"{Masking.Text(Place)}: recorded {recorded}, requested {requested}{(recorded == requested ? ", which differ in what is masked or cut off here" : "")}";
    }

    private static string Show(string? value) => value is null ? "nothing" : $"\"{Masking.Text(value.Length > MostShown ? value[..MostShown] : value)}\"";
}
