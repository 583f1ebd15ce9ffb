using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette diff</c>.</summary>
public sealed class DiffTests
{
    private static readonly Interaction Other = Shelf.Got("""{"data":[],"has_more":false}""", path: "/activity/");

    [Fact]
    public async Task What_was_added_removed_and_changed_is_told()
    {
        using var stage = new Stage();
        var before = Shelf.Of(Shelf.Got(Shelf.Sms), Other);
        var after = Shelf.Of(Shelf.Got("{}", path: "/activity/sms/acti_9/"), Shelf.Got(Shelf.Sms.Replace("Hello", "Bye", StringComparison.Ordinal))) with { Seed = 2 };
        Assert.Equal(1, await DiffAsync(stage, before, after));
        Assert.Equal(
            """
            ~ $.seed: nothing → 2
            - [1] GET /activity/
            ~ [0] now [1] GET /activity/sms/acti_7FyS/
                $.response.body.json.text: "Hello" → "Bye"
            + [0] GET /activity/sms/acti_9/

            """.ReplaceLineEndings("\n"),
            stage.Output);
        Assert.Equal("closefn: The cassettes differ.\n", stage.Errors);
    }

    [Fact]
    public async Task A_request_that_changed_is_held_against_the_one_of_the_same_path()
    {
        using var stage = new Stage();
        Interaction Asked(string limit) => new(new RecordedRequest("GET", "/activity/") { Query = [new NamedValue("_limit", limit)] }, new RecordedResponse(200));
        Assert.Equal(1, await DiffAsync(stage, Shelf.Of(Asked("10"), Asked("30")), Shelf.Of(Asked("20"), Asked("10"))));
        Assert.Equal("~ [1] now [0] GET /activity/\n    $.request.query._limit: \"30\" → \"20\"\n", stage.Output);
    }

    [Fact]
    public async Task What_no_program_can_notice_is_no_difference()
    {
        using var stage = new Stage();
        Interaction Asked(string body, string answer, params NamedValue[] query) =>
            new(new RecordedRequest("POST", "/activity/") { Query = query, Body = Shelf.Json(body) }, new RecordedResponse(200) { Body = new CassetteBody.Text(answer) }) { TimingMs = answer.Length };
        var before = Shelf.Of(Asked("""{"a":1,"b":[100]}""", """{"c":10,"d":"ä"}""", new NamedValue("x", "1"), new NamedValue("y", "2")), Other);
        var after = Shelf.Of(Other, Asked("""{ "b": [1e2], "a": 1.0 }""", """{ "d": "\u00e4", "c": 1.0E+1 }""", new NamedValue("y", "2"), new NamedValue("x", "1"))) with { RecordedAt = Stage.Start };
        Assert.Equal(0, await DiffAsync(stage, before, after));
        Assert.Equal(("", ""), (stage.Output, stage.Errors));
    }

    [Fact]
    public async Task The_same_request_twice_is_held_against_itself_in_order()
    {
        using var stage = new Stage();
        var before = Shelf.Of(Shelf.Got("""{"n":1}"""), Shelf.Got("""{"n":2}"""));
        var after = Shelf.Of(Shelf.Got("""{"n":1}"""), Shelf.Got("""{"n":3}"""), Shelf.Got("""{"n":2}"""));
        Assert.Equal(1, await DiffAsync(stage, before, after));
        Assert.Equal("~ [1] GET /activity/sms/acti_7FyS/\n    $.response.body.json.n: 2 → 3\n+ [2] GET /activity/sms/acti_7FyS/\n", stage.Output);
    }

    [Fact]
    public async Task A_program_is_given_JSON()
    {
        using var stage = new Stage();
        Assert.Equal(1, await DiffAsync(stage, Shelf.Of(Shelf.Got("""{"n":[1]}""")), Shelf.Of(Shelf.Got("""{"n":[1,{"m":null}]}"""), Other), "--format json"));
        Assert.Equal(
            """
            {"changes":[],"interactions":[{"fate":"changed","before":0,"after":0,"request":"GET /activity/sms/acti_7FyS/","changes":[{"path":"$.response.body.json.n[1]","after":{"m":null}}]},{"fate":"added","after":1,"request":"GET /activity/","changes":[]}]}
            """.Trim(),
            ReportFormat.OneLine(JsonElement.Parse(stage.Output)));
    }

    [Fact]
    public async Task A_cassette_is_the_same_as_itself()
    {
        using var stage = new Stage();
        var path = Repository.PathOf("recordings/quickstart.cassette.json");
        Assert.Equal(0, await stage.RunAsync($"cassette diff {path} {path}"));
    }

    private static Task<int> DiffAsync(Stage stage, Cassette before, Cassette after, string more = "") =>
        stage.RunAsync($"cassette diff {stage.Put("before.cassette.json", before)} {stage.Put("after.cassette.json", after)} {more}");
}
