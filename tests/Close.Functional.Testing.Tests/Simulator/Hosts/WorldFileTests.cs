using System.Text;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class WorldFileTests
{
    private static readonly World Lived = Live();

    [Fact]
    public void A_world_that_is_read_is_the_one_that_was_written_and_goes_on_as_it_would()
    {
        var read = Must(WorldFile.Read(WorldFile.Write(Lived)));
        Assert.Equal(WorldFile.Write(Lived), WorldFile.Write(read));
        Assert.Equal(Go(Lived), Go(read));

        static string Go(World world)
        {
            (world, var answer) = Simulator.Advance(world, TimeSpan.FromHours(2)).Post($"{{'status':'outbox',{SmsScene.Ready}}}");
            return answer.Body.AsText() + world.Ask("/activity/").Body.AsText();
        }
    }

    [Fact]
    public void Every_switch_is_written_down()
    {
        var options = SimulatorOptions.Default with
        {
            PathsNeedTheirSlash = false,
            Caps = new PageCaps(7, 9),
            Cost = new SimulatedCost("3", "0"),
            RateLimit = new SimulatedRateLimit(5, TimeSpan.FromSeconds(2), RateLimitDialect.Proxy),
            Unreachable = ["+12025550166"],
            ReadsLagBy = TimeSpan.FromSeconds(30),
        };
        Assert.Equal(options, Must(WorldFile.Read(WorldFile.Write(Lived.WithOptions(options)))).Options);
    }

    [Theory]
    [InlineData("", "The world cannot be read at $, line 1.")]
    [InlineData("null", "The world is null.")]
    [InlineData("{\n\"format\": \"one\"}", "The world cannot be read at $.format, line 2.")]
    public void What_is_no_world_is_refused_with_its_place(string json, string told) =>
        Assert.Equal(told, WorldFile.Read(HttpBody.OfText(json)).Match(Right: _ => "", Left: refusal => refusal));

    [Fact]
    public void A_newer_format_and_a_damaged_activity_are_refused()
    {
        var whole = WorldFile.Write(Lived).AsText();
        Assert.Equal("The world is of format 2; this version reads format 1.", Refusal(whole.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)));
        Assert.Equal("The world cannot be read at $.activities[0]: an activity with a date of creation is needed.", Refusal(whole.Replace("\"date_created\"", "\"date\"", StringComparison.Ordinal)));

        static string Refusal(string json) => WorldFile.Read(HttpBody.OfText(json)).Match(Right: _ => "", Left: refusal => refusal);
    }

    [Fact]
    public async Task A_world_can_be_looked_at_and_moved_over_the_socket_where_that_is_asked_for()
    {
        var close = new SimulatedClose(Lived);
        await using var server = await SimulatorServer.StartAsync(close, isControlled: true);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "/_simulator/") };
        Assert.Equal("""{"now":"2026-03-01T12:00:00.000+00:00","activities":2,"calls":0,"next_move":"2026-03-01T13:00:00.000+00:00"}""", await http.GetStringAsync(new Uri("state", UriKind.Relative)));
        Assert.Equal(200, await Post("advance", """{"seconds": 3600}"""));
        Assert.Equal("draft, outbox", string.Join(", ", close.World.Activities.Rows.Select(row => ((Sms)row.Read()).Status.Text).Order(StringComparer.Ordinal)));
        Assert.Equal(200, await Post("receive", """{"from": "+12025550177", "to": "+12025550143", "text": "Yes"}"""));
        Assert.Equal(3, close.World.Count);
        Assert.Equal(200, await Post("faults", """{"next": "ResetAfter"}"""));
        Assert.Equal(FaultKind.ResetAfter, close.Faults.Of(1));
        Assert.Equal(200, await Post("faults", """{"seed": 3, "share": 1, "kinds": ["BadGateway"]}"""));
        Assert.Equal(FaultKind.BadGateway, close.Faults.Of(99));
        Assert.Equal((400, 400, 400), (await Post("advance", """{"seconds": -1}"""), await Post("advance", "no"), await Post("receive", "{}")));
        Assert.Equal((400, 400, 404), (await Post("faults", """{"next": "Flood"}"""), await Post("faults", """{"share": 2}"""), await Post("nothing", "{}")));

        var saved = await http.GetByteArrayAsync(new Uri("world", UriKind.Relative));
        close.Change(_ => World.Example(Lists.Noon));
        using var body = new ByteArrayContent(saved);
        Assert.Equal(200, (int)(await http.PutAsync(new Uri("world", UriKind.Relative), body)).StatusCode);
        Assert.Equal(3, close.World.Count);

        async Task<int> Post(string path, string json)
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            return (int)(await http.PostAsync(new Uri(path, UriKind.Relative), content)).StatusCode;
        }
    }

    // A draft, and a message that is scheduled for an hour later.
    private static World Live() => World.Example(Lists.Noon).Made($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-03-01T13:00:00Z'}}").World.Made("{'status':'draft'}").World;

    private static World Must(LanguageExt.Either<string, World> read) => read.Match(Right: world => world, Left: refusal => throw new InvalidOperationException(refusal));
}
