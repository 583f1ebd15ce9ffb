using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>A call and what the world does with it: an answer, or a failure of the network.</summary>
public sealed record Exchange(HttpCall Call, Either<RecordedFault, Envelope> Outcome)
{
    public static Gen<Exchange> Any { get; } =
        from method in Gen.Elements(HttpMethod.Get, HttpMethod.Post, HttpMethod.Put)
        from path in Gen.Elements("/activity/sms/", "/activity/sms/acti_1/", "/x%20y/")
        from query in CassetteArbitraries.Pairs
        from body in CassetteArbitraries.Bytes
        from hasBody in Gen.Elements(true, false)
        from status in Gen.Elements(200, 201, 400, 404, 429, 503)
        from headers in CassetteArbitraries.Headers
        from answer in CassetteArbitraries.Bytes
        from fault in CassetteArbitraries.Faults
        from isFault in Gen.Elements(true, false, false, false)
        select new Exchange(
            query.Fold(hasBody ? HttpCall.To(method, path, Repeat.Safe).WithJson(body) : HttpCall.To(method, path, Repeat.Safe), (call, pair) => call.WithQuery(pair.Name, pair.Value)),
            isFault ? fault : new Envelope(status, headers, answer));

    /// <summary>What a program sees when it makes the call: the headers that the policy keeps, and JSON without spaces between its parts.</summary>
    public Either<CloseError, Envelope> Seen => Outcome.Match<Either<CloseError, Envelope>>(
        Right: answer => new Envelope(
            answer.Status,
            NamedValuesKind.Grouped(answer.Headers.Filter(header => CassettePolicy.Default.Headers.Contains(header.Name, StringComparer.OrdinalIgnoreCase))),
            CassetteBody.Of(answer.Body).ToBody()),
        Left: fault => fault.ToError());

    /// <summary>The world as a transport: it answers call after call by the script, whatever is asked.</summary>
    public static Transport World(IEnumerable<Exchange> script)
    {
        var left = new Queue<Exchange>(script);
        return (_, _) => Task.FromResult(left.Dequeue().Outcome.MapLeft(CloseError (fault) => fault.ToError()));
    }
}
