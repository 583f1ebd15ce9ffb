using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>Checks JSON against one of the schemas in <c>docs/schemas</c>: by the keywords that they use, and by no others.</summary>
/// <remarks>Shares nothing with the library. A keyword that is not known here is an error, so that none is silently left out.</remarks>
internal sealed class Schema
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly JsonElement root;

    private Schema(JsonElement root) => this.root = root;

    /// <summary>The schema of a file such as <c>sms.schema.json</c>.</summary>
    public static Schema Of(string file) => new(JsonDocument.Parse(Repository.Read("docs/schemas/" + file)).RootElement);

    /// <summary>Where JSON is not as the schema says, and by which keyword; never the value.</summary>
    public IReadOnlyList<string> Check(JsonElement json) => [.. Check("$", root, json)];

    private IEnumerable<string> Check(string path, JsonElement schema, JsonElement json) => schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
    {
        "$schema" or "title" or "description" or "$defs" => [],
        "$ref" => Refer(path, keyword.Value.GetString()!, json),
        "type" => Types(keyword.Value).Any(type => IsOf(type, json)) ? [] : Bad(path, keyword),
        "const" => JsonElement.DeepEquals(keyword.Value, json) ? [] : Bad(path, keyword),
        "enum" => keyword.Value.EnumerateArray().Any(value => JsonElement.DeepEquals(value, json)) ? [] : Bad(path, keyword),
        "pattern" => json.ValueKind is not JsonValueKind.String || Regex.IsMatch(json.GetString()!, keyword.Value.GetString()!, RegexOptions.None, Patience) ? [] : Bad(path, keyword),
        "required" => json.ValueKind is not JsonValueKind.Object ? [] : keyword.Value.EnumerateArray().Where(name => !json.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name}: required"),
        "properties" => json.ValueKind is not JsonValueKind.Object ? [] : json.EnumerateObject().Where(member => keyword.Value.TryGetProperty(member.Name, out _))
            .SelectMany(member => Check($"{path}.{member.Name}", keyword.Value.GetProperty(member.Name), member.Value)),
        "additionalProperties" => json.ValueKind is not JsonValueKind.Object ? [] : json.EnumerateObject().Where(member => !Names(schema).Contains(member.Name, StringComparer.Ordinal))
            .SelectMany(member => keyword.Value.ValueKind is JsonValueKind.False ? [$"{path}.{member.Name}: additionalProperties"] : Check($"{path}.{member.Name}", keyword.Value, member.Value)),
        "items" => json.ValueKind is not JsonValueKind.Array ? [] : json.EnumerateArray().Index().SelectMany(item => Check(string.Create(CultureInfo.InvariantCulture, $"{path}[{item.Index}]"), keyword.Value, item.Item)),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => !Check(path, one, json).Any()) ? [] : Bad(path, keyword),
        var other => throw new InvalidOperationException($"The keyword {other} is not known here."),
    });

    private IEnumerable<string> Refer(string path, string to, JsonElement json) => to.StartsWith("#/$defs/", StringComparison.Ordinal)
        ? Check(path, root.GetProperty("$defs").GetProperty(to["#/$defs/".Length..]), json)
        : Of(to) is var other ? other.Check(path, other.root, json) : [];

    private static string[] Bad(string path, JsonProperty keyword) => [$"{path}: {keyword.Name}"];

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static IEnumerable<string> Names(JsonElement schema) => schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(member => member.Name) : [];

    private static bool IsOf(string type, JsonElement json) => (type, json.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => json.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        _ => false,
    };
}
