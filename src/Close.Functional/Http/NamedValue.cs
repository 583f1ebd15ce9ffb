namespace Close.Functional;

/// <summary>A name with a value: one pair of a query, or one header.</summary>
/// <param name="Name">The name. Query names are compared exactly, header names without regard to case.</param>
/// <param name="Value">The value as plain text, not encoded in any way.</param>
public sealed record NamedValue(string Name, string Value)
{
    /// <summary>Gives the name only; the value may be about a person.</summary>
    public override string ToString() => Name;
}
