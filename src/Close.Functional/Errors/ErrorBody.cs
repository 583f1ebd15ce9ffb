using System.Globalization;
using System.Text.Json;

namespace Close.Functional;

/// <summary>What the body of a refusal says, whichever of the known shapes it has.</summary>
/// <remarks>
/// Known: <c>{"errors": […], "field-errors": {…}}</c> with either part alone, <c>{"error": "…"}</c>, <c>{"error": {"message": …}}</c>,
/// <c>{"message": …}</c>, and bodies that are empty or no JSON at all. Reading never fails: what is not understood says nothing.
/// </remarks>
internal sealed record ErrorBody(Arr<string> Errors, Arr<FieldError> Fields, TimeSpan? RateReset)
{
    private const int LongestList = 100;

    private static readonly ErrorBody Silent = new(Arr<string>.Empty, Arr<FieldError>.Empty, null);

    public static ErrorBody Read(HttpBody body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Unmarked);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : Silent;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or a text in it that is no valid Unicode.
            return Silent;
        }
    }

    private static ErrorBody Read(JsonElement root)
    {
        var nested = root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object ? error : root;
        return new ErrorBody(
            toArray(Texts(root, "errors").Concat(Texts(root, "error")).Concat(Texts(nested, "message")).Take(LongestList)),
            toArray(root.TryGetProperty("field-errors", out var fields) ? Leaves("", fields).Take(LongestList) : []),
            nested.TryGetProperty("rate_reset", out var reset) ? RateLimit.Seconds(reset.ToString()) : null);
    }

    private static IEnumerable<string> Texts(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var found) ? []
        : found.ValueKind is JsonValueKind.Array ? found.EnumerateArray().SelectMany(Told)
        : found.ValueKind is JsonValueKind.Object ? []
        : Told(found);

    // What is no text is told leaf by leaf, never as raw JSON, whose escapes could hide from masking what has to be masked.
    private static IEnumerable<string> Told(JsonElement value) =>
        Leaves("", value).Select(leaf => leaf.Field.Length == 0 ? leaf.Message : $"{leaf.Field}: {leaf.Message}");

    // A field error is normally a text; for lists it may be a tree keyed by index.
    private static IEnumerable<FieldError> Leaves(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(Below(path, member.Name), member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Leaves(Below(path, index.ToString(CultureInfo.InvariantCulture)), item)),
        JsonValueKind.Null => [],
        _ => [new FieldError(path, value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText(), new RuleSource.Answered())],
    };

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
