using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Cassettes that a server can serve without a loss: the same requests come again and again, the answers differ.</summary>
internal static class StubArbitraries
{
    private static readonly Gen<RecordedRequest> Request =
        from method in Gen.Elements("GET", "POST", "put", "DELETE")
        from path in Gen.Elements("/activity/sms/", "/activity/sms/acti_1/", "/x%20y/")
        from query in Gen.Elements<NamedValue[]>([], [], [new("_limit", "4")], [new("_limit", "4"), new("é 👍", "+1 & 2=%"), new("e", "")], [new("a", "1"), new("b", "x"), new("a", "2")])
        from body in Gen.Frequency(
            (2, Gen.Constant(HttpBody.Empty)),
            (4, Gen.Elements("{}", """{"a":1}""", """{"a":1.10,"b":[1,2]}""", """{"b":[2,1],"a":1.10}""", "[]", "\"a\"", "1", "null", "a=b&c=d", "é\n👍", "{\"a\":").Select(HttpBody.OfText)),
            (1, Gen.Constant(HttpBody.Of(new byte[] { 0x22, 0xFF, 0x00 }))))
        select new RecordedRequest(method, path) { Query = query, Body = CassetteBody.Of(body) };

    private static readonly Gen<Interaction> Interaction =
        from request in Request
        from status in Gen.Elements(200, 201, 400, 404, 429, 503, 599)
        from headers in Gen.Elements<NamedValue[]>([], [new("Content-Type", "application/json")], [new("RateLimit", "limit=60, remaining=59, reset=1"), new("Trace-Id", "a"), new("Trace-Id", "b")])
        from body in CassetteArbitraries.Bytes.Where(bytes => bytes.Length < 10_000)
        from isFault in Gen.Frequency((1, Gen.Constant(true)), (9, Gen.Constant(false)))
        select isFault
            ? new Interaction(request, new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown))
            : new Interaction(request, new RecordedResponse(status) { Headers = headers, Body = CassetteBody.Of(body) });

    public static Gen<Cassette> Cassettes { get; } =
        from requests in Interaction.ListOf(4)
        from again in Gen.Choose(0, 3).ListOf(8)
        from answers in Interaction.ListOf(8)
        select new Cassette("generated", Provenance.Documented)
        {
            Interactions = [.. requests, .. again.Zip(answers, (index, other) => other.Fault is { } fault ? new Interaction(requests[index].Request, fault) : new Interaction(requests[index].Request, other.Response!))],
        };
}
