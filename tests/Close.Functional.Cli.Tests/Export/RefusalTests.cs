namespace Close.Functional.Cli.Tests;

/// <summary>What an export says when it does not go through, and what it leaves behind.</summary>
public sealed class RefusalTests
{
    private static readonly CloseError Denied = new CloseError.Denied(new Envelope(401, [], HttpBody.Empty), []);

    [Fact]
    public async Task A_refusal_by_Close_is_told_in_a_sentence_and_leaves_nothing_behind_when_it_comes_first()
    {
        using var stage = new Stage();
        stage.Feed.Before = _ => Denied;
        Assert.Equal(1, await stage.ExportAsync());
        Assert.Equal("closefn: Close did not accept the credentials (401).\n", stage.Errors);
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task A_refusal_on_the_way_says_how_to_go_on()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        stage.Feed.Before = call => call == 2 ? Denied : null;
        Assert.Equal(1, await stage.ExportAsync());
        Assert.Equal(
            $"closefn: Close did not accept the credentials (401).\nWhat there is stands in {stage.File}.part: the same command with --resume goes on from there.\n",
            stage.Errors);
        Assert.Equal(["rows.jsonl.part", "rows.jsonl.resume"], stage.Files);
        Assert.Equal(4, Checkpoint.Parse(stage.Read("rows.jsonl.resume"))!.Rows);
    }

    [Fact]
    public async Task Being_stopped_gives_130_with_the_resume_point_on_disk()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        using var stop = new CancellationTokenSource();
        stage.Feed.Before = call =>
        {
            if (call == 2)
            {
                stop.Cancel();
            }

            return null;
        };
        Assert.Equal(130, await stage.ExportAsync("", stop.Token));
        Assert.Equal($"closefn: Stopped.\nWhat there is stands in {stage.File}.part: the same command with --resume goes on from there.\n", stage.Errors);
        Assert.Equal(4, Checkpoint.Parse(stage.Read("rows.jsonl.resume"))!.Rows);
    }

    [Theory]
    [InlineData("rows.jsonl", "", "is there already")]
    [InlineData("rows.jsonl.part", "", "begun and not finished")]
    [InlineData("rows.jsonl.resume", "", "begun and not finished")]
    [InlineData("rows.jsonl.resume", "--resume", "is damaged, or of another version")]
    public async Task What_is_there_is_not_written_over(string file, string more, string told)
    {
        using var stage = new Stage();
        await File.WriteAllTextAsync(stage.PathOf(file), "kept");
        Assert.Equal(2, await stage.ExportAsync(more));
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.Equal("kept", stage.Read(file));
        Assert.Equal([file], stage.Files);
        Assert.Empty(stage.Feed.Calls);
    }

    [Fact]
    public async Task Force_replaces_the_file_and_throws_away_what_was_begun()
    {
        using var stage = new Stage();
        foreach (var name in new[] { "rows.jsonl", "rows.jsonl.part", "rows.jsonl.resume" })
        {
            await File.WriteAllTextAsync(stage.PathOf(name), "old");
        }

        stage.Feed.Before = _ =>
        {
            Assert.False(File.Exists(stage.PathOf("rows.jsonl.resume")), "A checkpoint of the old rows counts the new ones.");
            return null;
        };
        Assert.Equal(0, await stage.ExportAsync("--force"));
        Assert.Equal(5, stage.Read("rows.jsonl").Count(sign => sign == '\n'));
        Assert.Equal(["rows.jsonl"], stage.Files);
    }

    [Theory]
    [InlineData("--kind sms")]
    [InlineData("--part 1/2")]
    [InlineData("--limit 7")]
    [InlineData("--lead lead_7FyS")]
    [InlineData("--fields text")]
    public async Task Other_arguments_do_not_go_on_with_what_was_begun(string other)
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        stage.Feed.Before = call => call == 2 ? Denied : null;
        await stage.ExportAsync();
        Assert.Equal(2, await stage.ExportAsync($"--resume {other}"));
        Assert.Contains("is of an export with other arguments", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_file_shorter_than_its_checkpoint_is_not_gone_on_with()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        stage.Feed.Before = call => call == 2 ? Denied : null;
        await stage.ExportAsync();
        await File.WriteAllTextAsync(stage.PathOf("rows.jsonl.part"), "cut");
        Assert.Equal(2, await stage.ExportAsync("--resume"));
        Assert.Contains("does not hold what", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_exports_to_one_file_do_not_mix()
    {
        using var stage = new Stage();
        await using var other = new FileStream(stage.PathOf("rows.jsonl.part"), FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.Equal(1, await stage.ExportAsync("--resume"));
        Assert.Contains("used by another process", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_told()
    {
        using var stage = new Stage();
        Assert.Equal(1, await stage.RunAsync($"export --from 2026-01-01 --to 2026-01-02 --out {stage.PathOf("nowhere/rows.jsonl")}"));
        Assert.StartsWith("closefn: A file could not be used: ", stage.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "There is no API key in CLOSE_API_KEY.")]
    [InlineData(" ", "There is no API key in CLOSE_API_KEY.")]
    [InlineData("api_3nGx:Canary", "What is in CLOSE_API_KEY is no API key")]
    public async Task Without_a_key_nothing_is_sent_and_the_key_is_not_told(string? key, string told)
    {
        using var stage = new Stage();
        stage.Surroundings = stage.Surroundings with { Variable = _ => key };
        Assert.Equal(2, await stage.ExportAsync());
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", stage.Errors, StringComparison.Ordinal);
        Assert.Null(stage.Options);
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task Neither_key_nor_number_is_told_beside_the_rows()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 9, pageSize: 4));
        stage.Feed.Before = call =>
        {
            stage.Clock.Pass(ProgressLine.Pause);
            return call == 3 ? new CloseError.Rejected(new Envelope(400, [], HttpBody.Empty), [$"{Stage.Key} and +12025550143 are wrong"], []) : null;
        };
        Assert.Equal(1, await stage.ExportAsync());
        Assert.Contains("are wrong", stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", stage.Errors + stage.Output + stage.Read("rows.jsonl.resume"), StringComparison.Ordinal);
        Assert.DoesNotContain("5550143", stage.Errors + stage.Output + stage.Read("rows.jsonl.resume"), StringComparison.Ordinal);
    }
}
