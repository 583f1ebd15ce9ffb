using System.Text;
using System.Text.Json;
using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>The files of stubs, without a server.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class StubTests
{
    /// <summary>Something of everything: the same request twice, faults, what was blackened, bytes, and headers that come twice.</summary>
    private static readonly Cassette Mixed = Tapes.Parsed(HttpBody.OfText(Conversions.Golden("mixed.cassette.json")));

    private static readonly string[] MembersOfMapping = ["uuid", "name", "request", "response"];
    private static readonly string[] MembersOfRequest = ["method", "urlPath", "queryParameters", "bodyPatterns"];
    private static readonly string[] MembersOfResponse = ["status", "headers", "body", "bodyFileName"];

    [Fact]
    public void The_mappings_of_WireMock_are_the_files_that_were_agreed_on() =>
        Conversions.Agreed("mixed.wiremock.txt", Shown(WireMockStubs.Export(Mixed, WireMockOptions.Default.WithMostInline(200)).Done()));

    [Fact]
    public void The_mappings_of_WireMock_dot_Net_are_the_files_that_were_agreed_on() =>
        Conversions.Agreed("mixed.wiremock-net.txt", Shown(WireMockNetStubs.Export(Mixed).Done()));

    [Property]
    public void The_same_cassette_gives_the_same_files(Cassette cassette)
    {
        var again = Tapes.Parsed(CassetteFile.Format(cassette));

        Assert.Equal(WireMockStubs.Export(cassette).Done().Value, WireMockStubs.Export(again).Done().Value);
        Assert.Equal(WireMockNetStubs.Export(cassette).Done().Value, WireMockNetStubs.Export(again).Done().Value);
    }

    [Property]
    public void No_two_stubs_have_a_path_or_an_id_in_common(Cassette cassette)
    {
        var files = WireMockStubs.Export(cassette).Done().Value;
        var ids = files.Where(IsMapping).Select(file => Root(file).GetProperty("id").GetGuid()).ToList();

        Assert.Equal(files.Count, files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Property]
    public void Each_interaction_has_a_stub_or_is_named_as_lost(Cassette cassette)
    {
        var wireMock = WireMockStubs.Export(cassette).Done();
        var net = WireMockNetStubs.Export(cassette).Done();

        Assert.Equal(cassette.Interactions.Count, wireMock.Value.Count(IsMapping) + Left(wireMock, Losses.Provisional));
        Assert.Equal(
            cassette.Interactions.Count,
            net.Value.Count(IsMapping) + Left(net, Losses.Provisional) + Left(net, Losses.NetFault) + Left(net, Losses.NetOnce));
    }

    [Property]
    public void A_mapping_of_WireMock_dot_Net_is_one_object_of_the_few_members_that_are_read(Cassette cassette)
    {
        foreach (var mapping in WireMockNetStubs.Export(cassette).Done().Value.Where(IsMapping).Select(Root))
        {
            Assert.Equal(MembersOfMapping, Names(mapping));
            Assert.Empty(Names(mapping.GetProperty("request")).Except(MembersOfRequest, StringComparer.Ordinal));
            Assert.All(mapping.GetProperty("response").GetProperty("headers").EnumerateObject(), header => Assert.Equal(JsonValueKind.String, header.Value.ValueKind));
            Assert.Empty(Names(mapping.GetProperty("response")).Except(MembersOfResponse, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_stub_holds_a_secret()
    {
        var secret = new Cassette("secret", Provenance.Live)
        {
            Interactions =
            [
                new(new RecordedRequest("POST", "/a/") { Query = [new("token", "made-up")], Headers = [new("Authorization", "made-up")], Body = Tapes.Json("""{"password":"made-up"}""") },
                    new RecordedResponse(200) { Headers = [new("Set-Cookie", "made-up")], Body = Tapes.Json("""{"access_token":"made-up"}""") }),
            ],
        };

        Assert.DoesNotContain("made-up", Shown(WireMockStubs.Export(secret).Done()) + Shown(WireMockNetStubs.Export(secret).Done()) + HarFile.Export(secret).Done().Value.AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_would_become_something_else_in_an_address_is_refused()
    {
        var cassette = Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a?b")));

        Assert.Equal("interactions[0].request.path", Assert.IsType<ConversionFault.Unfit>(WireMockStubs.Export(cassette).Failed()).Place);
        Assert.Equal("interactions[0].request.path", Assert.IsType<ConversionFault.Unfit>(WireMockNetStubs.Export(cassette).Failed()).Place);
    }

    [Fact]
    public void An_answer_that_cannot_be_served_is_no_step_of_a_scenario()
    {
        var request = new RecordedRequest("GET", "/me/");
        var files = WireMockStubs.Export(Tapes.Of(Tapes.Answered(request), Tapes.Answered(request, status: 102), Tapes.Answered(request))).Done().Value;

        Assert.Equal("answered 1", Root(files[0]).GetProperty("newScenarioState").GetString());
        Assert.Equal("answered 1", Root(files[1]).GetProperty("requiredScenarioState").GetString());
        Assert.False(Root(files[1]).TryGetProperty("newScenarioState", out _));
    }

    [Fact]
    public void Only_the_path_of_the_base_address_stands_in_a_stub()
    {
        var cassette = Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/me/")));
        var file = Assert.Single(WireMockStubs.Export(cassette, WireMockOptions.Default.WithBaseAddress(new Uri("https://example.com/close/"))).Done().Value);

        Assert.Equal("/close/me/", Root(file).GetProperty("request").GetProperty("url").GetString());
    }

    internal static string Shown(Converted<IReadOnlyList<StubFile>> stubs)
    {
        var text = new StringBuilder();
        foreach (var file in stubs.Value)
        {
            text.Append("=== ").Append(file.Path).Append('\n').Append(IsMapping(file) ? file.Content.AsText() : Convert.ToBase64String(file.Content.Bytes.Span) + "\n");
        }

        return text.Append("=== losses\n").AppendJoin('\n', stubs.Lost()).Append('\n').ToString();
    }

    private static bool IsMapping(StubFile file) => file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.StartsWith("__files/", StringComparison.Ordinal);

    private static string[] Names(JsonElement value) => [.. value.EnumerateObject().Select(member => member.Name)];

    private static JsonElement Root(StubFile file)
    {
        using var document = JsonDocument.Parse(file.Content.Bytes, new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.Clone();
    }

    private static int Left(Converted<IReadOnlyList<StubFile>> stubs, string what) => stubs.Losses.Where(loss => loss.What == what).Sum(loss => loss.Times);
}
