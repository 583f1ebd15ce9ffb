using System.Text;
using Close.Functional.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Cli.Tests;

/// <summary>A cassette with a key somewhere in it, in some encoding.</summary>
public sealed record Planted(Cassette Cassette)
{
    private static readonly string[] Encodings = ["plain", "base64", "base64url", "hex", "percent", "escaped", "entities"];

    private static readonly string[] Places = ["json", "deep json", "text", "form", "path", "query", "header", "bytes", "variable", "detail", "name"];

    /// <summary>Any.</summary>
    public static Arbitrary<Planted> Any { get; } = Arb.From(
        from letters in Gen.ArrayOf(Gen.Elements("aBcDeXyZ0123456789".ToCharArray()), 12)
        from kind in Gen.Elements<Func<string, string>>(
            letters => "api_" + letters,
            letters => "Bearer 7a" + letters,
            letters => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(letters + ":")),
            letters => "eyJhbGciOiJIUzI1NiJ9." + letters + ".c2ln")
        from before in Gen.Elements("", "see ", "x", "ü: ", "a/b?c=")
        from after in Gen.Elements("", ":", " later", "=", "\n")
        from encodings in Gen.ListOf(Gen.Elements(Encodings), 2)
        from place in Gen.Elements(Places)
        select new Planted(In(place, encodings.Aggregate($"{before}{kind(new string(letters) + "Z9")}{after}", Encoded))));

    private static string Encoded(string text, string encoding) => encoding switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        "base64url" => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        "hex" => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        "percent" => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => $"%{one:x2}")),
        "escaped" => string.Concat(text.Select(one => $"\\u{(int)one:x4}")),
        "entities" => string.Concat(text.Select(one => $"&#{(int)one};")),
        _ => text,
    };

    private static Cassette In(string place, string text)
    {
        var (request, response) = (new RecordedRequest("GET", "/activity/"), new RecordedResponse(200));
        var quoted = $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
        return place switch
        {
            "json" => Shelf.Of(new Interaction(request, response with { Body = Shelf.Json(quoted) })),
            "deep json" => Shelf.Of(new Interaction(request, response with { Body = Shelf.Json($$"""{"a":[1,{"b":{{quoted}}}]}""") })),
            "text" => Shelf.Of(new Interaction(request with { Body = new CassetteBody.Text($"<p>{text}</p>") }, response)),
            "form" => Shelf.Of(new Interaction(request with { Body = new CassetteBody.Text($"a=b&c={text}") }, response)),
            "path" => Shelf.Of(new Interaction(new RecordedRequest("GET", $"/{text}/"), response)),
            "query" => Shelf.Of(new Interaction(request with { Query = [new NamedValue("q", text)] }, response)),
            "header" => Shelf.Of(new Interaction(request, response with { Headers = [new NamedValue("Trace-Id", text)] })),
            "bytes" => Shelf.Of(new Interaction(request, response with { Body = new CassetteBody.Base64(HttpBody.Of((byte[])[0xFF, .. Encoding.UTF8.GetBytes(text)])) })),
            "variable" => Shelf.Of() with { Variables = [new NamedValue("v", text)] },
            "detail" => Shelf.Of(new Interaction(request, new RecordedFault(FailureCause.NotConnected, Outcome.NotProcessed) { Detail = text })),
            _ => new Cassette(text, Provenance.Live),
        };
    }
}
