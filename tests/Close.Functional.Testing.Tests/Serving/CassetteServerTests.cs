using System.Net;
using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Serving;

/// <summary>A cassette on a socket.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class CassetteServerTests
{
    private static readonly RecordedRequest List = new("GET", "/activity/sms/");

    [Property(MaxTest = 25)]
    public async Task Over_a_socket_a_program_sees_what_it_saw_when_it_was_recorded(Cassettes.Exchange[] script)
    {
        var answered = script.Where(exchange => exchange.Outcome.Match(Right: _ => true, Left: fault => fault.Cause is not FailureCause.TimedOut)).ToList();
        using var scratch = new Scratch();
        var recording = Tapes.Record(scratch.Path("a.cassette.json"), Cassettes.Exchange.World(answered));
        foreach (var exchange in answered)
        {
            await recording.Transport(exchange.Call, default);
        }

        await using var server = await CassetteServer.StartAsync(recording.Cassette);
        using var http = new HttpClient(HttpTransport.CreateHandler());
        var transport = HttpTransport.Create(() => http, Options(server));
        foreach (var exchange in answered)
        {
            AssertSeen(exchange.Seen, await transport(exchange.Call, default));
        }

        Assert.Empty(server.Faults);
        Assert.Empty(server.Left);
    }

    [Fact]
    public async Task Requests_that_ask_the_same_are_answered_in_their_order_and_then_no_more()
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(List, "1"), Tapes.Answered(List, "2")));
        using var http = new HttpClient();
        Assert.Equal("1", await http.GetStringAsync(Uri(server, "/activity/sms/")));
        Assert.Equal((1, 1, 0), (server.Played.Count, server.Left.Count, server.Faults.Count));
        Assert.Equal("2", await http.GetStringAsync(Uri(server, "/activity/sms/")));
        var refused = await http.GetAsync(Uri(server, "/activity/sms/"));
        Assert.Equal((HttpStatusCode.NotImplemented, 2, 0, 1), (refused.StatusCode, server.Played.Count, server.Left.Count, server.Faults.Count));
    }

    [Fact]
    public async Task A_miss_shows_the_nearest_recording_and_masks_what_is_about_people()
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/activity/sms/") { Query = [new("_limit", "100")] })));
        using var http = new HttpClient();
        var refused = await http.GetAsync(Uri(server, "/activity/sms/?_limit=50&remote_phone=%2B12025550143"));
        var told = await refused.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", refused.Content.Headers.ContentType?.MediaType);
        Assert.Contains("query._limit: recorded \"100\", requested \"50\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("2025550143", told, StringComparison.Ordinal);
        Assert.Equal(Assert.Single(server.Faults).Message + "\n", told);
    }

    [Theory]
    [InlineData("/api/v1", "/api/v1/activity/sms/")]
    [InlineData("/", "/activity/sms/")]
    [InlineData("crm/", "/crm/activity/sms/")]
    [InlineData("/api/v1", "/activity/sms/")]
    public async Task The_base_path_is_no_part_of_the_recording(string basePath, string path)
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(List)), basePath: basePath);
        using var http = new HttpClient();
        Assert.Equal("{}", await http.GetStringAsync(new Uri(server.Address, path)));
    }

    [Fact]
    public async Task A_path_is_compared_as_it_stands_on_the_wire()
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a%2Fb%20c/"))));
        using var http = new HttpClient();
        Assert.Equal("{}", await http.GetStringAsync(Uri(server, "/a%2Fb%20c/")));
    }

    [Fact]
    public async Task Of_a_recorded_answer_all_that_HTTP_can_carry_is_sent()
    {
        var answer = new RecordedResponse(429)
        {
            Headers = [new("Content-Type", "application/json"), new("RateLimit", "limit=60"), new("Content-Length", "7"), new("Content-Encoding", "gzip"), new("Retry-After", "a\nb"), new("x y", "z")],
            Body = Tapes.Json("""{"a":1}"""),
        };
        await using var server = await CassetteServer.StartAsync(Tapes.Of(new Interaction(List, answer)));
        using var http = new HttpClient();
        var sent = await http.GetAsync(Uri(server, "/activity/sms/"));
        Assert.Equal((429, "{\"a\":1}", "application/json"), ((int)sent.StatusCode, await sent.Content.ReadAsStringAsync(), sent.Content.Headers.ContentType?.ToString()));
        Assert.Equal("RateLimit", Assert.Single(sent.Headers.NonValidated.Select(header => header.Key), name => name is not "Date"));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task A_status_without_a_body_is_sent_without_one(int status)
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(List, "{}", status)));
        using var http = new HttpClient();
        Assert.Equal(status, (int)(await http.GetAsync(Uri(server, "/activity/sms/"))).StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused()
    {
        await using var server = await CassetteServer.StartAsync(Tapes.Of());
        await Assert.ThrowsAsync<IOException>(() => CassetteServer.StartAsync(Tapes.Of(), server.Address.Port));
    }

    private static Uri Uri(CassetteServer server, string path) => new(server.Address + path);

    private static CloseOptions Options(CassetteServer server) => new() { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };

    // A socket cannot refuse a connection that stands, and Kestrel says when it answered.
    private static void AssertSeen(Either<CloseError, Envelope> expected, Either<CloseError, Envelope> actual) => expected.Match(
        Right: answer =>
        {
            var seen = actual.Match(Right: envelope => envelope, Left: error => throw new InvalidOperationException(error.Message));
            Assert.Equal((answer.Status, answer.Body), (seen.Status, seen.Body));
            Assert.All(answer.Headers, header => Assert.Contains(seen.Headers, one => string.Equals(one.Name, header.Name, StringComparison.OrdinalIgnoreCase)));
        },
        Left: _ => Assert.IsType<CloseError.Unavailable>(actual.Match(Right: envelope => (object)envelope, Left: error => error)));
}
