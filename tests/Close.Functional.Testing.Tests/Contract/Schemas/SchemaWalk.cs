using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>What schemas say about themselves: their keywords, and the members of what they describe.</summary>
internal static class SchemaWalk
{
    /// <summary>The keywords that a file uses, one for each use.</summary>
    public static IEnumerable<string> Keywords(string file) => Keywords(SchemaFiles.Repository.Find("", file).Schema);

    /// <summary>The members that a schema names, with those of the schemas that it is made of.</summary>
    /// <param name="reference">The name of a file, and a pointer after <c>#</c>.</param>
    public static IReadOnlyDictionary<string, SchemaMember> Members(string reference)
    {
        var members = new SortedDictionary<string, SchemaMember>(StringComparer.Ordinal);
        Add(members, SchemaFiles.Repository.Find("", reference));
        return members;
    }

    private static IEnumerable<string> Keywords(JsonElement schema) => schema.ValueKind is not JsonValueKind.Object ? [] : schema.EnumerateObject().SelectMany(
        keyword => Inner(keyword).SelectMany(Keywords).Prepend(keyword.Name));

    // The schemas right inside a keyword.
    private static IEnumerable<JsonElement> Inner(JsonProperty keyword) => keyword.Name switch
    {
        "properties" or "patternProperties" or "$defs" => keyword.Value.EnumerateObject().Select(one => one.Value),
        "allOf" or "anyOf" or "oneOf" => keyword.Value.EnumerateArray(),
        "items" or "not" or "if" or "then" or "else" or "additionalProperties" => [keyword.Value],
        _ => [],
    };

    private static void Add(SortedDictionary<string, SchemaMember> members, (string File, JsonElement Schema) place)
    {
        var (file, schema) = place;
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Add(members, SchemaFiles.Repository.Find(file, reference.GetString()!));
        }

        foreach (var part in schema.TryGetProperty("allOf", out var parts) ? parts.EnumerateArray() : Enumerable.Empty<JsonElement>())
        {
            Add(members, (file, part));
        }

        foreach (var member in schema.TryGetProperty("properties", out var named) ? named.EnumerateObject() : Enumerable.Empty<JsonProperty>())
        {
            if (member.Value.ValueKind is JsonValueKind.False)
            {
                members.Remove(member.Name);
            }
            else if (!members.ContainsKey(member.Name))
            {
                members.Add(member.Name, new SchemaMember(file, member.Value));
            }
        }

        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray() : Enumerable.Empty<JsonElement>())
        {
            members[name.GetString()!] = members[name.GetString()!] with { IsRequired = true };
        }
    }
}

/// <summary>A member that a schema names.</summary>
/// <param name="File">The file that says so.</param>
/// <param name="Schema">What it says of the value.</param>
internal sealed record SchemaMember(string File, JsonElement Schema)
{
    /// <summary>Whether it is always there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The texts of an open list; empty when there is none.</summary>
    public IReadOnlyList<string> KnownValues { get; } = Known(File, Schema);

    private static IReadOnlyList<string> Known(string file, JsonElement schema) =>
        schema.ValueKind is not JsonValueKind.Object ? []
        : schema.TryGetProperty("x-known-values", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
        : schema.TryGetProperty("$ref", out var reference) && SchemaFiles.Repository.Find(file, reference.GetString()!) is var (next, found) ? Known(next, found)
        : [];
}
