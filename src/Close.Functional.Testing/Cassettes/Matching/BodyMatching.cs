using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Compares bodies by their meaning.</summary>
internal static class BodyMatching
{
    public static void AppendKey(StringBuilder key, RecordedRequest request, (JsonPaths Ignored, JsonPaths AnyOrder) paths)
    {
        if (MultipartBody.Of(request) is { } parts)
        {
            key.Append("parts ");
            foreach (var part in parts.AsEnumerable())
            {
                key.Append(CultureInfo.InvariantCulture, $"{part.Header.Length} {part.Header} ");
                AppendKey(key, part.Content, paths);
                key.Append('\n');
            }

            return;
        }

        AppendKey(key, Meant(request.Body), paths);
    }

    public static IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual, (JsonPaths Ignored, JsonPaths AnyOrder) paths) =>
        (MultipartBody.Of(recorded), MultipartBody.Of(actual)) switch
        {
            ({ } left, { } right) => Compare(left, right, paths),
            (null, null) => Compare("body", Meant(recorded.Body), Meant(actual.Body), paths),
            var (left, right) => [new Difference("body", Show(left, recorded.Body), Show(right, actual.Body))],
        };

    private static void AppendKey(StringBuilder key, CassetteBody body, (JsonPaths Ignored, JsonPaths AnyOrder) paths)
    {
        switch (body)
        {
            case CassetteBody.Json json:
                CanonicalJson.Append(key.Append("json "), json.Value, paths.Ignored, paths.AnyOrder);
                break;
            case CassetteBody.Text text:
                key.Append(CultureInfo.InvariantCulture, $"text {text.Value.Length} ").Append(text.Value);
                break;
            case CassetteBody.Base64 base64:
                key.Append("base64 ").Append(Convert.ToBase64String(base64.Value.Bytes.Span));
                break;
        }
    }

    // Somebody who writes a cassette by hand may give JSON as a text, or a text in base64: the bytes decide, not how they are written down.
    private static CassetteBody Meant(CassetteBody body) => body is CassetteBody.Json || body.IsEmpty ? body : CassetteBody.Of(body.ToBody());

    private static IEnumerable<Difference> Compare(Arr<MultipartBody.Part> recorded, Arr<MultipartBody.Part> actual, (JsonPaths Ignored, JsonPaths AnyOrder) paths) =>
        Enumerable.Range(0, Math.Max(recorded.Count, actual.Count)).SelectMany(index => (At(recorded, index), At(actual, index)) switch
        {
            ({ } left, { } right) when left.Header == right.Header => Compare($"body.part[{left.Name}]", left.Content, right.Content, paths),
            var (left, right) => [new Difference(string.Create(CultureInfo.InvariantCulture, $"body.part[{index}]"), left?.Header, right?.Header)],
        });

    private static MultipartBody.Part? At(Arr<MultipartBody.Part> parts, int index) => index < parts.Count ? parts[index] : null;

    private static List<Difference> Compare(string place, CassetteBody recorded, CassetteBody actual, (JsonPaths Ignored, JsonPaths AnyOrder) paths)
    {
        if (recorded is not CassetteBody.Json left || actual is not CassetteBody.Json right)
        {
            return recorded == actual ? [] : [new Difference(place, Show(recorded), Show(actual))];
        }

        // Of a name that comes twice in its object only the last is looked at; a body that differs in the others alone is shown as a whole.
        List<Difference> members = [.. Json(place, left.Value, right.Value, paths.Ignored, paths.AnyOrder)];
        return members.Count > 0 || CanonicalJson.Of(left.Value, paths.Ignored, paths.AnyOrder) == CanonicalJson.Of(right.Value, paths.Ignored, paths.AnyOrder)
            ? members
            : [new Difference(place, Show(recorded), Show(actual))];
    }

    private static IEnumerable<Difference> Json(string place, JsonElement recorded, JsonElement actual, JsonPaths ignored, JsonPaths anyOrder) => (recorded.ValueKind, actual.ValueKind) switch
    {
        _ when ignored.IsHere => [],
        (JsonValueKind.Object, JsonValueKind.Object) => recorded.EnumerateObject().Concat(actual.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Json($"{place}.{name}", Member(recorded, name), Member(actual, name), ignored.Into(name), anyOrder.Into(name))),
        (JsonValueKind.Array, JsonValueKind.Array) when anyOrder.IsHere =>
            CanonicalJson.Items(recorded, ignored, anyOrder).SequenceEqual(CanonicalJson.Items(actual, ignored, anyOrder), StringComparer.Ordinal)
                ? []
                : [new Difference(place, recorded.GetRawText(), actual.GetRawText())],
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Max(recorded.GetArrayLength(), actual.GetArrayLength())).SelectMany(index =>
            Json(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), Item(recorded, index), Item(actual, index), ignored.Into(index), anyOrder.Into(index))),
        (JsonValueKind.Undefined, JsonValueKind.Undefined) => [],
        (JsonValueKind.String, JsonValueKind.String) => recorded.GetString() == actual.GetString() ? [] : [new Difference(place, recorded.GetString(), actual.GetString())],
        (JsonValueKind.Undefined, _) => [new Difference(place, null, actual.GetRawText())],
        (_, JsonValueKind.Undefined) => [new Difference(place, recorded.GetRawText(), null)],
        _ => CanonicalJson.Of(recorded) == CanonicalJson.Of(actual) ? [] : [new Difference(place, recorded.GetRawText(), actual.GetRawText())],
    };

    private static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : default;

    private static string? Show(Arr<MultipartBody.Part>? parts, CassetteBody body) =>
        parts is { } form ? string.Create(CultureInfo.InvariantCulture, $"a form of {form.Count} parts") : Show(body);

    private static string? Show(CassetteBody body) => body.IsEmpty ? null : body is CassetteBody.Base64 ? body.ToString() : body.ToBody().AsText();
}
