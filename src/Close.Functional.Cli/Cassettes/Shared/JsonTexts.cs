using System.Text.Json;

namespace Close.Functional.Cli;

/// <summary>The texts in a JSON value.</summary>
internal static class JsonTexts
{
    /// <summary>Gives each with its place, in their order. Names of members are none.</summary>
    public static IEnumerable<(string Path, string Text)> All(JsonElement value, string path = "$") => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => All(member.Value, JsonPlaces.Member(path, member.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => All(item, JsonPlaces.Item(path, index))),
        JsonValueKind.String => [(path, value.GetString()!)],
        _ => [],
    };
}
