using System.Collections.Concurrent;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>Schemas that refer to each other by the names of their files.</summary>
/// <param name="read">Gives the text of a file.</param>
internal sealed class SchemaFiles(Func<string, string> read)
{
    private readonly ConcurrentDictionary<string, JsonElement> roots = new(StringComparer.Ordinal);

    /// <summary>The schemas of this repository, in <c>docs/schemas</c>.</summary>
    public static SchemaFiles Repository { get; } = new(name => TestSupport.Repository.Read($"docs/schemas/{name}"));

    /// <summary>The names of those files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(TestSupport.Repository.PathOf("docs/schemas"), "*.schema.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Holds a value against a schema.</summary>
    /// <param name="schema">The name of the file, with <c>#</c> and a JSON Pointer for a part of it.</param>
    /// <param name="value">The value.</param>
    /// <param name="unknown">What to think of values that are not on a list of known ones.</param>
    /// <returns>What is wrong, in the order of the schema; empty when the value is valid.</returns>
    public IReadOnlyList<Violation> Check(string schema, JsonElement value, UnknownValues unknown = UnknownValues.Pass)
    {
        var (file, found) = Find("", schema);
        return [.. SchemaKeywords.Check(new SchemaPlace(this, file, found, value, "", unknown))];
    }

    /// <summary>Finds what a reference names.</summary>
    /// <param name="from">The file that holds the reference.</param>
    /// <param name="reference">The name of a file, a pointer after <c>#</c>, or both.</param>
    public (string File, JsonElement Schema) Find(string from, string reference)
    {
        var (name, pointer) = reference.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (reference[..at], reference[(at + 1)..]) : (reference, "");
        var file = name.Length == 0 ? from : name;
        var schema = roots.GetOrAdd(file, key => JsonElement.Parse(read(key)));
        foreach (var segment in Uri.UnescapeDataString(pointer).Split('/').Skip(1))
        {
            schema = schema.ValueKind is JsonValueKind.Array
                ? schema[int.Parse(segment, System.Globalization.CultureInfo.InvariantCulture)]
                : schema.GetProperty(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return (file, schema);
    }
}
