namespace Close.Functional.Testing;

/// <summary>Something of one format that the other has no place for, or holds in another way.</summary>
/// <remarks>Immutable, compared by value. All kinds of losses are listed in <c>docs/cassette-interop.md</c>.</remarks>
public sealed record ConversionLoss
{
    internal ConversionLoss(string place, string what, int times)
    {
        Place = place;
        What = what;
        Times = times;
    }

    /// <summary>Where it stood in what was converted, at its first time, such as <c>log.entries[0].request.cookies</c>. Holds names, never values.</summary>
    public string Place { get; }

    /// <summary>What became of it, as a sentence without its full stop.</summary>
    public string What { get; }

    /// <summary>How many times it happened at places that differ in their numbers alone; at least 1.</summary>
    public int Times { get; }

    /// <summary>Gives place, number and sentence.</summary>
    public override string ToString() => Times == 1 ? $"{Place}: {What}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Place} and {Times - 1} more: {What}");
}
