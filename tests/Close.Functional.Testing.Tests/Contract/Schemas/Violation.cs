namespace Close.Functional.Testing.Tests.Contract;

/// <summary>What is wrong with a JSON value, without the value: it may be about a person.</summary>
/// <param name="Path">Where, as a JSON Pointer; empty for the whole. Of a member that is missing or not wanted: where it stands or would stand.</param>
/// <param name="Keyword">The keyword of the schema that says so.</param>
internal sealed record Violation(string Path, string Keyword)
{
    public override string ToString() => $"{(Path.Length == 0 ? "(all)" : Path)} {Keyword}";
}
