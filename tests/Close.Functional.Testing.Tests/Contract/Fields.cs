using System.Collections.Frozen;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>What <c>_fields</c> changes: an item has the members that were asked for, as far as its kind has them, and no others.</summary>
internal static class Fields
{
    public static IReadOnlyList<Violation> Judge(HttpCall call, AnsweredCall known, JsonElement body, IReadOnlyList<Violation> found) => Asked(call) is not { } asked
        ? found
        : [.. found.Where(violation => !IsExcused(violation, known.IsPage, asked)), .. Items(body, known.IsPage).SelectMany(item => NotAsked(item.Path, item.Value, asked))];

    // Of what an item is made of, only what was asked for must be there. anyOf speaks of the members that a thread has one of.
    private static bool IsExcused(Violation violation, bool isPage, FrozenSet<string> asked) => violation.Keyword switch
    {
        "required" => MemberOf(violation.Path, isPage) is { } member && !asked.Contains(member),
        "anyOf" => IsItem(violation.Path, isPage),
        _ => false,
    };

    private static IEnumerable<Violation> NotAsked(string path, JsonElement item, FrozenSet<string> asked) => item.ValueKind is JsonValueKind.Object
        ? item.EnumerateObject().Where(member => !asked.Contains(member.Name)).Select(member => new Violation($"{path}/{member.Name}", "_fields"))
        : [];

    private static IEnumerable<(string Path, JsonElement Value)> Items(JsonElement body, bool isPage) =>
        !isPage ? [("", body)]
        : body.ValueKind is JsonValueKind.Object && body.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Array
            ? data.EnumerateArray().Select((item, index) => (FormattableString.Invariant($"/data/{index}"), item))
            : [];

    private static bool IsItem(string path, bool isPage) => isPage ? path.Split('/') is ["", "data", _] : path.Length == 0;

    // The name of the member, when the path leads to a member of an item and not further.
    private static string? MemberOf(string path, bool isPage) => (isPage, path.Split('/')) switch
    {
        (true, ["", "data", _, var member]) => member,
        (false, ["", var member]) => member,
        _ => null,
    };

    private static FrozenSet<string>? Asked(HttpCall call) =>
        call.Query.Where(pair => pair.Name == "_fields").Select(pair => pair.Value).Concat(InBody(call)).FirstOrDefault() is { } names
            ? names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
            : null;

    // A query that is too long for a URL stands in the body.
    private static IEnumerable<string> InBody(HttpCall call) =>
        call.Method == HttpMethod.Post && AnsweredCall.Of(call) is { IsPage: true }
        && JsonElement.Parse(call.Body.Bytes.Span) is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("_params", out var query) && query.TryGetProperty("_fields", out var fields)
            ? [fields.GetString()!]
            : [];
}
