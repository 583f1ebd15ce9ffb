using System.Net.Http.Headers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class RedactionTests
{
    private const string Canary = "c4n4ry.K3y";

    // Pieces of which secrets are told apart from other texts, in any order: much of it is nearly JSON or nearly a form.
    private static readonly Gen<string> Pieces = Gen.Elements(
        "token", "\"token\"", "Access%5FToken", "lead", "\"lead\"", "=", "%3D", "%3d", "&", "%26", "?", "%3F", "#", " ", "\n", ":", ",", "\"", "\\", "{", "}", "[", "]", "***", "\"***\"", "1", "null", "x", "https://a");

    private static readonly Gen<CassetteBody> Bodies = Gen.OneOf(
        from pieces in Pieces.ArrayOf() select CassetteBody.Of(HttpBody.OfText(string.Concat(pieces))),
        from one in JsonTexts.Any from two in JsonTexts.Any select Tapes.Json($$"""{"token":{{one}},"a":[{"Code":{{two}},"text":"?code=1&b=2"}]}"""));

    private static readonly Gen<RecordedRequest> Requests =
        from request in CassetteArbitraries.Requests
        from body in Bodies
        from value in Pieces.ArrayOf()
        from name in Gen.Elements("token", "API_KEY", "lead_id", "redirect_uri")
        select request with { Body = body, Query = [.. request.Query, new NamedValue(name, string.Concat(value))], Headers = [.. request.Headers, new NamedValue("authorization", Canary)] };

    [Property(MaxTest = 1000)]
    public Property To_redact_twice_is_to_redact_once() => Prop.ForAll(
        Arb.From(Requests),
        request => Assert.Equal(CassettePolicy.Default.Redact(request), CassettePolicy.Default.Redact(CassettePolicy.Default.Redact(request))));

    [Property(MaxTest = 1000)]
    public Property What_was_blackened_still_matches() => Prop.ForAll(
        Arb.From(Requests),
        request => Assert.True(Tapes.Matches(CassettePolicy.Default.Redact(request), request)));

    [Property]
    public Property What_a_person_wrote_unblackened_matches_too() => Prop.ForAll(Arb.From(Requests), request => Assert.True(Tapes.Matches(request, request)));

    [Theory]
    [InlineData("""{"access_token":"%","expires_in":3600}""", """{"access_token":"***","expires_in":3600}""")]
    [InlineData("""[{"deep":{"API_KEY":"%"}}]""", """[{"deep":{"API_KEY":"***"}}]""")]
    [InlineData("""{"password":{"value":"%"}}""", """{"password":"***"}""")]
    [InlineData("""{"token":["%"],"code":123456}""", """{"token":"***","code":"***"}""")]
    [InlineData("""{"to\u006ben":"%"}""", """{"token":"***"}""")]
    [InlineData("""{"token":null,"password":false}""", """{"token":null,"password":false}""")]
    [InlineData("""{"token":"%","token":"%"}""", """{"token":"***","token":"***"}""")]
    [InlineData("""{"next":"https://example.com/?token=%&a=1"}""", """{"next":"https://example.com/?token=***&a=1"}""")]
    [InlineData("""{"body":"{\"token\":\"%\"}"}""", """{"body":"{\"token\":\"***\"}"}""")]
    [InlineData("grant_type=refresh_token&refresh_token=%&client_secret=%", "grant_type=refresh_token&refresh_token=***&client_secret=***")]
    [InlineData("client%5Fsecret=%&CODE=%", "client%5Fsecret=***&CODE=***")]
    [InlineData("grant_type=authorization_code\nclient_secret=%'\"<;\n", "grant_type=authorization_code\nclient_secret=***\n")]
    [InlineData("redirect_uri=https%3A%2F%2Fexample.com%2F%3Fcode%3D%%26state%3D1", "redirect_uri=https%3A%2F%2Fexample.com%2F%3Fcode%3D***%26state%3D1")]
    [InlineData("see https://example.com/a?b=1&token=% for more", "see https://example.com/a?b=1&token=*** for more")]
    [InlineData("https://example.com/#access_token=%", "https://example.com/#access_token=***")]
    [InlineData("""{"token":"%","cut off""", """{"token":"***","cut off""")]
    [InlineData("""{"token":"%""", """{"token":"***" """)]
    [InlineData("""{"half":"\ud800","token" : "%","a":1}""", """{"half":"\ud800","token" : "***","a":1}""")]
    [InlineData("""{"half":"\ud800","password":{"a":"%"}}""", """{"half":"\ud800","password":"***" """)]
    [InlineData("""{"half":"\ud800","code":123,"a":1}""", """{"half":"\ud800","code":"***","a":1}""")]
    [InlineData("""{"token":"%"}{"token":"%"}""", """{"token":"***"}{"token":"***"}""")]
    [InlineData("barcode=7&token_type=Bearer&encode", "barcode=7&token_type=Bearer&encode")]
    [InlineData("""{"text":"Your code: 7, zip code=yes"}""", """{"text":"Your code: 7, zip code=***"}""")]
    public void Secrets_in_a_body_are_blackened(string body, string expected)
    {
        // Where a percent sign starts no escape, the secret stands.
        var sent = Tapes.Json(System.Text.RegularExpressions.Regex.Replace(body, "%(?![0-9A-F]{2})|%(?=%)", Canary, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.Equal(expected.TrimEnd(' '), CassettePolicy.Default.Redact(new RecordedRequest("POST", "/") { Body = sent }).Body.ToBody().AsText());
    }

    [Theory]
    [InlineData("X-Amz-Signature")]
    [InlineData("contraseña")]
    public async Task A_secret_beside_a_file_in_a_form_is_blackened_and_the_file_stays(string name)
    {
        var policy = CassettePolicy.Default.WithSecrets("x-amz-signature", "contraseña");
        byte[] file = [0xFF, 0xD8, 0x00, 0x0D, 0x0A, 0x2D, 0x80, 0xC3];
        using var form = new MultipartFormDataContent("edge")
        {
            { new StringContent("uploads/1.jpg"), "key" },
            { new StringContent(Canary), "secret" },
            { new ByteArrayContent(file), "file", "1.jpg" },
        };
        var sent = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(await form.ReadAsByteArrayAsync()).Replace("name=secret", $"name={Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name))}", StringComparison.Ordinal));
        var request = new RecordedRequest("POST", "/") { Body = CassetteBody.Of(HttpBody.Of(sent)) };

        var kept = policy.Redact(request).Body.ToBody().Bytes.ToArray();

        Assert.Equal(Encoding.Latin1.GetString(sent).Replace(Canary, "***", StringComparison.Ordinal), Encoding.Latin1.GetString(kept));
    }

    [Fact]
    public void A_secret_in_json_that_is_nested_too_deeply_is_blackened()
    {
        var deep = new string('[', 500) + $$"""{"token":"{{Canary}}"}""" + new string(']', 500);

        Assert.DoesNotContain(Canary, File(new RecordedRequest("POST", "/") { Body = Tapes.Json(deep) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token=1&Api_Key=2&lead_id=3", "token=***&Api_Key=***&lead_id=3")]
    [InlineData("redirect_uri=https://example.com/?code=1", "redirect_uri=https://example.com/?code=***")]
    public void Secrets_in_a_query_are_blackened(string query, string expected) =>
        Assert.Equal(expected, string.Join('&', CassettePolicy.Default.Redact(new RecordedRequest("GET", "/") { Query = QueryEncoding.Decode(query) }).Query.Select(pair => $"{pair.Name}={pair.Value}")));

    [Theory]
    [InlineData("authorization")]
    [InlineData("Authorization")]
    [InlineData("AUTHORIZATION")]
    [InlineData("Proxy-Authorization")]
    [InlineData("cookie")]
    [InlineData("Set-Cookie")]
    public void Credentials_and_cookies_are_left_out_even_when_a_policy_names_them(string name)
    {
        var policy = new CassettePolicy { Headers = new Arr<string>([name, name.ToUpperInvariant(), "x-kept"]) };
        var headers = new Arr<NamedValue>([new(name, Canary), new("X-Kept", "1")]);
        var redacted = policy.Redact(new Interaction(new RecordedRequest("GET", "/") { Headers = headers }, new RecordedResponse(200) { Headers = headers }));

        Assert.Equal("X-Kept", Assert.Single(redacted.Request.Headers).Name);
        Assert.Equal("X-Kept", Assert.Single(redacted.Response!.Headers).Name);
    }

    [Fact]
    public void A_kept_header_that_is_named_like_a_secret_is_blackened()
    {
        var policy = new CassettePolicy { Headers = new Arr<string>(["x-token", "location"]), Secrets = new Arr<string>(["X-Token"]) };
        var headers = new Arr<NamedValue>([new("x-token", Canary), new("location", $"/a?x-token={Canary}")]);

        Assert.Equal(["***", "/a?x-token=***"], policy.Redact(new RecordedRequest("GET", "/") { Headers = headers }).Headers.Select(header => header.Value).ToArray());
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Bearer")]
    public async Task A_key_that_a_client_sends_is_not_in_the_file_in_any_encoding(string scheme)
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"));
        using var inner = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(new Envelope(200, new Arr<NamedValue>([new("Set-Cookie", Canary)]), HttpBody.OfText("{}")))));
        using var client = new HttpClient(session.CreateHandler(inner));
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary + ":"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, scheme == "Basic" ? encoded : Canary);
        client.DefaultRequestHeaders.Add("Cookie", Canary);
        using var form = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("client_secret", Canary + "&=+ é"), new("refresh_token", encoded)]);

        await client.PostAsync(new Uri("https://api.example.com/oauth2/token/"), form);
        session.Complete();

        var file = await System.IO.File.ReadAllTextAsync(scratch.Path("a"));
        Assert.DoesNotContain(Canary, file, StringComparison.Ordinal);
        Assert.DoesNotContain(encoded.TrimEnd('='), file, StringComparison.Ordinal);
        Assert.Contains("grant_type=refresh_token&client_secret=***&refresh_token=***", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_was_blackened_replays_whatever_it_is_now()
    {
        var recorded = Tapes.Of().Add(Tapes.Answered(new RecordedRequest("POST", "/oauth2/token/") { Body = new CassetteBody.Text("refresh_token=then") }, "[7]"));
        using var client = new HttpClient(CassetteSession.Replay(recorded).CreateHandler());
        using var form = new FormUrlEncodedContent([new("refresh_token", "now")]);

        var response = await client.PostAsync(new Uri("https://api.example.com/oauth2/token/"), form);

        Assert.Equal("[7]", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public void What_holds_no_secret_is_left_as_it_is()
    {
        var body = Tapes.Json("""{"a":1.10,"b":"=:\"","c":[{}]}""");

        Assert.Same(body, CassettePolicy.Default.Redact(new RecordedRequest("GET", "/") { Body = body }).Body);
    }

    private static string File(RecordedRequest request) => CassetteFile.Format(Tapes.Of().Add(Tapes.Answered(request))).AsText();
}
