using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Answers: successes of the endpoints, and refusals in the seven shapes that are known.</summary>
internal static class EnvelopeValues
{
    private static readonly Gen<string> Reason = Gen.Elements("This is not allowed.", "Pick one of the choices.", "Not found.", "Ask üs \"later\".");

    private static readonly Gen<string> Field = Gen.Elements("lead", "status", "_limit", "attachments", "date_scheduled");

    private static readonly Gen<string> ObjectBody = IdValues.ActivityText.Generator.Zip(TextValues.Message.Generator, static (id, text) =>
        $$"""{"_type":"SMS","id":"{{id}}","status":"sent","text":{{ExtraValues.Quoted(text)}},"attachments":[]}""");

    private static readonly Gen<string> SuccessBody = Gen.OneOf(
        ObjectBody,
        Gen.Constant("""{"data":[],"has_more":false}"""),
        ObjectBody.Select(static item => $$"""{"data":[{{item}}],"has_more":true}"""),
        Gen.Elements("", "{}"));

    /// <summary>The bodies of refusals, in the order in which the contract lists their shapes.</summary>
    private static readonly Gen<string>[] Shapes =
    [
        Field.Zip(Reason, static (field, reason) => $$"""{"errors":[],"field-errors":{{Member(field, ExtraValues.Quoted(reason))}}}"""),
        Field.Zip(Reason, static (field, reason) => Member("field-errors", Member(field, Member("0", Member("url", ExtraValues.Quoted(reason)))))),
        Reason.Select(static reason => $$"""{"errors":[{{ExtraValues.Quoted(reason)}}]}"""),
        Reason.Select(static reason => $$"""{"error":{{ExtraValues.Quoted(reason)}}}"""),
        Gen.Constant("""{"error":{"message":"Slow down","rate_reset":0.87,"rate_limit":40,"rate_window":1,"rate_limit_type":"key"}}"""),
        Gen.Constant("""{"message":"Slow down","rate_reset":"0.59","rate_limit":320,"rate_window":8,"rate_endpoint_group":"ab12"}"""),
        Gen.Elements("", "<html><body>Bad gateway</body></html>", "upstream request timeout"),
    ];

    // The dialects in which an answer speaks of rates, and the other headers that were seen.
    private static readonly Gen<NamedValue[]> Headers = Gen.SubListOf<NamedValue[]>(
        [new NamedValue("Content-Type", "application/json")],
        [new NamedValue("trace-id", "0af7651916cd43dd")],
        [new NamedValue("RateLimit", "limit=100, remaining=0, reset=0.87"), new NamedValue("Retry-After", "1")],
        [new NamedValue("ratelimit", "limit=100; remaining=50; reset=5")],
        [new NamedValue("ratelimit-limit", "100"), new NamedValue("ratelimit-remaining", "50"), new NamedValue("ratelimit-reset", "5")],
        [new NamedValue("x-rate-limit-limit", "320"), new NamedValue("x-rate-limit-remaining", "319"), new NamedValue("x-rate-limit-reset", "6.834908")],
        [new NamedValue("Set-Cookie", "session=; Max-Age=0")]).Select(static groups => groups.SelectMany(static group => group).ToArray());

    public static Arbitrary<Envelope> Success { get; } = Of(Gen.Frequency((8, Gen.Constant(200)), (1, Gen.Constant(201))), SuccessBody);

    public static Arbitrary<Envelope> Failure { get; } = Refusal(400, 401, 402, 403, 404, 405, 415, 429, 500, 502, 503, 504);

    public static Arbitrary<Envelope> Any { get; } = Arb.From(
        Gen.OneOf(Success.Generator, Of(Gen.Constant(204), Gen.Constant("")).Generator, Failure.Generator), Simpler);

    /// <summary>An answer with one of these statuses, in any of the known shapes.</summary>
    public static Arbitrary<Envelope> Refusal(params IEnumerable<int> statuses) => Of(Gen.Elements(statuses), Gen.OneOf(Shapes));

    public static Arbitrary<Envelope> Of(Gen<int> statuses, Gen<string> bodies) => Arb.From(
        from status in statuses
        from headers in Headers
        from body in bodies
        select new Envelope(status, headers, HttpBody.OfText(body)),
        Simpler);

    private static string Member(string name, string value) => $$"""{"{{name}}":{{value}}}""";

    private static IEnumerable<Envelope> Simpler(Envelope answer) =>
    [
        .. answer.Body.Length == 0 ? [] : new[] { new Envelope(answer.Status, answer.Headers, HttpBody.Empty) },
        .. Enumerable.Range(0, answer.Headers.Count).Select(at => new Envelope(answer.Status, answer.Headers.RemoveAt(at), answer.Body)),
    ];
}
