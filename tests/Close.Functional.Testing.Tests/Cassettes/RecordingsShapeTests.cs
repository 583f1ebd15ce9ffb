using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Each shape that the answer to a refusal can have, by the tables of the contract and by what reads it, is in some recording.</summary>
public sealed class RecordingsShapeTests
{
    // The rows of the contract's table of bodies, each with every form that it stands for.
    private static readonly Dictionary<string, Func<Envelope, bool>[]> Bodies = new(StringComparer.Ordinal)
    {
        ["`{\"errors\": [\"…\"], \"field-errors\": {\"text\": \"…\"}}`, or either half"] =
        [
            answer => answer.Status == 400 && Has(answer, "errors", "field-errors"),
            answer => answer.Status == 400 && Has(answer, "field-errors") && !Has(answer, "errors"),
            answer => answer.Status == 400 && Has(answer, "errors") && !Has(answer, "field-errors"),
            answer => answer.Status == 404 && Has(answer, "errors"),
        ],
        ["`{\"error\": \"…\"}`"] = [.. new[] { 400, 401, 404 }.Select(status => (Func<Envelope, bool>)(answer => answer.Status == status && Member(answer, "error").ValueKind is JsonValueKind.String))],
        ["`{\"error\": {\"message\": \"…\", \"rate_reset\": 2.5}}`"] = [answer => answer.Status == 429 && Member(answer, "error", "rate_reset").ValueKind is JsonValueKind.Number && Member(answer, "error", "message").ValueKind is JsonValueKind.String],
        ["`{\"message\": \"…\", \"rate_reset\": \"2.5\"}`"] = [answer => answer.Status == 429 && Member(answer, "rate_reset").ValueKind is JsonValueKind.String && Has(answer, "message")],
        ["empty, HTML, plain text"] =
        [
            answer => answer.Status == 429 && answer.Body.Length == 0,
            answer => answer.Status == 429 && IsHtml(answer),
            answer => answer.Status >= 500 && answer.Body.Length == 0,
            answer => answer.Status >= 500 && IsHtml(answer),
            answer => answer.Header("Content-Type") == "text/plain" && answer.Body.Length > 0,
        ],
    };

    // The rows of the contract's table of what says how long to wait.
    private static readonly Dictionary<string, Func<Envelope, bool>[]> Waits = new(StringComparer.Ordinal)
    {
        ["`RateLimit: limit=…, remaining=…, reset=…`"] = [answer => answer.Header("RateLimit") is { } told && told.Contains(", remaining=", StringComparison.Ordinal)],
        ["the same with semicolons, or no header at all"] = [answer => answer.Header("RateLimit") is { } told && told.Contains("; remaining=", StringComparison.Ordinal), answer => answer.Headers.IsEmpty],
        ["`Retry-After`"] = [answer => answer.Header("Retry-After") is not null && answer.Header("RateLimit") is null],
        ["`ratelimit-limit`, `ratelimit-remaining`, `ratelimit-reset`"] = [answer => answer.Header("ratelimit-reset") is not null && answer.Header("RateLimit") is null],
        ["the same with `x-rate-limit-` or `x-ratelimit-`"] = [answer => answer.Header("x-rate-limit-reset") is not null, answer => answer.Header("x-ratelimit-limit") is { } told && told.Contains(";w=", StringComparison.Ordinal)],
        ["`rate_reset` in the body"] = [answer => Has(answer, "rate_reset") && RateLimit.WaitOf(answer) is null, answer => Member(answer, "error", "rate_reset").ValueKind is JsonValueKind.Number && RateLimit.WaitOf(answer) is null],
    };

