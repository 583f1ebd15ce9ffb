using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette verify</c>.</summary>
public sealed class VerifyTests
{
    private static readonly Cassette Flawed = Shelf.Of(Shelf.Got(Shelf.Sms.Replace("\"sent\"", "\"lost\"", StringComparison.Ordinal).Replace("Hello", "api_3nGxCanaryOfASecret", StringComparison.Ordinal)));

    private static readonly int Lost = Shelf.LineOf(CassetteFile.Format(Flawed).AsText(), "\"lost\"");

    // Recordings of what Close should never answer, and of a kind that nobody knows.
    private static readonly string[] Odd = ["--except", "errors-*:contract/*", "--except", "activities-list.*:contract/value"];

    [Fact]
    public async Task The_recordings_of_this_repository_break_no_rule()
    {
        using var stage = new Stage();
        Assert.Equal(0, await Closefn.RunAsync(["cassette", "verify", Repository.PathOf("recordings"), .. Odd], stage.Surroundings));
        Assert.Empty(stage.Output);
    }

    [Theory]
    [InlineData("--except contract/value", 1)]
    [InlineData("--except contract/*", 1)]
    [InlineData("--except b*:*", 0)]
    [InlineData("--except contract/value --except bad.cassette.json:secret/shape", 0)]
    [InlineData("--except good*:*", 2)]
    public async Task What_is_excepted_is_passed_over(string options, int findings)
    {
        using var stage = new Stage();
        Assert.Equal(Math.Min(findings, 1), await stage.RunAsync($"cassette verify {stage.Put("bad.cassette.json", Flawed)} {options}"));
        Assert.Equal(findings, stage.Output.Count(sign => sign == '\n'));
    }

    [Fact]
    public async Task Findings_are_told_line_by_line_and_give_1()
    {
        using var stage = new Stage();
        stage.Put("bad.cassette.json", Flawed);
        stage.Put("good.cassette.json", Shelf.Hello);
        Assert.Equal(1, await stage.RunAsync($"cassette verify {stage.PathOf("")}"));
        Assert.Equal(
            $"""
            bad.cassette.json({Lost},23): warning contract/value: This text is none of those that are known here. $.interactions[0].response.body.json.status
            bad.cassette.json({Lost + 1},21): error secret/shape: This looks like a key. $.interactions[0].response.body.json.text

            """.ReplaceLineEndings("\n"),
            stage.Told());
        Assert.Equal("closefn: 2 findings in 1 of 2 cassettes.\n", stage.Errors);
    }

    [Fact]
    public async Task No_finding_gives_0()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette verify {stage.Put("good.cassette.json", Shelf.Hello)}"));
        Assert.Equal(("", "closefn: no finding in 1 cassette.\n"), (stage.Output, stage.Errors));
    }

    [Fact]
    public async Task A_program_is_given_JSON()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.RunAsync($"cassette verify {stage.Put("bad.cassette.json", Flawed)} --format json"));
        var report = JsonElement.Parse(stage.Output);
        Assert.Equal(1, report.GetProperty("cassettes").GetInt32());
        Assert.Equal(
            $$"""{"file":"bad.cassette.json","line":{{Lost + 1}},"column":21,"path":"$.interactions[0].response.body.json.text","rule":"secret/shape","severity":"error","message":"This looks like a key."}""",
            ReportFormat.OneLine(JsonElement.Parse(stage.Told()).GetProperty("findings")[1]));
    }

    [Fact]
    public async Task A_code_host_is_given_SARIF_with_all_that_it_demands()
    {
        using var stage = new Stage();
        var path = stage.Put("bad.cassette.json", Flawed);
        Assert.Equal(1, await stage.RunAsync($"cassette verify {path} --format sarif"));
        var log = JsonElement.Parse(stage.Output);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("closefn", driver.GetProperty("name").GetString());
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule => Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal(path, new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
            Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), Lost, Lost + 1);
        });
        Assert.Equal("warning error", string.Join(' ', run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString())));
    }

    [Fact]
    public async Task SARIF_without_findings_has_an_empty_list_of_results()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette verify {stage.Put("good.cassette.json", Shelf.Hello)} --format sarif"));
        Assert.Equal(0, JsonElement.Parse(stage.Output).GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Age_and_use_are_looked_at_when_asked_for()
    {
        using var stage = new Stage();
        var path = stage.Put("hello.cassette.json", Shelf.Hello with { RecordedAt = Stage.Start.AddDays(-91) });
        stage.Put("Test.cs", "// hello");
        Assert.Equal(1, await stage.RunAsync($"cassette verify {path} --older-than 90d --used-by {stage.PathOf("")}"));
        Assert.Equal(
            "hello.cassette.json(1,1): warning file/orphan: No source mentions this file. $\nhello.cassette.json(6,17): warning file/stale: This was recorded 91 days ago; 90 are allowed. $.recordedAt\n",
            stage.Told());

        stage.Put("Test.cs", "Load(\"hello.cassette.json\")");
        Assert.Equal(0, await stage.RunAsync($"cassette verify {path} --older-than 91d --used-by {stage.PathOf("")}"));
    }

    [Theory]
    [InlineData("cassette verify", "argument")]
    [InlineData("cassette verify HERE --format xml", "--format: text or json or sarif is needed.")]
    [InlineData("cassette verify HERE --older-than 90", "--older-than: a number of days is needed, such as 90d.")]
    [InlineData("cassette verify HERE --except contract/nothing", "--except: the name of a rule is needed")]
    [InlineData("cassette verify HERE --used-by nowhere", "--used-by: a folder is needed.")]
    [InlineData("cassette verify HERE api_3nGxCanaryOfASecret", "Path 2 of 2 is neither a file nor a folder.")]
    [InlineData("cassette verify EMPTY", "There is no *.cassette.json file in what was named.")]
    [InlineData("cassette list EMPTY", "There is no *.cassette.json file in what was named.")]
    public async Task Wrong_use_gives_2(string line, string told)
    {
        using var stage = new Stage();
        var empty = Directory.CreateDirectory(stage.PathOf("empty")).FullName;
        var path = stage.Put("hello.cassette.json", Shelf.Hello);
        Assert.Equal(2, await stage.RunAsync(line.Replace("HERE", path, StringComparison.Ordinal).Replace("EMPTY", empty, StringComparison.Ordinal)));
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Output);
    }

    [Fact]
    public async Task On_a_terminal_findings_are_a_table()
    {
        using var stage = new Stage();
        stage.OnTerminal();
        Assert.Equal(1, await stage.RunAsync($"cassette verify {stage.Put("bad.cassette.json", Flawed)}"));
        Assert.Contains('╭', stage.Output);
        Assert.Contains("secret/shape", stage.Output, StringComparison.Ordinal);
    }
}
