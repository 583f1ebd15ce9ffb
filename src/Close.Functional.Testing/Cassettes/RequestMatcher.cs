using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Decides whether two requests ask the same: method, path, query as a multiset, body by meaning. Headers do not count.</summary>
internal static class RequestMatcher
{
    /// <summary>Gives a text that two requests share just when they ask the same.</summary>
    public static string Key(RecordedRequest request)
    {
        var key = new StringBuilder(request.Method.ToUpperInvariant()).Append(' ').Append(request.Path).Append('?');
        foreach (var pair in Sorted(request.Query))
        {
            key.Append(Uri.EscapeDataString(pair.Name)).Append('=').Append(Uri.EscapeDataString(pair.Value)).Append('&');
        }

        return key.Append(' ').Append(BodyKey(request.Body)).ToString();
    }

    /// <summary>Gives every difference between what was recorded and what was asked for.</summary>
    public static Arr<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) => toArray<Difference>(
    [
        .. Texts("method", recorded.Method.ToUpperInvariant(), actual.Method.ToUpperInvariant()),
        .. Texts("path", recorded.Path, actual.Path),
        .. Queries(recorded.Query, actual.Query),
        .. Bodies(recorded.Body, actual.Body),
    ]);

    private static IEnumerable<NamedValue> Sorted(Arr<NamedValue> query) =>
        query.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);

    private static string BodyKey(CassetteBody body) => body switch
    {
        CassetteBody.Json json => "json " + CanonicalJson.Of(json.Value),
        CassetteBody.Text text => "text " + text.Value,
        CassetteBody.Base64 base64 => "base64 " + Convert.ToBase64String(base64.Value.Bytes.Span),
        _ => "",
    };

    private static IEnumerable<Difference> Texts(string place, string? recorded, string? actual) =>
        recorded == actual ? [] : [new Difference(place, recorded, actual)];

    private static IEnumerable<Difference> Queries(Arr<NamedValue> recorded, Arr<NamedValue> actual) =>
        recorded.Concat(actual).Select(pair => pair.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Texts($"query.{name}", Values(recorded, name), Values(actual, name)));

    private static string? Values(Arr<NamedValue> query, string name) =>
        query.Any(pair => pair.Name == name) ? string.Join(" and ", Sorted(query).Where(pair => pair.Name == name).Select(pair => pair.Value)) : null;

    private static IEnumerable<Difference> Bodies(CassetteBody recorded, CassetteBody actual) =>
        recorded is CassetteBody.Json left && actual is CassetteBody.Json right ? Json("body", left.Value, right.Value)
        : BodyKey(recorded) == BodyKey(actual) ? []
        : [new Difference("body", Show(recorded), Show(actual))];

    private static IEnumerable<Difference> Json(string place, JsonElement recorded, JsonElement actual) => (recorded.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => recorded.EnumerateObject().Concat(actual.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Json($"{place}.{name}", Member(recorded, name), Member(actual, name))),
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Max(recorded.GetArrayLength(), actual.GetArrayLength()))
            .SelectMany(index => Json(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), Item(recorded, index), Item(actual, index))),
        (JsonValueKind.Undefined, JsonValueKind.Undefined) => [],
        (JsonValueKind.Undefined, _) => [new Difference(place, null, actual.ToString())],
        (_, JsonValueKind.Undefined) => [new Difference(place, recorded.ToString(), null)],
        _ => JsonElement.DeepEquals(recorded, actual) ? [] : [new Difference(place, recorded.ToString(), actual.ToString())],
    };

    private static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : default;

    private static string? Show(CassetteBody body) => body.IsEmpty ? null : body is CassetteBody.Base64 ? body.ToString() : body.ToBody().AsText();
}
