namespace Close.Functional.Testing.Tests.Cassettes;

[Properties(typeof(CassetteArbitraries))]
public sealed class RecordReplayTests
{
    private static readonly CloseOptions Options = new() { BaseAddress = new Uri("https://api.example.com/api/v1") };

    [Property]
    public Task A_recording_through_a_transport_replays_through_a_transport(Exchange[] script) => Replays(script, RecordThroughTransport, ReplayThroughTransport);

    [Property]
    public Task A_recording_through_a_transport_replays_through_a_handler(Exchange[] script) => Replays(script, RecordThroughTransport, ReplayThroughHandler);

    [Property]
    public Task A_recording_through_a_handler_replays_through_a_transport(Exchange[] script) => Replays(script, RecordThroughHandler, ReplayThroughTransport);

    [Property]
    public Task A_recording_through_a_handler_replays_through_a_handler(Exchange[] script) => Replays(script, RecordThroughHandler, ReplayThroughHandler);

    [Theory]
    [InlineData("/api/v1", "https://api.example.com/api/v1/lead/", "/lead/")]
    [InlineData("/api/v1/", "https://api.example.com/api/v1/lead/", "/lead/")]
    [InlineData("api/v1", "https://api.example.com/api/v1/lead/", "/lead/")]
    [InlineData("/api/v1", "https://api.example.com/api/v10/lead/", "/api/v10/lead/")]
    [InlineData("/api/v1", "https://api.example.com/oauth2/token/", "/oauth2/token/")]
    [InlineData("", "https://api.example.com/lead/", "/lead/")]
    [InlineData("/", "https://api.example.com/lead/", "/lead/")]
    public async Task The_path_of_the_base_address_is_no_part_of_the_recording(string basePath, string address, string recorded)
    {
        using var client = new HttpClient(CassetteSession.Replay(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", recorded), "[7]"))).CreateHandler(basePath: basePath));

        Assert.Equal("[7]", await client.GetStringAsync(new Uri(address)));
    }

    [Fact]
    public void A_synchronous_call_is_recorded_and_replayed_too()
    {
        using var scratch = new Scratch();
        var recording = Tapes.Record(scratch.Path("a"));
        using var inner = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(new Envelope(200, [], HttpBody.OfText("[7]")))));

        Assert.Equal("[7]", Send(recording.CreateHandler(inner)));
        Assert.Equal("[7]", Send(CassetteSession.Replay(recording.Cassette).CreateHandler()));

        static string Send(HttpMessageHandler handler)
        {
            using var client = new HttpClient(handler);
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.example.com/api/v1/lead/"));
            using var response = client.Send(message);
            using var reader = new StreamReader(response.Content.ReadAsStream());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task A_replaying_handler_has_no_way_to_the_network()
    {
        var isReached = false;
        using var inner = new StubHandler((_, _) =>
        {
            isReached = true;
            return Task.FromResult(StubHandler.Response(new Envelope(200, [], HttpBody.Empty)));
        });
        var handler = (DelegatingHandler)CassetteSession.Replay(Tapes.Of()).CreateHandler(inner);
        using var client = new HttpClient(handler);

        await Assert.ThrowsAsync<CassetteException>(() => client.GetAsync(new Uri("https://api.example.com/")));

        Assert.Equal((false, null), (isReached, handler.InnerHandler));
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_plays_nothing()
    {
        var session = CassetteSession.Replay(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/"))));
        var cancelled = new CancellationToken(canceled: true);
        using var client = new HttpClient(session.CreateHandler());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Transport(Tapes.Get("/"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri("https://api.example.com/"), cancelled));

        Assert.Contains("1 of 1 interactions", Assert.Throws<CassetteException>(session.Complete).Message, StringComparison.Ordinal);
    }

    private static async Task Replays(Exchange[] script, Func<Exchange[], Task<Cassette>> record, Func<Exchange[], CassetteSession, Task> replay)
    {
        var cassette = Tapes.Parsed(CassetteFile.Format(await record(script)));
        var session = CassetteSession.Replay(cassette);

        await replay(script, session);

        session.Complete();
    }

    private static async Task<Cassette> RecordThroughTransport(Exchange[] script)
    {
        using var session = Session(Exchange.World(script));
        foreach (var exchange in script)
        {
            await session.Transport(exchange.Call, default);
        }

        return session.Cassette;
    }

    private static async Task<Cassette> RecordThroughHandler(Exchange[] script)
    {
        using var session = Session(null);
        using var client = new HttpClient(session.CreateHandler(StubHandler.World(script)));
        var transport = HttpTransport.Create(() => client, Options);
        foreach (var exchange in script)
        {
            await transport(exchange.Call, default);
        }

        return session.Cassette;
    }

    private static Task ReplayThroughTransport(Exchange[] script, CassetteSession session) => AssertSeen(script, session.Transport);

    private static async Task ReplayThroughHandler(Exchange[] script, CassetteSession session)
    {
        using var client = new HttpClient(session.CreateHandler());
        await AssertSeen(script, HttpTransport.Create(() => client, Options));
    }

    private static async Task AssertSeen(Exchange[] script, Transport transport)
    {
        foreach (var exchange in script)
        {
            Assert.Equal(Ordered(exchange.Seen), Ordered(await transport(exchange.Call, default)));
        }

        // HttpClient writes known names in its own way, keeps the headers of the content apart from the others, and adds the length.
        static Either<CloseError, Envelope> Ordered(Either<CloseError, Envelope> result) => result.Map(answer => new Envelope(
            answer.Status,
            answer.Headers.Select(header => header with { Name = header.Name.ToLowerInvariant() })
                .Where(header => header.Name != "content-length")
                .OrderBy(header => header.Name, StringComparer.Ordinal),
            answer.Body));
    }

    // Only what would be written is of interest, so nothing is.
    private static CassetteSession Session(Transport? inner) => CassetteSession.Open(
        Path.Combine(Path.GetTempPath(), $"record-replay-{Environment.ProcessId}{CassetteFile.Extension}"),
        Tapes.Recording.WithInner(inner).WithTimeProvider(new StoppedTimeProvider(DateTimeOffset.UnixEpoch)).WithCompletesItself(false));
}
