using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>Holds answers against <c>docs/schemas</c>, which share no code with what reads and writes them. For the tests of whatever stands in for Close.</summary>
internal static class AnswerSchemas
{
    /// <summary>Gives what is wrong with an answer: where, and by which keyword; never a value.</summary>
    /// <remarks>
    /// Beside the keywords of JSON Schema there are: <c>route</c>, no such call is known; <c>status</c>, success is 200; <c>content-type</c>, a body that does
    /// not say that it is JSON; <c>json</c>, a body that is none; <c>_fields</c>, a member that was not asked for.
    /// </remarks>
    /// <param name="call">The call. With <c>_fields</c>, only the members that it names are demanded of the items.</param>
    /// <param name="answer">Its answer, of any status.</param>
    /// <param name="unknown">What to think of values that no list has. A simulator makes none up; Close may.</param>
    public static IReadOnlyList<Violation> Check(HttpCall call, Envelope answer, UnknownValues unknown = UnknownValues.Fail)
    {
        var body = AnswerBody.Of(answer);
        return answer.Status switch
        {
            >= 300 and < 400 => [],
            >= 400 => Refused(answer.Status, body, unknown),
            200 or 204 when body is AnswerBody.None && call.Method == HttpMethod.Delete => [],
            200 => AnsweredCall.Of(call) is { } known ? Succeeded(call, known, body, unknown) : [new Violation("", "route")],
            _ => [new Violation("", "status")],
        };
    }

    private static IReadOnlyList<Violation> Succeeded(HttpCall call, AnsweredCall known, AnswerBody body, UnknownValues unknown) =>
        body.Check(value => Fields.Judge(call, known, value, SchemaFiles.Repository.Check(known.Schema, value, unknown)));

    // Gateways and limits answer with anything; Close itself always says what it minds.
    private static IReadOnlyList<Violation> Refused(int status, AnswerBody body, UnknownValues unknown) => (status, body) switch
    {
        (429 or >= 500, not AnswerBody.Json) => [],
        _ => body.Check(value => SchemaFiles.Repository.Check("error.schema.json" + SchemaOf(status), value, unknown)),
    };

    private static string SchemaOf(int status) => status switch
    {
        400 => "#/$defs/at400",
        404 => "#/$defs/at404",
        429 => "#/$defs/at429",
        >= 500 => "",
        _ => "#/$defs/E4",
    };
}

/// <summary>A call whose answers have a schema.</summary>
/// <param name="Schema">The schema of success.</param>
/// <param name="IsPage">Whether that is a page of items, rather than an item.</param>
internal sealed record AnsweredCall(string Schema, bool IsPage)
{
    private static readonly Dictionary<(string Method, string Route), AnsweredCall> Known = new()
    {
        [("GET", "/activity/sms/")] = new("sms-page.schema.json", IsPage: true),
        [("POST", "/activity/sms/")] = new("sms.schema.json", IsPage: false),
        [("GET", "/activity/sms/{id}/")] = new("sms.schema.json", IsPage: false),
        [("PUT", "/activity/sms/{id}/")] = new("sms.schema.json", IsPage: false),
        [("DELETE", "/activity/sms/{id}/")] = new("deleted.schema.json", IsPage: false),
        [("GET", "/activity/")] = new("activity-page.schema.json", IsPage: true),
    };

    /// <summary>The method and route of every call that is known.</summary>
    public static IEnumerable<(string Method, string Route)> All => Known.Keys;

    /// <summary>Finds what is known of a call; a GET that goes out as a POST is a GET. Null when nothing is.</summary>
    public static AnsweredCall? Of(HttpCall call) => Known.GetValueOrDefault((Header(call, "x-http-method-override") ?? call.Method.Method, call.Route));

    private static string? Header(HttpCall call, string name) =>
        call.Headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();
}

/// <summary>The body of an answer: none, one that is JSON, or another.</summary>
internal abstract record AnswerBody
{
    public static AnswerBody Of(Envelope answer)
    {
        if (answer.Body.Length == 0)
        {
            return new None();
        }

        try
        {
            var value = JsonElement.Parse(answer.Body.Bytes.Span);
            return new Json(value, answer.Header("Content-Type")?.Split(';')[0].Trim() is "application/json");
        }
        catch (JsonException)
        {
            return new Other();
        }
    }

    /// <summary>Gives what is wrong with the value, if there is one.</summary>
    public IReadOnlyList<Violation> Check(Func<JsonElement, IReadOnlyList<Violation>> check) => this switch
    {
        Json { IsSaid: false } json => [new Violation("", "content-type"), .. check(json.Value)],
        Json json => check(json.Value),
        _ => [new Violation("", "json")],
    };

    internal sealed record None : AnswerBody;

    internal sealed record Json(JsonElement Value, bool IsSaid) : AnswerBody;

    internal sealed record Other : AnswerBody;
}
