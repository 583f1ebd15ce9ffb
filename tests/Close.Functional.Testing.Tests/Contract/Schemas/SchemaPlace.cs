using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>A value and the schema that it is held against.</summary>
/// <param name="Files">Where the schemas are from.</param>
/// <param name="File">The file that this schema stands in; references are read from there.</param>
/// <param name="Schema">The schema: an object or a boolean.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">Where the value stands in the whole, as a JSON Pointer.</param>
/// <param name="Unknown">What to think of values that are not on a list of <c>x-known-values</c>.</param>
internal readonly record struct SchemaPlace(SchemaFiles Files, string File, JsonElement Schema, JsonElement Value, string Path, UnknownValues Unknown)
{
    /// <summary>The same value against another schema of the same file.</summary>
    public SchemaPlace Against(JsonElement schema) => this with { Schema = schema };

    /// <summary>A member of this value against a schema of the same file.</summary>
    public SchemaPlace Member(string name, JsonElement value, JsonElement schema) => this with { Schema = schema, Value = value, Path = PathOf(name) };

    /// <summary>An item of this value against a schema of the same file.</summary>
    public SchemaPlace Item(int index, JsonElement value, JsonElement schema) => this with { Schema = schema, Value = value, Path = FormattableString.Invariant($"{Path}/{index}") };

    /// <summary>The path of a member of this value.</summary>
    public string PathOf(string name) => $"{Path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Another keyword of the same schema.</summary>
    public JsonElement? Sibling(string keyword) => Schema.TryGetProperty(keyword, out var found) ? found : null;
}

/// <summary>What to think of a value that is not on the list of those that are known. Close may add some; a simulator may not.</summary>
internal enum UnknownValues
{
    Pass,
    Fail,
}
