namespace Close.Functional.Testing;

/// <summary>One file of a stub server.</summary>
/// <remarks>Immutable, compared by value.</remarks>
/// <param name="Path">Where it belongs below the root of the server, with slashes, such as <c>mappings/0001-get-me.json</c>.</param>
/// <param name="Content">What stands in it.</param>
public sealed record StubFile(string Path, HttpBody Content)
{
    /// <summary>Gives the path and the length.</summary>
    public override string ToString() => $"{Path}, {Content}";
}
