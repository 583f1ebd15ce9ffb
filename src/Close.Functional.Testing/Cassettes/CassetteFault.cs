using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>What can go wrong with a cassette, as a value.</summary>
/// <remarks>Immutable. Texts quote values of requests with what looks like a key, an address or a number masked.</remarks>
public abstract record CassetteFault
{
    private CassetteFault()
    {
    }

    /// <summary>What went wrong and what can be done about it.</summary>
    public string Message => Text;

    private protected abstract string Text { get; }

    /// <summary>Gives <see cref="Message"/>.</summary>
    public sealed override string ToString() => Message;

    /// <summary>There is no cassette at a path.</summary>
    /// <param name="Path">The path.</param>
    public sealed record Missing(string Path) : CassetteFault
    {
        private protected override string Text => $"There is no cassette at {Path}. Record one first, or correct the path.";
    }

    /// <summary>A file is no cassette that this version can read. It is never recorded over.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Line">The line at which reading stopped, from 1.</param>
    /// <param name="Column">The byte in that line, from 1.</param>
    /// <param name="JsonPath">The place in the JSON, such as <c>$.interactions[2].request</c>; null when it is not JSON at all.</param>
    /// <param name="Expected">What was expected there.</param>
    public sealed record Damaged(string Path, long Line, long Column, string? JsonPath, string Expected) : CassetteFault
    {
        private protected override string Text =>
            string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): no cassette that can be read{(JsonPath is null ? "" : $", at {JsonPath}")}: expected {Expected}.");
    }

    /// <summary>A file could not be read or written.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Reason">Why, in the words of the operating system.</param>
    public sealed record Inaccessible(string Path, string Reason) : CassetteFault
    {
        private protected override string Text => $"The cassette {Path} cannot be read or written: {Reason}";
    }

    /// <summary>A request was made that the cassette does not hold, or does not hold once more.</summary>
    /// <param name="Cassette">The cassette.</param>
    /// <param name="Request">The request, redacted.</param>
    /// <param name="Nearest">The interaction that is most like it; null when the cassette is empty.</param>
    /// <param name="Differences">In what the nearest one differs; empty when it is the same but has been played already.</param>
    /// <param name="Played">How many interactions have been played so far.</param>
    /// <param name="Left">How many have not.</param>
    public sealed record Missed(Cassette Cassette, RecordedRequest Request, Interaction? Nearest, Arr<Difference> Differences, int Played, int Left) : CassetteFault
    {
        private protected override string Text => MissText.Of(this);
    }

    /// <summary>The program ended without making requests that the cassette holds.</summary>
    /// <param name="Cassette">The cassette.</param>
    /// <param name="Interactions">The interactions that were not played.</param>
    public sealed record Unplayed(Cassette Cassette, Arr<Interaction> Interactions) : CassetteFault
    {
        private protected override string Text => string.Create(
            CultureInfo.InvariantCulture,
            $"{Interactions.Count} of {Cassette.Interactions.Count} interactions of the cassette \"{Cassette.Name}\" were not played: {string.Join("; ", Interactions.Take(5))}{(Interactions.Count > 5 ? "; …" : "")}.");
    }
}
