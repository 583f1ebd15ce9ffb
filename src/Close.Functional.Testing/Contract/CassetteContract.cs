using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Holds recorded answers against what this library declares of Close's answers.</summary>
/// <remarks>
/// Reading an answer forgives what Close may add at any time; this does not, so that a recording made by hand or long ago can be told from what Close
/// answers today. Members that are missing are no departure: <c>_fields</c> leaves some out, and older answers have fewer. Pure.
/// </remarks>
public static class CassetteContract
{
    private static readonly string[] OfActivities = ["_type", "id"];

    /// <summary>Gives every departure of an interaction's answer, in the order of the body.</summary>
    /// <param name="interaction">The interaction. One that failed without an answer has none, and of a success only the six operations on SMS and activities are known.</param>
    public static IReadOnlyList<ContractFinding> Check(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return interaction.Response is not { } response ? []
            : response.ToEnvelope() is { IsSuccess: true } success ? Succeeded(interaction.Request, success)
            : Refused(interaction.Request, response.ToEnvelope());
    }

    private static IReadOnlyList<ContractFinding> Succeeded(RecordedRequest request, Envelope answer) => (MethodOf(request), RoutePattern.Of(PathOf(request))) switch
    {
        ("GET", "/activity/sms/") => Answered(answer, static body => Page(PageWire.Sms, SmsWire.Sms, body)),
        ("GET", "/activity/") => Answered(answer, static body => Page(PageWire.Activities, ActivityWire.Any, body)),
        ("POST", "/activity/sms/") or ("GET" or "PUT", "/activity/sms/{id}/") => Answered(answer, static body => DeclaredShape.Check(SmsWire.Sms, body, "$", OfActivities)),
        ("DELETE", "/activity/sms/{id}/") when answer.Status is 200 or 204 => [],
        ("DELETE", "/activity/sms/{id}/") => [Unfitting("Close answers this operation with 200 or 204 when it succeeds.")],
        _ => [],
    };

    private static IReadOnlyList<ContractFinding> Answered(Envelope answer, Func<JsonElement, IEnumerable<ContractFinding>> check) =>
    [
        .. answer.Status is 200 ? Enumerable.Empty<ContractFinding>() : [Unfitting("Close answers this operation with 200 when it succeeds.")],
        .. JsonOf(answer) is { } body ? check(body) : [new ContractFinding(ContractRule.Unreadable, "$", "The library cannot read this: it expects JSON.")],
    ];

    private static ContractFinding Unfitting(string message) => new(ContractRule.Status, "$", message);

    private static IEnumerable<ContractFinding> Page<T>(WireKind<Page<T>> page, WireKind<T> item, JsonElement body)
        where T : Activity
    {
        if (body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Array)
        {
            return DeclaredShape.Check(page, body, "$", "data");
        }

        var around = JsonElement.Parse(JsonBody.Write(writer => WithoutItems(writer, body)).Bytes.Span);
        return
        [
            .. DeclaredShape.Check(page, around, "$", "data"),
            .. data.EnumerateArray().SelectMany((one, index) => DeclaredShape.Check(item, one, FormattableString.Invariant($"$.data[{index}]"), OfActivities)),
        ];
    }

    private static void WithoutItems(Utf8JsonWriter writer, JsonElement body)
    {
        writer.WriteStartObject();
        foreach (var member in body.EnumerateObject())
        {
            if (member.NameEquals("data"u8))
            {
                writer.WriteStartArray("data");
                writer.WriteEndArray();
            }
            else
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static IReadOnlyList<ContractFinding> Refused(RecordedRequest request, Envelope answer) => answer.Status switch
    {
        < 400 or > 599 => [Unfitting("No operation is answered with such a status.")],
        404 when RoutePattern.Of(PathOf(request)) is "/activity/" or "/activity/sms/" => [Unfitting("Lists and creations are always found: 404 is for a single object.")],
        <= 499 when JsonOf(answer) is not null && ErrorBody.Read(answer.Body) is { Errors.Count: 0, Fields.Count: 0 } =>
            [new ContractFinding(ContractRule.Refusal, "$", "No reason can be read from this: it has none of the known shapes of a refusal.")],
        _ => [],
    };

    // A long query goes as a POST that says which method it stands for.
    private static string MethodOf(RecordedRequest request) =>
        (request.Headers.FirstOrDefault(header => string.Equals(header.Name, QueryPairs.Override, StringComparison.OrdinalIgnoreCase))?.Value ?? request.Method).ToUpperInvariant();

    private static string PathOf(RecordedRequest request) => request.Path.EndsWith('/') ? request.Path : request.Path + "/";

    private static JsonElement? JsonOf(Envelope answer)
    {
        try
        {
            return JsonElement.Parse(answer.Body.Unmarked.Span, new JsonDocumentOptions { MaxDepth = 1000 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
