using System.Globalization;
using System.Text;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>What is easily lost on one of the ways to a simulated Close.</summary>
public sealed class SamenessTests
{
    private const string Odd = "acti_50%41";

    [Fact]
    public async Task An_id_is_decoded_once()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon).With([Named(Odd)]));
        var call = HttpCall.To(HttpMethod.Get, $"/activity/sms/{Uri.EscapeDataString(Odd)}/", Repeat.Safe);
        Assert.Equal("200 200 200", await EverywhereAsync(close, call));
    }

    [Fact]
    public async Task What_is_for_the_host_and_not_for_the_API_is_not_found()
    {
        var call = HttpCall.ToHost(HttpMethod.Get, "/activity/", Repeat.Safe);
        Assert.Equal("404 404 404", await EverywhereAsync(new SimulatedClose(World.Example(Lists.Noon)), call));
    }

    [Fact]
    public async Task Callers_side_by_side_lose_nothing()
    {
        const int Each = 50;
        var close = new SimulatedClose(World.Example(Lists.Noon));
        await using var server = await SimulatorServer.StartAsync(close);
        var ways = Ways(close, server);
        var ids = new System.Collections.Concurrent.ConcurrentBag<string>();
        var call = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(SmsScene.Body("{'status':'draft'}"));
        await Parallel.ForEachAsync(Enumerable.Range(0, Each * ways.Length), async (number, token) =>
            ids.Add((await ways[number % ways.Length](call, token)).Match(Right: answer => answer.Text("id")!, Left: error => throw new InvalidOperationException(error.Message))));
        Assert.Equal((Each * 3, Each * 3, Each * 3L), (ids.Distinct(StringComparer.Ordinal).Count(), close.World.Count, close.Calls));
    }

    [Theory]
    [InlineData("advance", """{"seconds": "60"}""")]
    [InlineData("faults", """{"share": "all"}""")]
    [InlineData("faults", """{"share": null}""")]
    [InlineData("faults", """{"seed": "one", "share": 1}""")]
    [InlineData("faults", """{"kinds": "BadGateway", "share": 1}""")]
    [InlineData("receive", """{"from": 1, "to": "+12025550143", "text": "Yes"}""")]
    public async Task A_value_of_the_wrong_kind_is_refused_and_moves_nothing(string path, string json)
    {
        var close = new SimulatedClose(World.Example(Lists.Noon));
        await using var server = await SimulatorServer.StartAsync(close, isControlled: true);
        using var http = new HttpClient();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(server.Address, "/_simulator/" + path), body);
        Assert.Equal((400, Lists.Noon, null), ((int)answer.StatusCode, close.World.Now, close.Faults.Of(1)));
    }

    private static async Task<string> EverywhereAsync(SimulatedClose close, HttpCall call)
    {
        await using var server = await SimulatorServer.StartAsync(close);
        var statuses = new List<string>();
        foreach (var way in Ways(close, server))
        {
            statuses.Add((await way(call, default)).Match(Right: answer => answer.Status.ToString(CultureInfo.InvariantCulture), Left: error => error.Message));
        }

        return string.Join(' ', statuses);
    }

    private static Transport[] Ways(SimulatedClose close, SimulatorServer server)
    {
        var options = new CloseOptions { Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message)) };
        var (inProcess, socket) = (new HttpClient(close.CreateHandler()), new HttpClient());
        return [close.Transport(), HttpTransport.Create(() => inProcess, options), HttpTransport.Create(() => socket, options.WithBaseAddress(server.Address))];
    }

    private static Sms Named(string id) => (Sms)CloseJson.ReadActivity(Encoding.UTF8.GetBytes($$"""{"_type":"SMS","id":"{{id}}","status":"draft","date_created":"2026-03-01T11:00:00+00:00"}"""))
        .Match(Right: activity => activity, Left: error => throw new InvalidOperationException(error.Message));
}
