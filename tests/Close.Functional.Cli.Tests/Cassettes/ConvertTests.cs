using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette convert</c>.</summary>
public sealed class ConvertTests
{
    [Fact]
    public async Task An_archive_and_back_is_the_same_cassette()
    {
        using var stage = new Stage();
        var path = stage.Put("hello.cassette.json", Shelf.Hello);
        Assert.Equal(0, await stage.RunAsync($"cassette convert {path} --to har --out {stage.PathOf("hello.har")}"));
        Assert.Equal(0, await stage.RunAsync($"cassette convert {stage.PathOf("hello.har")} --from har --out {stage.PathOf("back.cassette.json")}"));
        Assert.Equal(stage.Read("hello.cassette.json"), stage.Read("back.cassette.json"));
    }

    [Theory]
    [InlineData("wiremock", "mappings")]
    [InlineData("wiremock-net", "")]
    public async Task Stubs_are_files_of_a_folder_and_losses_are_told(string to, string folder)
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette convert {stage.Put("hello.cassette.json", Shelf.Hello)} --to {to} --out {stage.PathOf("stubs")}"));
        var stub = Assert.Single(Directory.GetFiles(Path.Combine(stage.PathOf("stubs"), folder), "*.json"));
        Assert.Equal(200, JsonElement.Parse(await File.ReadAllTextAsync(stub)).GetProperty("response").GetProperty("status").GetInt32());
        Assert.Contains("lost: recordedAt: ", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Output);
    }

    [Fact]
    public async Task A_recording_of_another_tool_becomes_a_cassette()
    {
        using var stage = new Stage();
        var path = stage.Put(
            "close.yaml",
            """
            version: 1
            interactions:
            - request:
                method: GET
                uri: https://api.close.com/api/v1/activity/sms/acti_7FyS/
                body: null
                headers: {}
              response:
                status: {code: 200, message: OK}
                headers: {}
                body: {string: '{"_type": "SMS", "id": "acti_7FyS"}'}
            """);
        Assert.Equal(0, await stage.RunAsync($"cassette convert {path} --from vcrpy --out {stage.PathOf("close.cassette.json")}"));
        var load = CassetteFile.Load(stage.PathOf("close.cassette.json")).Match(Right: found => found, Left: fault => throw new CassetteException(fault));
        Assert.Equal("/activity/sms/acti_7FyS/", Assert.Single(load.Interactions).Request.Path);
    }

    [Theory]
    [InlineData("--to har --out TAKEN", 1, "is there already.")]
    [InlineData("--out TAKEN", 1, "is there already.")]
    [InlineData("--from vcr --out NEW", 1, "hello.cassette.json(")]
    [InlineData("--to pdf --out NEW", 2, "--to: one of cassette, har, wiremock, wiremock-net is needed.")]
    [InlineData("--to har", 2, "--out")]
    public async Task What_cannot_be_done_is_told_and_nothing_is_written(string options, int exitCode, string told)
    {
        using var stage = new Stage();
        var path = stage.Put("hello.cassette.json", Shelf.Hello);
        stage.Put("taken", "mine");
        var line = options.Replace("TAKEN", stage.PathOf("taken"), StringComparison.Ordinal).Replace("NEW", stage.PathOf("new"), StringComparison.Ordinal);
        Assert.Equal(exitCode, await stage.RunAsync($"cassette convert {path} {line}"));
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.Equal(["hello.cassette.json", "taken"], stage.Files);
        Assert.Equal("mine", stage.Read("taken"));
    }

    [Fact]
    public async Task Force_replaces_what_is_there()
    {
        using var stage = new Stage();
        var path = stage.Put("hello.cassette.json", Shelf.Hello);
        stage.Put("taken", "mine");
        Assert.Equal(0, await stage.RunAsync($"cassette convert {path} --to har --out {stage.PathOf("taken")} --force"));
        Assert.StartsWith("{", stage.Read("taken"), StringComparison.Ordinal);
    }
}
