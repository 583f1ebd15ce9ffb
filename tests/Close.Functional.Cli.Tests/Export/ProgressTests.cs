namespace Close.Functional.Cli.Tests;

/// <summary>How an export shows how far it has come.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task Into_a_pipe_a_plain_line_comes_every_few_seconds_and_one_at_the_end()
    {
        using var stage = Ticking(TimeSpan.FromSeconds(2));
        Assert.Equal(0, await stage.ExportAsync());
        Assert.Equal(
            $"""
            closefn: 37 %, 10 rows, 3 pages, 2 a second, 0 s waited
            closefn: 75 %, 19 rows, 6 pages, 2 a second, 0 s waited
            closefn: 24 rows in {stage.File}.

            """,
            stage.Errors);
        Assert.Empty(stage.Output);
    }

    [Fact]
    public async Task When_it_goes_on_the_rows_of_before_are_counted_and_the_pace_is_that_of_now()
    {
        using var stage = Ticking(TimeSpan.FromSeconds(2));
        var tick = stage.Feed.Before;
        stage.Feed.Before = call => call == 3 ? new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown) : tick(call);
        Assert.Equal(1, await stage.ExportAsync());
        stage.Feed.Before = tick;
        var before = stage.Errors.Length;
        Assert.Equal(0, await stage.ExportAsync("--resume"));
        Assert.Equal("closefn: 62 %, 16 rows, 3 pages, 2 a second, 0 s waited\n", stage.Errors[before..].Split('\n')[0] + "\n");
    }

    [Fact]
    public async Task A_quiet_export_says_nothing()
    {
        using var stage = Ticking(TimeSpan.FromSeconds(2));
        Assert.Equal(0, await stage.ExportAsync("--quiet"));
        Assert.Empty(stage.Errors + stage.Output);
    }

    [Fact]
    public async Task On_a_terminal_a_line_is_drawn_and_gone_at_the_end()
    {
        using var stage = Ticking(TimeSpan.FromSeconds(2));
        stage.OnTerminal();
        Assert.Equal(0, await stage.ExportAsync());
        Assert.Contains("\e[", stage.Errors, StringComparison.Ordinal);
        Assert.EndsWith($"closefn: 24 rows in {stage.File}.\n", stage.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("closefn: 37 %", stage.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_shown_on_a_terminal_have_no_progress_between()
    {
        using var stage = Ticking(TimeSpan.FromSeconds(2));
        stage.OnTerminal();
        Assert.Equal(0, await stage.RunAsync("export --from 2026-01-01 --to 2026-01-02 --out -"));
        Assert.Empty(stage.Errors);
    }

    // A row an hour, and time that passes with each call.
    private static Stage Ticking(TimeSpan tick)
    {
        var stage = new Stage(Feed.Every(seconds: 3_600, count: 24, pageSize: 4));
        stage.Feed.Before = _ =>
        {
            stage.Clock.Pass(tick);
            return null;
        };
        return stage;
    }
}
