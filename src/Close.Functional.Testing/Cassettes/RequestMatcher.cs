using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Decides whether two requests ask the same: method, path, query as a multiset, body by meaning. Headers do not count.</summary>
internal static class RequestMatcher
{
    /// <summary>Gives a text that two requests share just when they ask the same.</summary>
    public static string Key(RecordedRequest request)
    {
        var body = Meant(request.Body);
        var key = new StringBuilder(RoomFor(body)).Append(request.Method.ToUpperInvariant())
            .Append(' ').Append(request.Path.Length).Append(' ').Append(request.Path).Append('?');
        foreach (var pair in Sorted(request.query))
        {
            key.Append(Uri.EscapeDataString(pair.Name)).Append('=').Append(Uri.EscapeDataString(pair.Value)).Append('&');
        }

        AppendBody(key.Append(' '), body);
        return key.ToString();
    }

    /// <summary>Gives every difference between what was recorded and what was asked for; none just when the two ask the same.</summary>
    public static Arr<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) => toArray<Difference>(
    [
        .. Texts("method", recorded.Method.ToUpperInvariant(), actual.Method.ToUpperInvariant()),
        .. Texts("path", recorded.Path, actual.Path),
        .. Queries(recorded.query, actual.query),
        .. Bodies(Meant(recorded.Body), Meant(actual.Body)),
    ]);

    // Somebody who writes a cassette by hand may give JSON as a text, or a text in base64: the bytes decide, not how they are written down.
    private static CassetteBody Meant(CassetteBody body) => body is CassetteBody.Json || body.IsEmpty ? body : CassetteBody.Of(body.ToBody());

    // Nearly enough for what follows, so that the text is not moved as it grows.
    private static int RoomFor(CassetteBody body) => 256 + (body is CassetteBody.Json json ? JsonMarshal.GetRawUtf8Value(json.Value).Length : 0);

    private static IEnumerable<NamedValue> Sorted(Arr<NamedValue> query) =>
        query.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);

    private static void AppendBody(StringBuilder key, CassetteBody body)
    {
        switch (body)
        {
            case CassetteBody.Json json:
                CanonicalJson.Append(key.Append("json "), json.Value);
                break;
            case CassetteBody.Text text:
                key.Append("text ").Append(text.Value);
                break;
            case CassetteBody.Base64 base64:
                key.Append("base64 ").Append(Convert.ToBase64String(base64.Value.Bytes.Span));
                break;
        }
    }

    private static IEnumerable<Difference> Texts(string place, string? recorded, string? actual) =>
        recorded == actual ? [] : [new Difference(place, recorded, actual)];

    private static IEnumerable<Difference> Queries(Arr<NamedValue> recorded, Arr<NamedValue> actual) =>
        from name in recorded.Concat(actual).Select(pair => pair.Name).Distinct(StringComparer.Ordinal)
        let left = Values(recorded, name)
        let right = Values(actual, name)
        where !left.SequenceEqual(right, StringComparer.Ordinal)
        select new Difference($"query.{name}", Show(left), Show(right));

    private static List<string> Values(Arr<NamedValue> query, string name) =>
        [.. query.Where(pair => pair.Name == name).Select(pair => pair.Value).Order(StringComparer.Ordinal)];

    private static string? Show(List<string> values) => values.Count == 0 ? null : string.Join(" and ", values);

    private static List<Difference> Bodies(CassetteBody recorded, CassetteBody actual)
    {
        if (recorded == actual)
        {
            return [];
        }

        List<Difference> members = recorded is CassetteBody.Json left && actual is CassetteBody.Json right ? [.. Json("body", left.Value, right.Value)] : [];
        return members.Count > 0 ? members : [new Difference("body", Show(recorded), Show(actual))];
    }

    // Of a name that comes twice in its object only the last is looked at; a body that differs in the others alone is shown as a whole.
    private static IEnumerable<Difference> Json(string place, JsonElement recorded, JsonElement actual) => (recorded.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => recorded.EnumerateObject().Concat(actual.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Json($"{place}.{name}", Member(recorded, name), Member(actual, name))),
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Max(recorded.GetArrayLength(), actual.GetArrayLength()))
            .SelectMany(index => Json(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), Item(recorded, index), Item(actual, index))),
        (JsonValueKind.Undefined, JsonValueKind.Undefined) => [],
        (JsonValueKind.String, JsonValueKind.String) => Texts(place, recorded.GetString(), actual.GetString()),
        (JsonValueKind.Undefined, _) => [new Difference(place, null, actual.GetRawText())],
        (_, JsonValueKind.Undefined) => [new Difference(place, recorded.GetRawText(), null)],
        _ => CanonicalJson.Of(recorded) == CanonicalJson.Of(actual) ? [] : [new Difference(place, recorded.GetRawText(), actual.GetRawText())],
    };

    private static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : default;

    private static string? Show(CassetteBody body) => body.IsEmpty ? null : body is CassetteBody.Base64 ? body.ToString() : body.ToBody().AsText();
}
