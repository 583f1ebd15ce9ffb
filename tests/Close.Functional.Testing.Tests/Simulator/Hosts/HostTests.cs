using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The ways to reach a simulated Close: all of them reach the same one.</summary>
public sealed class HostTests
{
    private static readonly Gen<HttpCall> AnyCall = Gen.OneOf(
        from text in Gen.Elements("Hello", "Grüße 👍", "") select Call(HttpMethod.Post, "/activity/sms/").WithJson(SmsScene.Body($"{{'status':'draft','text':'{text}'}}")),
        from status in Gen.Elements("outbox", "scheduled", "nonsense") select Call(HttpMethod.Post, "/activity/sms/").WithJson(SmsScene.Body($"{{'status':'{status}',{SmsScene.Ready}}}")),
        from limit in Gen.Choose(0, 101) select Call(HttpMethod.Get, "/activity/sms/").WithQuery("_limit", $"{limit}"),
        from fields in Gen.Elements("id", "text,id", "") select Call(HttpMethod.Get, "/activity/").WithQuery("_fields", fields),
        Gen.Constant(Call(HttpMethod.Get, "/nowhere/")),
        Gen.Constant(Call(HttpMethod.Put, "/activity/sms/acti_none/").WithJson(SmsScene.Body("{'text':'+&% é'}"))));

    [Property(MaxTest = 30)]
    public Property A_call_is_answered_the_same_way_wherever_it_comes_in() => Prop.ForAll(Arb.From(AnyCall.ListOf()), calls =>
    {
        var stepped = calls.Aggregate(
            (World: World.Example(Lists.Noon), Answers: new List<string>()),
            static (state, call) => (Simulator.Step(state.World, call.WithHeader("Authorization", "Bearer api_ada")) is var (world, answer) && Noted(state.Answers, answer) ? world : throw new InvalidOperationException(), state.Answers)).Answers;
        Assert.Equal(stepped, Through(calls, close => (close.Transport("api_ada"), null)));
        Assert.Equal(stepped, Through(calls, close => (Http(new HttpClient(close.CreateHandler()), null), null)));
        Assert.Equal(stepped, Through(calls, close =>
        {
            var server = SimulatorServer.StartAsync(close).GetAwaiter().GetResult();
            return (Http(new HttpClient(), server.Address), server);
        }));
    });

    [Fact]
    public async Task A_client_of_any_kind_is_sent_on_to_the_path_with_its_slash()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatedClose(World.Example(Lists.Noon)));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "api_ada");
        var sent = await http.GetAsync(new Uri(server.Address + "/activity/sms?_limit=3"));
        Assert.Equal((308, "/api/v1/activity/sms/?_limit=3"), ((int)sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.Equal("""{"data":[],"has_more":false}""", await http.GetStringAsync(new Uri(server.Address, sent.Headers.Location!)));
    }

    [Fact]
    public async Task What_is_beside_the_API_is_not_found()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatedClose());
        using var http = new HttpClient();
        foreach (var path in new[] { "/", "/api/v2/activity/", "/_simulator/state" })
        {
            Assert.Equal(404, (int)(await http.GetAsync(new Uri(server.Address, path))).StatusCode);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused()
    {
        var close = new SimulatedClose();
        await using var server = await SimulatorServer.StartAsync(close);
        await Assert.ThrowsAsync<IOException>(() => SimulatorServer.StartAsync(close, server.Address.Port));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_is_not_carried_out()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon));
        using var http = new HttpClient(close.CreateHandler());
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => close.Transport()(Call(HttpMethod.Post, "/activity/sms/").WithJson(SmsScene.Body("{'status':'draft'}")), gone.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.GetAsync(new Uri("https://api.close.com/api/v1/activity/"), gone.Token));
        Assert.Equal((0, 0), (close.World.Count, close.Calls));
    }

    [Fact]
    public async Task A_key_that_is_taken_away_lets_nobody_in_any_more()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon));
        close.Change(world => world.WithoutKey("api_ada"));
        Assert.Equal((401, 200), (await Status("api_ada"), await Status("api_bo")));

        async Task<int> Status(string key) => (await close.Transport(key)(Call(HttpMethod.Get, "/activity/"), default)).Match(Right: answer => answer.Status, Left: _ => 0);
    }

    [Fact]
    public async Task A_cassette_is_recorded_from_it_in_one_line_and_plays_the_same()
    {
        using var folder = new Scratch();
        var close = new SimulatedClose(World.Example(Lists.Noon));
        var program = SmsDraft.Keep("+12025550143", "+12025550199", "Hello").ToIO().Bind(draft => SmsApi.Create(draft).ToIO());
        var tape = close.Record(folder.Path("made.cassette.json"));
        var made = await program.RunAsync(tape.Transport);
        tape.Complete();
        var replay = CassetteSession.Replay(folder.Path("made.cassette.json"));
        Assert.Equal(made, await program.RunAsync(replay.Transport));
        replay.Complete();
        Assert.Equal((Provenance.Simulator, Lists.Noon), (replay.Cassette.Provenance, replay.Cassette.Clock));
    }

    private static HttpCall Call(HttpMethod method, string path) => HttpCall.To(method, path, Repeat.Unsafe);

    private static bool Noted(List<string> answers, Envelope answer)
    {
        answers.Add($"{answer.Status} {answer.Header("Content-Type")} {answer.Body.AsText()}");
        return true;
    }

    private static Transport Http(HttpClient http, Uri? address)
    {
        var options = new CloseOptions { Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message)) };
        return HttpTransport.Create(() => http, address is null ? options : options.WithBaseAddress(address));
    }

    private static List<string> Through(IEnumerable<HttpCall> calls, Func<SimulatedClose, (Transport Transport, IAsyncDisposable? Server)> reach)
    {
        var (transport, server) = reach(new SimulatedClose(World.Example(Lists.Noon)));
        var answers = new List<string>();
        foreach (var call in calls)
        {
            transport(call, default).GetAwaiter().GetResult().Match(Right: answer => Noted(answers, answer), Left: error => throw new InvalidOperationException(error.Message));
        }

        server?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return answers;
    }
}
