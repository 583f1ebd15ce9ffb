using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette show</c>.</summary>
public sealed class ShowTests
{
    private static readonly Cassette Two = Shelf.Of(
        new Interaction(
            new RecordedRequest("PUT", "/activity/sms/acti_7FyS/") { Query = [new NamedValue("_fields", "id")], Headers = [new NamedValue("Content-Type", "application/json")], Body = Shelf.Json("""{"text":"Grüße"}""") },
            new RecordedResponse(502) { Body = new CassetteBody.Text("<h1>\nno\e[31m") }),
        new Interaction(new RecordedRequest("GET", "/activity/"), new RecordedFault(FailureCause.TimedOut, Outcome.Unknown) { Detail = "ConnectionError" }) { TimingMs = 30_000 },
        new Interaction(new RecordedRequest("GET", "/activity/"), new RecordedResponse(200) { Body = CassetteBody.Of(HttpBody.Of(new byte[] { 0xFF, 0xFE })) })) with
    {
        Clock = Stage.Start,
        Seed = 4,
        Variables = [new NamedValue("lead", "lead_7FyS")],
    };

    [Fact]
    public async Task A_cassette_is_shown_from_top_to_bottom()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette show {stage.Put("two.cassette.json", Two)}"));
        Assert.Equal(
            """
            hello (documented)
              clock: 2026-01-01T00:00:00Z
              seed: 4
              lead: lead_7FyS

            [0] PUT /activity/sms/acti_7FyS/
              ?_fields=id
              Content-Type: application/json
                {
                  "text": "Grüße"
                }
              → 502
                <h1>
                no\u001b[31m

            [1] GET /activity/
              → TimedOut, outcome Unknown (ConnectionError) after 30000 ms

            [2] GET /activity/
              → 200
                Base64, 2 bytes

            """.ReplaceLineEndings("\n"),
            stage.Output);
    }

    [Fact]
    public async Task One_interaction_can_be_shown_alone()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette show {stage.Put("two.cassette.json", Two)} --interaction 1"));
        Assert.Equal("[1] GET /activity/\n  → TimedOut, outcome Unknown (ConnectionError) after 30000 ms\n", stage.Output);
    }

    [Fact]
    public async Task An_interaction_that_is_not_there_is_wrong_use()
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync($"cassette show {stage.Put("two.cassette.json", Two)} --interaction 3"));
        Assert.Equal("closefn: The cassette has 3 interactions, counted from 0.\n", stage.Errors);
    }

    [Theory]
    [InlineData("cassette show FILE")]
    [InlineData("cassette redact FILE")]
    [InlineData("cassette diff FILE FILE")]
    public async Task A_file_that_is_no_cassette_gives_1_with_its_place(string line)
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.RunAsync(line.Replace("FILE", stage.Put("cut.cassette.json", "{\n\"a\": "), StringComparison.Ordinal)));
        Assert.Contains("cut.cassette.json(2,", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Output);
    }

    [Fact]
    public async Task On_a_terminal_heads_stand_out_and_texts_cannot_draw()
    {
        using var stage = new Stage();
        stage.OnTerminal();
        Assert.Equal(0, await stage.RunAsync($"cassette show {stage.Put("two.cassette.json", Two)}"));
        Assert.Contains("\e[1m", stage.Output, StringComparison.Ordinal);
        Assert.Contains("\\u001b[31m", stage.Output, StringComparison.Ordinal);
    }
}
