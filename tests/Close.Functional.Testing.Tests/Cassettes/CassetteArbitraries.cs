using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Cassettes and their parts, without names that the default policy blackens.</summary>
public static class CassetteArbitraries
{
    private static readonly byte[] NotUtf8 = [0x22, 0xFF, 0x22];
    private static readonly byte[] HalfAnEncodedCharacter = [0x7B, 0xF0, 0x9F, 0x91];

    private static readonly Gen<string> Text = Gen.Elements(
        "", "a", "A", "1 and 2", "1", "2", "é", "👍", "\u2028\u0000\n", "\"\\/<>'", "a&b=c", "%2B+", "+12025550143", "lead_1", new string('x', 3000));

    private static readonly Gen<string> Name = Gen.Elements("lead_id", "_skip", "_limit", "a", "A", "é 👍", "$schema", "");

    public static Gen<Arr<NamedValue>> Pairs { get; } = ListOf(
        from name in Name
        from value in Text
        select new NamedValue(name, value));

    /// <summary>Headers that the default policy keeps, and some that it does not; a header may come several times.</summary>
    public static Gen<Arr<NamedValue>> Headers { get; } = ListOf(
        from name in Gen.Elements("Content-Type", "RateLimit", "retry-after", "X-TZ-Offset", "X-Unknown", "Date")
        from value in Gen.Elements("application/json", "limit=60, remaining=59, reset=1", "5", "text/plain; charset=utf-8")
        select new NamedValue(name, value));

    /// <summary>Bytes that are JSON, almost JSON, text, no text at all, nothing, or very many.</summary>
    public static Gen<HttpBody> Bytes { get; } = Gen.Frequency(
        (6, JsonTexts.Any.Select(Functional.HttpBody.OfText)),
        (2, Text.Select(Functional.HttpBody.OfText)),
        (1, from bytes in Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf() select Functional.HttpBody.Of(bytes)),
        (3, Gen.Elements(
            Functional.HttpBody.Empty, Functional.HttpBody.Of(NotUtf8), Functional.HttpBody.Of(HalfAnEncodedCharacter),
            Functional.HttpBody.OfText("\uFEFF{}"), Functional.HttpBody.OfText("{\"a\":\"\\ud800\"}"), Functional.HttpBody.OfText("{\"\\udc00\":1}"), Functional.HttpBody.OfText("\\ud800"), Functional.HttpBody.OfText("{\"a\":"),
            Functional.HttpBody.OfText("{} {}"), Functional.HttpBody.OfText("// a\n{}"), Functional.HttpBody.OfText("[1,]"), Nested(64), Nested(65), Nested(5000),
            Functional.HttpBody.Of(Encoding.UTF8.GetBytes(new string('é', 200_000))), Functional.HttpBody.OfText($"[\"{new string('x', 200_000)}\"]"))));

    public static Gen<CassetteBody> Bodies { get; } = Gen.OneOf(
        Bytes.Select(Testing.CassetteBody.Of),
        Text.Select(Testing.CassetteBody (text) => new Testing.CassetteBody.Text(text)),
        Bytes.Select(Testing.CassetteBody (bytes) => new Testing.CassetteBody.Base64(bytes)));

    public static Gen<RecordedRequest> Requests { get; } =
        from method in Gen.Elements("GET", "POST", "put", "DELETE")
        from path in Gen.Elements("/activity/sms/", "/activity/sms/acti_1/", "/activity/", "/", "/x%20y/")
        from query in Pairs
        from headers in Headers
        from body in Bodies
        select new Testing.RecordedRequest(method, path) { Query = query, Headers = headers, Body = body };

    /// <summary>Failures as they come from the network, so that a handler can throw them.</summary>
    public static Gen<RecordedFault> Faults { get; } = Gen.Elements(
        new RecordedFault(FailureCause.TimedOut, Outcome.Unknown),
        new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown),
        new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown) { Detail = nameof(HttpRequestError.ResponseEnded) },
        new RecordedFault(FailureCause.NotConnected, Outcome.NotProcessed) { Detail = nameof(HttpRequestError.NameResolutionError) },
        new RecordedFault(FailureCause.NotConnected, Outcome.NotProcessed) { Detail = nameof(HttpRequestError.SecureConnectionError) });

    public static Gen<Cassette> Cassettes { get; } =
        from name in Text
        from provenance in Gen.Elements(Enum.GetValues<Provenance>())
        from recordedAt in Date
        from clock in Date
        from seed in Gen.Elements<long?>(null, 0, -1, long.MaxValue)
        from policy in Policies
        from variables in Pairs
        from interactions in ListOf(Interactions)
        select new Testing.Cassette(name, provenance)
        {
            RecordedAt = recordedAt,
            Clock = clock,
            Seed = seed,
            Policy = policy,
            Variables = variables,
            Interactions = interactions,
        };

    private static Gen<Interaction> Interactions =>
        from request in Requests
        from status in Gen.Elements(100, 200, 204, 404, 429, 599, 999)
        from headers in Headers
        from body in Bodies
        from fault in Faults
        from isFault in Gen.Elements(true, false, false)
        from timing in Gen.Elements<long?>(null, 0, 250)
        select (isFault ? new Interaction(request, fault) : new Interaction(request, new RecordedResponse(status) { Headers = headers, Body = body })) with { TimingMs = timing };

    private static Gen<CassettePolicy> Policies => Gen.OneOf(
        Gen.Constant(CassettePolicy.Default),
        from headers in ListOf(Text)
        from secrets in ListOf(Text)
        select new CassettePolicy { Headers = headers, Secrets = secrets });

    private static Gen<DateTimeOffset?> Date => Gen.Elements<DateTimeOffset?>(
        null, DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddMicroseconds(1));

    public static Arbitrary<Cassette> Cassette() => Arb.From(Cassettes, Smaller);

    public static Arbitrary<CassetteBody> CassetteBody() => Arb.From(Bodies);

    public static Arbitrary<HttpBody> HttpBody() => Arb.From(Bytes);

    public static Arbitrary<RecordedRequest> RecordedRequest() => Arb.From(Requests);

    public static Arbitrary<Exchange[]> Script() => Arb.From(Exchange.Any.ArrayOf(), script => script.Select((_, index) => script.Where((_, other) => other != index).ToArray()));

    private static IEnumerable<Cassette> Smaller(Cassette cassette) =>
        cassette.Interactions.Select((_, index) => cassette with { Interactions = [.. cassette.Interactions.Where((_, other) => other != index)] });

    private static HttpBody Nested(int depth) => Functional.HttpBody.OfText(new string('[', depth) + new string(']', depth));

    private static Gen<Arr<T>> ListOf<T>(Gen<T> item) =>
        from count in Gen.Choose(0, 3)
        from items in item.ListOf(count)
        select new Arr<T>(items);
}
