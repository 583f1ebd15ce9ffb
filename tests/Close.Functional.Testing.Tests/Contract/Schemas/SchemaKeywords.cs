using System.Collections.Frozen;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>The keywords of JSON Schema 2020-12 that <c>docs/schemas</c> uses, as that standard defines them, and <c>x-known-values</c>.</summary>
/// <remarks>Any other keyword is refused, so that no rule is written down that nobody checks.</remarks>
internal static class SchemaKeywords
{
    private delegate IEnumerable<Violation> Keyword(SchemaPlace place, JsonElement argument);

    // Says something to people, or is read by the keyword beside it.
    private static readonly Keyword Silent = static (_, _) => [];

    private static readonly FrozenDictionary<string, Keyword> All = new Dictionary<string, Keyword>(StringComparer.Ordinal)
    {
        ["$schema"] = Silent,
        ["$id"] = Silent,
        ["format"] = Silent,
        ["$comment"] = Silent,
        ["$defs"] = Silent,
        ["title"] = Silent,
        ["description"] = Silent,
        ["then"] = Silent,
        ["else"] = Silent,
        ["$ref"] = static (place, argument) => Check(Referred(place, argument)),
        ["allOf"] = static (place, argument) => argument.EnumerateArray().SelectMany(one => Check(place.Against(one))),
        ["anyOf"] = static (place, argument) => Unless(argument.EnumerateArray().Any(one => Holds(place, one)), place, "anyOf"),
        ["oneOf"] = static (place, argument) => Unless(argument.EnumerateArray().Count(one => Holds(place, one)) == 1, place, "oneOf"),
        ["not"] = static (place, argument) => Unless(!Holds(place, argument), place, "not"),
        ["if"] = static (place, argument) => place.Sibling(Holds(place, argument) ? "then" : "else") is { } next ? Check(place.Against(next)) : [],
        ["type"] = static (place, argument) => Unless(Listed(argument).Any(type => ValueKeywords.IsOf(place.Value, type.GetString()!)), place, "type"),
        ["const"] = static (place, argument) => Unless(JsonElement.DeepEquals(place.Value, argument), place, "const"),
        ["enum"] = static (place, argument) => Unless(argument.EnumerateArray().Any(one => JsonElement.DeepEquals(place.Value, one)), place, "enum"),
        ["x-known-values"] = static (place, argument) => Unless(
            place.Unknown is UnknownValues.Pass || place.Value.ValueKind is not JsonValueKind.String || argument.EnumerateArray().Any(one => one.ValueEquals(place.Value.GetString())),
            place,
            "x-known-values"),
        ["required"] = static (place, argument) => IsObject(place)
            ? argument.EnumerateArray().Select(one => one.GetString()!).Where(name => !place.Value.TryGetProperty(name, out _)).Select(name => new Violation(place.PathOf(name), "required"))
            : [],
        ["properties"] = static (place, argument) => Members(place).SelectMany(
            member => argument.TryGetProperty(member.Name, out var schema) ? Check(place.Member(member.Name, member.Value, schema)) : []),
        ["patternProperties"] = static (place, argument) => Members(place).SelectMany(
            member => argument.EnumerateObject().Where(one => ValueKeywords.Matches(member.Name, one.Name)).SelectMany(one => Check(place.Member(member.Name, member.Value, one.Value)))),
        ["additionalProperties"] = static (place, argument) => Members(place).Where(member => !IsNamed(place, member.Name)).SelectMany(
            member => Check(place.Member(member.Name, member.Value, argument))),
        ["minProperties"] = static (place, argument) => Unless(!IsObject(place) || Members(place).Count() >= argument.GetInt32(), place, "minProperties"),
        ["maxProperties"] = static (place, argument) => Unless(!IsObject(place) || Members(place).Count() <= argument.GetInt32(), place, "maxProperties"),
        ["items"] = static (place, argument) => place.Value.ValueKind is JsonValueKind.Array
            ? place.Value.EnumerateArray().SelectMany((item, index) => Check(place.Item(index, item, argument)))
            : [],
        ["minItems"] = static (place, argument) => Unless(
            place.Value.ValueKind is not JsonValueKind.Array || place.Value.GetArrayLength() >= argument.GetInt32(), place, "minItems"),
        ["minLength"] = static (place, argument) => Unless(
            place.Value.ValueKind is not JsonValueKind.String || place.Value.GetString()!.EnumerateRunes().Count() >= argument.GetInt32(), place, "minLength"),
        ["minimum"] = static (place, argument) => Unless(
            place.Value.ValueKind is not JsonValueKind.Number || ValueKeywords.Compare(place.Value, argument) >= 0, place, "minimum"),
        ["maximum"] = static (place, argument) => Unless(
            place.Value.ValueKind is not JsonValueKind.Number || ValueKeywords.Compare(place.Value, argument) <= 0, place, "maximum"),
        ["pattern"] = static (place, argument) => Unless(
            place.Value.ValueKind is not JsonValueKind.String || ValueKeywords.Matches(place.Value.GetString()!, argument.GetString()!), place, "pattern"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gives what is wrong with a value.</summary>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not one of these.</exception>
    public static IEnumerable<Violation> Check(SchemaPlace place) => place.Schema.ValueKind switch
    {
        JsonValueKind.True => [],
        JsonValueKind.False => [new Violation(place.Path, "false")],
        _ => place.Schema.EnumerateObject().SelectMany(keyword => Of(keyword.Name)(place, keyword.Value)),
    };

    private static Keyword Of(string name) => All.TryGetValue(name, out var keyword) ? keyword : throw new NotSupportedException($"The keyword {name}");

    private static bool Holds(SchemaPlace place, JsonElement schema) => !Check(place.Against(schema)).Any();

    private static IEnumerable<Violation> Unless(bool isRight, SchemaPlace place, string keyword) => isRight ? [] : [new Violation(place.Path, keyword)];

    private static SchemaPlace Referred(SchemaPlace place, JsonElement reference)
    {
        var (file, schema) = place.Files.Find(place.File, reference.GetString()!);
        return place with { File = file, Schema = schema };
    }

    private static bool IsObject(SchemaPlace place) => place.Value.ValueKind is JsonValueKind.Object;

    private static IEnumerable<JsonProperty> Members(SchemaPlace place) => IsObject(place) ? place.Value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static IEnumerable<JsonElement> Listed(JsonElement oneOrMore) => oneOrMore.ValueKind is JsonValueKind.Array ? oneOrMore.EnumerateArray() : Enumerable.Repeat(oneOrMore, 1);

    private static bool IsNamed(SchemaPlace place, string member) =>
        (place.Sibling("properties") is { } named && named.TryGetProperty(member, out _))
        || (place.Sibling("patternProperties") is { } patterns && patterns.EnumerateObject().Any(pattern => ValueKeywords.Matches(member, pattern.Name)));
}
