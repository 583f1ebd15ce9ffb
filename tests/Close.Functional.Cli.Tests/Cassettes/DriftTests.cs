using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary><c>closefn cassette drift</c>.</summary>
public sealed class DriftTests
{
    private static readonly Interaction List = Recordings.Answered("GET", "/activity/sms/", """{"data":[{"id":"acti_1","status":"draft"}]}""");

    [Fact]
    public async Task Other_values_of_the_same_shape_are_no_drift()
    {
        using var stage = new Stage();
        stage.Answers(Recordings.Answered("GET", "/activity/sms/", """{"data":[{"id":"acti_2","status":"sent"},{"id":"acti_3","status":"draft"}]}"""));
        Assert.Equal(0, await stage.RunAsync($"cassette drift {stage.Put("then", List)}"));
        Assert.Equal("GET /activity/sms/: the same shape\n  . $.data[].status: recorded \"draft\", now \"sent\"\n", stage.Output);
        Assert.Equal("1 compared, 0 with drift, 0 not asked, 0 without an answer to compare.\n", stage.Errors);
    }

    [Fact]
    public async Task Another_shape_is_told_by_its_path_and_gives_1()
    {
        using var stage = new Stage();
        stage.Answers(Recordings.Answered("GET", "/activity/sms/", """{"data":[{"id":7,"status":"teleported"}]}"""));
        Assert.Equal(1, await stage.RunAsync($"cassette drift {stage.Put("then", List)}"));
        Assert.Equal("GET /activity/sms/: drift\n  ! $.data[].id: recorded text, now number\n  ! $.data[].status: recorded \"draft\", now \"teleported\"\n", stage.Output);
        Assert.Contains("closefn: The answers are not of the shape that the cassette \"then\" recorded.", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_it_is_told_as_JSON()
    {
        using var stage = new Stage();
        stage.Answers(Recordings.Answered("GET", "/activity/sms/", """{"data":[{"status":"draft"}]}"""));
        Assert.Equal(1, await stage.RunAsync($"cassette drift {stage.Put("then", List, Recordings.Answered("POST", "/activity/sms/"))} --format json"));
        var told = stage.Output.Parsed();
        Assert.True(told.GetProperty("drift").GetBoolean());
        var (asked, skipped) = (told.GetProperty("interactions")[0], told.GetProperty("interactions")[1]);
        Assert.Equal("""{"path":"$.data[].id","change":"memberVanished","drift":true,"recorded":"text","actual":null}""", Compact(asked.GetProperty("differences")[0]));
        Assert.Equal(("skipped", "POST /activity/sms/"), (skipped.GetProperty("verdict").GetString(), skipped.GetProperty("request").GetString()));
    }

    [Fact]
    public async Task Nothing_that_could_change_something_is_sent()
    {
        using var stage = new Stage();
        stage.Answers();
        Assert.Equal(0, await stage.RunAsync($"cassette drift {stage.Put("then", Recordings.Answered("POST", "/activity/sms/"), Recordings.Answered("DELETE", "/activity/sms/acti_1/"))}"));
        Assert.StartsWith("POST /activity/sms/: not asked: only GET requests are made again", stage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recording_stays_as_it_is()
    {
        using var stage = new Stage();
        stage.Answers(Recordings.Answered("GET", "/activity/sms/"));
        var file = stage.Put("then", List);
        var before = await File.ReadAllTextAsync(file);
        await stage.RunAsync($"cassette drift {file}");
        Assert.Equal((before, 1), (await File.ReadAllTextAsync(file), stage.Files.Length));
    }

    [Fact]
    public async Task A_refused_key_is_trouble_and_no_drift()
    {
        using var stage = new Stage();
        stage.Answers(Recordings.Answered("GET", "/activity/sms/", """{"error":"no"}""", 401));
        Assert.Equal(1, await stage.RunAsync($"cassette drift {stage.Put("then", List)}"));
        Assert.Contains("1 without an answer to compare", stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("shape that the cassette", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        using var stage = new Stage();
        stage.Surroundings = stage.Surroundings with { Variable = _ => null };
        Assert.Equal(2, await stage.RunAsync($"cassette drift {stage.Put("then", List)}"));
        Assert.StartsWith("closefn: There is no API key in CLOSE_API_KEY.", stage.Errors, StringComparison.Ordinal);
    }

    private static string Compact(System.Text.Json.JsonElement value) => value.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
}
