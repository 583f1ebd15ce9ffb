using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Calls: those that the library builds, and any other that can be built.</summary>
internal static class CallValues
{
    private const string ContentType = "Content-Type";

    private static readonly Gen<HttpMethod> Method = Gen.Elements(HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete);

    private static readonly Gen<NamedValue> Pair =
        from name in Gen.Elements("_limit", "lead_id", "date_created__gte", "custom.cf_1", "naïve name")
        from value in TextValues.Message.Generator
        select new NamedValue(name, value);

    private static readonly Gen<NamedValue> Header = Gen.Elements(
        new NamedValue("x-tz-offset", "-4"), new NamedValue("x-http-method-override", "GET"), new NamedValue("Accept", "application/json"));

    private static readonly Gen<HttpCall> Free =
        from method in Method
        from segments in TextValues.Name.ListOf(0, 3).Generator
        from repeat in Gen.Elements(Repeat.Safe, Repeat.Unsafe)
        from query in Pair.ToArbitrary().ListOf(0, 3).Generator
        from headers in Header.ToArbitrary().ListOf(0, 2).Generator
        from body in Gen.Elements("", "{}", """{"text":"Hello"}""")
        select Build(HttpCall.To(method, string.Join('/', segments), repeat), query, headers, HttpBody.OfText(body));

    // One line for each request of the API.
    private static readonly Gen<HttpCall> Known = Gen.OneOf(
        QueryValues.Sms.Generator.Select(static query => SmsApi.List(query).Call),
        QueryValues.Activity.Generator.Select(static query => ActivityApi.List(query).Call),
        DraftValues.Draft.Generator.Select(static draft => SmsApi.Create(draft).Call),
        IdValues.Sms.Generator.Select(static id => SmsApi.Get(id).Call),
        IdValues.Sms.Generator.Zip(ChangeValues.Change.Generator, static (id, change) => SmsApi.Update(id, change).Call),
        IdValues.Sms.Generator.Select(static id => SmsApi.Delete(id).Call));

    public static Arbitrary<HttpCall> Call { get; } = Arb.From(Gen.OneOf(Known, Free), Simpler);

    // Bodies come with their own header, so a call without its body is also without that.
    private static IEnumerable<HttpCall> Simpler(HttpCall call)
    {
        var bare = HttpCall.To(call.Method, call.Path, call.Repeat);
        var headers = call.Headers.Where(static header => header.Name != ContentType).ToList();
        return
        [
            .. call.Body.Length == 0 ? [] : new[] { Build(bare, call.Query, headers, HttpBody.Empty) },
            .. Enumerable.Range(0, call.Query.Count).Select(at => Build(bare, call.Query.RemoveAt(at), headers, call.Body)),
            .. headers.Select((_, at) => Build(bare, call.Query, headers.Where((_, other) => other != at), call.Body)),
        ];
    }

    private static HttpCall Build(HttpCall bare, IEnumerable<NamedValue> query, IEnumerable<NamedValue> headers, HttpBody body)
    {
        var asked = query.Aggregate(bare, static (call, pair) => call.WithQuery(pair.Name, pair.Value));
        var headed = headers.Aggregate(asked, static (call, header) => call.WithHeader(header.Name, header.Value));
        return body.Length == 0 ? headed : headed.WithJson(body);
    }
}
