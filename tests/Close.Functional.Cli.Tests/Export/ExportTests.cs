using System.Globalization;

namespace Close.Functional.Cli.Tests;

/// <summary>What an export writes, and what it asks for.</summary>
public sealed class ExportTests
{
    private static readonly FeedRow[] Rows = [.. Enumerable.Range(0, 30).Select(number => new FeedRow(number, Stage.Start.AddMinutes(number / 3 * 40)))];

    [Fact]
    public async Task Every_row_is_one_line_of_JSON_oldest_first_with_members_that_nobody_knows_yet()
    {
        using var stage = new Stage(new Feed(Rows) { PageSize = 7 });
        Assert.Equal(0, await stage.ExportAsync());
        Assert.Equal(Stage.Lines(Rows), stage.Read("rows.jsonl"));
        Assert.Contains("""
            "from_the_future":{"a":[1,null]}
            """, stage.Read("rows.jsonl"), StringComparison.Ordinal);
        Assert.Equal(["rows.jsonl"], stage.Files);
    }

    [Fact]
    public async Task SMS_alone_are_asked_for_at_their_own_address_and_come_newest_first()
    {
        using var stage = new Stage(new Feed(Rows) { PageSize = 7 });
        Assert.Equal(0, await stage.ExportAsync("--kind sms"));
        Assert.Equal(Stage.Lines(Rows.Reverse()), stage.Read("rows.jsonl"));
        Assert.All(stage.Feed.Calls, call => Assert.Equal("/activity/sms/", call.Path));
    }

    [Theory]
    [InlineData("activities")]
    [InlineData("sms")]
    public async Task Spans_read_side_by_side_give_the_same_file(string kind)
    {
        using var one = new Stage(new Feed(Rows) { PageSize = 4 });
        using var four = new Stage(new Feed(Rows) { PageSize = 4 });
        await one.ExportAsync($"--kind {kind}");
        await four.ExportAsync($"--kind {kind} --side-by-side 4");
        Assert.Equal(one.Read("rows.jsonl"), four.Read("rows.jsonl"));
        Assert.True(four.Feed.Calls.Count > one.Feed.Calls.Count);
    }

    [Property(MaxTest = 30)]
    public async Task Parts_together_hold_every_row_once(byte parts, byte sideBySide)
    {
        var count = 1 + (parts % 40);
        using var stage = new Stage(new Feed(Rows));
        var files = "";
        for (var number = 1; number <= count; number++)
        {
            Assert.Equal(0, await stage.ExportAsync(string.Create(CultureInfo.InvariantCulture, $"--part {number}/{count} --side-by-side {1 + ((sideBySide + number) % 5)} --force")));
            files += stage.Read("rows.jsonl");
        }

        Assert.Equal(Stage.Lines(Rows), files);
    }

    [Fact]
    public async Task A_range_without_spans_side_by_side_costs_one_call_when_it_is_empty()
    {
        using var stage = new Stage(new Feed());
        Assert.Equal(0, await stage.RunAsync($"export --from 2016-01-01 --to 2026-01-01 --out {stage.File}"));
        Assert.Equal("", stage.Read("rows.jsonl"));
        Assert.Single(stage.Feed.Calls);
    }

    [Fact]
    public async Task A_limit_ends_the_export()
    {
        using var stage = new Stage(new Feed(Rows) { PageSize = 7 });
        Assert.Equal(0, await stage.ExportAsync("--limit 10"));
        Assert.Equal(Stage.Lines(Rows.Take(10)), stage.Read("rows.jsonl"));
        Assert.Equal(["rows.jsonl"], stage.Files);
    }

    [Fact]
    public async Task Lead_and_fields_are_asked_for()
    {
        using var stage = new Stage();
        await stage.ExportAsync("--lead lead_7FyS --fields text,status");
        var call = Assert.Single(stage.Feed.Calls);
        Assert.Equal("lead_7FyS", Feed.Value(call, "lead_id"));
        Assert.Contains("text,status,date_created", Feed.Value(call, "_fields"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_writes_the_rows_and_nothing_else_to_standard_output()
    {
        using var stage = new Stage(new Feed(Rows));
        Assert.Equal(0, await stage.RunAsync("export --from 2026-01-01 --to 2026-01-02 --out -"));
        Assert.Equal(Stage.Lines(Rows), stage.Bytes);
        Assert.Empty(stage.Output);
        Assert.Empty(stage.Files);
    }

    [Theory]
    [InlineData("2026-01-01T02:00:00+02:00", "2026-01-01T12:00:00Z")]
    [InlineData("2026-01-01", "2026-01-01T12:00:00")]
    public async Task Dates_may_have_a_time_and_an_offset(string from, string to)
    {
        using var stage = new Stage(new Feed(Rows));
        await stage.RunAsync($"export --from {from} --to {to} --out {stage.File}");
        var call = Assert.Single(stage.Feed.Calls);
        Assert.StartsWith("2026-01-01T00:00:00", Feed.Value(call, "date_created__gte"), StringComparison.Ordinal);
        Assert.StartsWith("2026-01-01T12:00:00", Feed.Value(call, "date_created__lt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_is_told_the_address_and_who_calls()
    {
        using var stage = new Stage();
        await stage.ExportAsync("--base-address http://127.0.0.1:8080/api/v1");
        Assert.Equal(new Uri("http://127.0.0.1:8080/api/v1"), stage.Options!.BaseAddress);
        Assert.StartsWith("closefn/", stage.Options.Application, StringComparison.Ordinal);
        Assert.NotNull(stage.Options.Credentials);
    }
}