    // What the reader of refusals tells apart beyond those rows.
    private static readonly Dictionary<string, Func<Envelope, bool>> Oddities = new(StringComparer.Ordinal)
    {
        ["field errors as a tree by place"] = answer => Member(answer, "field-errors", "attachments", "0", "url").ValueKind is JsonValueKind.String,
        ["field errors as a list"] = answer => Member(answer, "field-errors", "attachments", "2").ValueKind is JsonValueKind.Array,
        ["no error of a field"] = answer => Member(answer, "field-errors", "lead").ValueKind is JsonValueKind.Null,
        ["errors that are no texts"] = answer => Member(answer, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.EnumerateArray().Any(error => error.ValueKind is JsonValueKind.Object) && errors.EnumerateArray().Any(error => error.ValueKind is JsonValueKind.Number),
        ["a message and nothing else"] = answer => answer.Status == 400 && Has(answer, "message"),
        ["a list in place of an object"] = answer => answer.Status == 400 && Json(answer).ValueKind is JsonValueKind.Array,
        ["half a letter"] = answer => Encoding.UTF8.GetString(answer.Body.Bytes.Span).Contains("\\ud83d\"", StringComparison.Ordinal),
        ["JSON that breaks off"] = answer => answer.Status == 400 && answer.Header("Content-Type") == "application/json" && answer.Body.AsText().StartsWith('{') && Json(answer).ValueKind is JsonValueKind.Undefined,
        ["no text at all"] = answer => answer.Status == 400 && answer.Body.Bytes.Span is [0xFF, 0xFE, ..],
        ["an empty refusal"] = answer => answer.Status == 400 && answer.Body.Length == 0,
        ["an empty body that calls itself JSON"] = answer => answer.Status == 504 && answer.Body.Length == 0 && answer.Header("Content-Type") == "application/json",
        ["a limit that cannot be read"] = answer => answer.Status == 429 && answer.Header("RateLimit") is not null && RateLimit.Of(answer) is null,
        ["a success that breaks off"] = answer => answer.Status == 200 && answer.Body.Length > 0 && answer.Header("Content-Type") == "application/json" && Json(answer).ValueKind is JsonValueKind.Undefined,
        ["a success without a body"] = answer => answer.Status == 200 && answer.Body.Length == 0,
        ["a success that is a page for people"] = answer => answer.Status == 200 && IsHtml(answer),
    };

    public static TheoryData<string> BodyRows() => [.. RecordingsContract.Rows("### Bodies")];

    public static TheoryData<string> WaitRows() => [.. RecordingsContract.Rows("## Rate limits")];

    public static TheoryData<string> Odd() => [.. Oddities.Keys];

    [Theory]
    [MemberData(nameof(BodyRows))]
    public void Each_body_of_the_contract_is_in_some_recording(string row) => Assert.All(Bodies[row], form => Assert.Contains(RecordingsCoverageTests.Answers(), answer => form(answer)));

    [Theory]
    [MemberData(nameof(WaitRows))]
    public void Each_way_to_say_how_long_to_wait_is_in_some_recording(string row) =>
        Assert.All(Waits[row], form => Assert.Contains(RecordingsCoverageTests.Answers(), answer => answer.Status == 429 && form(answer)));

    [Theory]
    [MemberData(nameof(Odd))]
    public void Each_oddity_is_in_some_recording(string oddity) => Assert.Contains(RecordingsCoverageTests.Answers(), answer => Oddities[oddity](answer));

    [Fact]
    public void The_contract_has_no_fewer_rows_than_are_asked_for_here() =>
        Assert.Equal((Bodies.Count, Waits.Count), (RecordingsContract.Rows("### Bodies").Count, RecordingsContract.Rows("## Rate limits").Count));

    private static bool Has(Envelope answer, params string[] names) => names.All(name => Member(answer, name).ValueKind is not JsonValueKind.Undefined);

    private static bool IsHtml(Envelope answer) => answer.Body.AsText().StartsWith("<html>", StringComparison.Ordinal);

    private static JsonElement Member(Envelope answer, params string[] path) => path.Aggregate(
        Json(answer), (parent, name) => parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var found) ? found : default);

    private static JsonElement Json(Envelope answer)
    {
        try
        {
            return JsonElement.Parse(answer.Body.Bytes.Span);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
