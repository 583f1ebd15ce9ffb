using System.Text;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn simulate</c>.</summary>
public sealed class SimulateTests
{
    [Fact]
    public async Task It_serves_until_it_is_stopped_and_writes_down_the_world()
    {
        using var stage = new Stage();
        using var stop = new CancellationTokenSource();
        var path = stage.PathOf("world.json");
        var running = Closefn.RunAsync(["simulate", "--port", "0", "--control", "--clock", "stopped", "--activities", "25", "--save", path], stage.Surroundings, stop.Token);
        using var http = new HttpClient { BaseAddress = await stage.AddressAsync(running) };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("api_ada:"u8));
        Assert.Contains("\"has_more\":true", await http.GetStringAsync(new Uri("activity/sms/?_limit=20", UriKind.Relative)), StringComparison.Ordinal);
        using var advance = new StringContent("""{"seconds": 60}""", Encoding.UTF8, "application/json");
        Assert.True((await http.PostAsync(new Uri("/_simulator/advance", UriKind.Relative), advance)).IsSuccessStatusCode);
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        var saved = Testing.WorldFile.Read(HttpBody.Of(await File.ReadAllBytesAsync(path))).Match(Right: world => world, Left: refusal => throw new InvalidOperationException(refusal));
        Assert.Equal((25, stage.Clock.GetUtcNow().AddSeconds(60)), (saved.Count, saved.Now));
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--faults", "2")]
    [InlineData("--rate-limit", "many")]
    [InlineData("--rate-limit", "0/1")]
    [InlineData("--clock", "broken")]
    [InlineData("--activities", "-1")]
    public async Task Wrong_arguments_are_told(string name, string value)
    {
        using var stage = new Stage();
        Assert.Equal(2, await Closefn.RunAsync(["simulate", name, value], stage.Surroundings));
        Assert.Contains(name, stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_world_is_refused_with_its_place()
    {
        using var stage = new Stage();
        await File.WriteAllTextAsync(stage.PathOf("world.json"), "{}");
        Assert.Equal(2, await Closefn.RunAsync(["simulate", "--port", "0", "--world", stage.PathOf("world.json")], stage.Surroundings));
        Assert.StartsWith("closefn: The world cannot be read at $", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var stage = new Stage();
        await using var server = await Testing.SimulatorServer.StartAsync(new Testing.SimulatedClose());
        Assert.Equal(1, await Closefn.RunAsync(["simulate", "--port", server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)], stage.Surroundings));
        Assert.Contains("address already in use", stage.Errors, StringComparison.OrdinalIgnoreCase);
    }
}
