namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary><c>closefn cassette serve</c>.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task It_plays_until_it_is_stopped_and_tells_what_was_played()
    {
        using var stage = new Stage();
        using var stop = new CancellationTokenSource();
        var file = stage.Put("two", Recordings.Answered("GET", "/activity/sms/", "1"), Recordings.Answered("GET", "/activity/"));
        var running = stage.RunAsync($"cassette serve {file} --port 0", stop.Token);
        using var http = new HttpClient { BaseAddress = await stage.AddressAsync(running) };
        Assert.EndsWith("/api/v1/", http.BaseAddress.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("1", await http.GetStringAsync(new Uri("activity/sms/", UriKind.Relative)));
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.Equal("played\tGET /activity/sms/\nleft\tGET /activity/\n", stage.Output);
        Assert.EndsWith("1 played, 1 left, 0 missed.\n", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_miss_is_explained_to_the_caller_and_makes_the_command_fail()
    {
        using var stage = new Stage();
        using var stop = new CancellationTokenSource();
        var running = stage.RunAsync($"cassette serve {stage.Put("one", Recordings.Answered("GET", "/activity/sms/"))} --port 0 --base-path /crm", stop.Token);
        using var http = new HttpClient { BaseAddress = await stage.AddressAsync(running) };
        var refused = await http.GetAsync(new Uri("activity/call/?phone=%2B12025550143", UriKind.Relative));
        Assert.Equal(501, (int)refused.StatusCode);
        Assert.Contains("Nearest: GET /activity/sms/", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(1, await running);
        Assert.Contains("missed\tGET /activity/call/", stage.Output, StringComparison.Ordinal);
        Assert.EndsWith("closefn: A request was not in the cassette.\n", stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("2025550143", stage.Output + stage.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--latency", "slow")]
    [InlineData("--base-path", "api")]
    [InlineData("--base-path", "/a?b")]
    public async Task Wrong_arguments_are_told(string name, string value)
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync($"cassette serve none {name} {value}"));
        Assert.Contains(name, stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_cassette_nothing_is_served()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.RunAsync($"cassette serve {stage.PathOf("none")} --port 0"));
        Assert.StartsWith("closefn: There is no cassette at ", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var stage = new Stage();
        await using var server = await Testing.SimulatorServer.StartAsync(new Testing.SimulatedClose());
        Assert.Equal(1, await stage.RunAsync($"cassette serve {stage.Put("one")} --port {server.Address.Port}"));
        Assert.Contains("address already in use", stage.Errors, StringComparison.OrdinalIgnoreCase);
    }
}
