using System.Text.Json;

namespace Close.Functional.Cli;

/// <summary>A place where two JSON values mean something else.</summary>
/// <param name="Path">The place, such as <c>$.status</c>.</param>
/// <param name="Name">The name of the member that it is in; null when it is in none.</param>
/// <param name="Before">What the first value has there; null when it has nothing.</param>
/// <param name="After">What the second has.</param>
internal sealed record JsonChange(string Path, string? Name, JsonElement? Before, JsonElement? After)
{
    /// <summary>Gives every such place: the order of members, spaces and the spelling of numbers do not count, the order of lists does.</summary>
    public static IEnumerable<JsonChange> Between(JsonElement before, JsonElement after, string path = "$") => Between(before, after, path, null);

    private static IEnumerable<JsonChange> Between(JsonElement before, JsonElement after, string path, string? name) => (before.ValueKind, after.ValueKind) switch
    {
        (JsonValueKind.Undefined, JsonValueKind.Undefined) => [],
        (JsonValueKind.Undefined, _) => [new JsonChange(path, name, null, after)],
        (_, JsonValueKind.Undefined) => [new JsonChange(path, name, before, null)],
        (JsonValueKind.Object, JsonValueKind.Object) => Whole(before, after, path, name, before.EnumerateObject().Concat(after.EnumerateObject())
            .Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(member => Between(Member(before, member), Member(after, member), JsonPlaces.Member(path, member), member))),
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Max(before.GetArrayLength(), after.GetArrayLength()))
            .SelectMany(index => Between(Item(before, index), Item(after, index), JsonPlaces.Item(path, index), name)),
        _ => JsonElement.DeepEquals(before, after) ? [] : [new JsonChange(path, name, before, after)],
    };

    // Of a name that comes twice only the last is looked at, so the object may differ though none of its members does.
    private static List<JsonChange> Whole(JsonElement before, JsonElement after, string path, string? name, IEnumerable<JsonChange> members)
    {
        var found = members.ToList();
        return found.Count > 0 || JsonElement.DeepEquals(before, after) ? found : [new JsonChange(path, name, before, after)];
    }

    private static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : default;
}
