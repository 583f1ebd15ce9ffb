using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary><c>closefn cassette report</c>.</summary>
public sealed class ReportTests
{
    private static readonly Interaction Slow = Recordings.Answered("GET", "/activity/sms/", """{"data":[{"text":"Hello"}]}""") with { TimingMs = 250 };

    private static readonly Interaction Lost = new(new RecordedRequest("GET", "/activity/") { Query = [new("_limit", "5")] }, new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown));

    [Fact]
    public async Task A_cassette_becomes_a_page_that_shows_its_interactions()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette report {stage.Put("one", Slow, Lost)} --out {stage.PathOf("page.html")}"));
        var page = stage.Read("page.html");
        string[] expected = ["<title>Cassette one</title>", "the documentation", "2 interactions", "/activity/sms/", "?_limit=5", "250 ms", "ConnectionLost", "may have taken effect", "&quot;Hello&quot;"];
        Assert.All(expected, shown => Assert.Contains(shown, page, StringComparison.Ordinal));
        Assert.Equal($"The report is in {stage.PathOf("page.html")}.\n", stage.Errors);
    }

    [Fact]
    public async Task Of_a_folder_there_is_an_overview_whose_links_lead_to_each_cassette()
    {
        using var stage = new Stage();
        stage.Put("a", Slow);
        stage.Put("b", Lost);
        Assert.Equal(0, await stage.RunAsync($"cassette report {Path.GetDirectoryName(stage.PathOf("x"))} --out {stage.PathOf("page.html")}"));
        var page = stage.Read("page.html");
        Assert.All(Enumerable.Range(1, 2), number =>
        {
            Assert.Contains($"href=\"#cassette-{number}\"", page, StringComparison.Ordinal);
            Assert.Contains($"<section id=\"cassette-{number}\"", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_damaged_file_of_a_folder_is_shown_as_such_and_the_others_all_the_same()
    {
        using var stage = new Stage();
        stage.Put("a", Slow);
        await File.WriteAllTextAsync(stage.PathOf("b.cassette.json"), "{");
        var folder = Path.GetDirectoryName(stage.PathOf("x"))!;
        Assert.Equal(1, await stage.RunAsync($"cassette report {folder} --out {stage.PathOf("page.html")}"));
        Assert.Contains("/activity/sms/", stage.Read("page.html"), StringComparison.Ordinal);
        Assert.Contains("b.cassette.json(1,2): no cassette that can be read", stage.Read("page.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(folder, stage.Read("page.html"), StringComparison.Ordinal);
        Assert.Contains("b.cassette.json", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_against_another_cassette_the_answers_that_differ_are_shown()
    {
        using var stage = new Stage();
        var now = stage.Put("now", Slow, Lost);
        var then = stage.Put("then", Recordings.Answered("GET", "/activity/sms/", """{"data":[{"text":7}]}"""), Recordings.Answered("GET", "/lead/"));
        Assert.Equal(0, await stage.RunAsync($"cassette report {now} --against {then} --out {stage.PathOf("page.html")}"));
        var page = System.Net.WebUtility.HtmlDecode(stage.Read("page.html"));
        Assert.Contains("0 the same, 1 with another answer, 1 only in now, 1 only in then.", page, StringComparison.Ordinal);
        Assert.Contains("$.data[].text: text → number", page, StringComparison.Ordinal);
        Assert.Contains("<ins>+       \"text\": 7\n</ins>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cassette_held_against_itself_differs_in_nothing()
    {
        using var stage = new Stage();
        var file = stage.Put("one", Slow, Lost);
        await stage.RunAsync($"cassette report {file} --against {file} --out {stage.PathOf("page.html")}");
        Assert.Contains("2 the same, 0 with another answer, 0 only in one, 0 only in one.", stage.Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_every_answer_has_another_of_is_no_difference()
    {
        using var stage = new Stage();
        var (now, then) = (stage.Put("now", Limited("59")), stage.Put("then", Limited("58")));
        await stage.RunAsync($"cassette report {now} --against {then} --out {stage.PathOf("page.html")}");
        Assert.Contains("1 the same, 0 with another answer", stage.Read("page.html"), StringComparison.Ordinal);

        static Interaction Limited(string left) =>
            new(new RecordedRequest("GET", "/activity/"), new RecordedResponse(200) { Headers = [new NamedValue("RateLimit", left), new NamedValue("Trace-Id", left)] });
    }

    [Theory]
    [InlineData("cassette report x", 2, "--out")]
    [InlineData("cassette report nowhere --out page.html", 1, "There is no cassette at nowhere")]
    public async Task What_cannot_be_done_is_told_and_no_page_is_written(string line, int code, string told)
    {
        using var stage = new Stage();
        Assert.Equal(code, await stage.RunAsync(line));
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists("page.html"));
    }

    [Fact]
    public async Task A_folder_without_cassettes_is_told()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.RunAsync($"cassette report {Path.GetDirectoryName(stage.File)} --out {stage.PathOf("page.html")}"));
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task A_folder_cannot_be_held_against_a_cassette()
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync($"cassette report {Path.GetDirectoryName(stage.File)} --against x --out {stage.PathOf("page.html")}"));
    }
}
