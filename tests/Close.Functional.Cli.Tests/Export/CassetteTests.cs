using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary>An export from a cassette needs neither network nor key.</summary>
public sealed class CassetteTests
{
    [Fact]
    public async Task A_cassette_answers_in_place_of_Close()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        var session = CassetteSession.Open(
            stage.PathOf("feed.cassette.json"),
            CassetteOptions.Default.WithMode(CassetteMode.Record).WithInner(stage.Feed.SendAsync).WithRecordsInCI().WithEnvironment(_ => null));
        var live = stage.Surroundings;
        stage.Surroundings = live with { Connect = _ => new CloseClient(session.Transport) };
        Assert.Equal(0, await stage.ExportAsync());
        session.Complete();
        var calls = stage.Feed.Calls.Count;

        stage.Surroundings = live with { Variable = _ => null };
        Assert.Equal(0, await stage.RunAsync($"export --from 2026-01-01 --to 2026-01-02 --out {stage.PathOf("replayed.jsonl")} --cassette {stage.PathOf("feed.cassette.json")}"));
        Assert.Equal(stage.Read("rows.jsonl"), stage.Read("replayed.jsonl"));
        Assert.Equal(calls, stage.Feed.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_the_cassette_does_not_hold_is_told()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.ExportAsync($"--cassette {Repository.PathOf("recordings/hello.cassette.json")}"));
        Assert.StartsWith("closefn: ", stage.Errors, StringComparison.Ordinal);
        Assert.Contains("/activity/", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task A_cassette_that_is_not_there_is_told()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.ExportAsync($"--cassette {stage.PathOf("none.cassette.json")}"));
        Assert.Contains("none.cassette.json", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Files);
    }
}
