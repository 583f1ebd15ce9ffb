using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Cli.Tests;

public sealed class ExportTests
{
    private static readonly string[] Range = ["--from", "2026-01-01", "--to", "2026-02-01", "--only", "sms"];

    [Fact]
    public async Task Every_row_of_the_range_is_one_line_newest_first()
    {
        using var folder = new Folder();
        var rows = FakeClose.Rows(500);
        var run = await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--out", folder["out.jsonl"]]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(FakeClose.Lines(rows), await File.ReadAllTextAsync(folder["out.jsonl"]));
        Assert.Equal(["out.jsonl"], folder.Files);
        Assert.EndsWith($"500 rows in {folder["out.jsonl"]}.\n", run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_writes_to_standard_output_and_nothing_else_goes_there()
    {
        var rows = FakeClose.Rows(30);
        var run = await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--out", "-"]);
        Assert.Equal((0, FakeClose.Lines(rows)), (run.ExitCode, run.Out));
        Assert.Equal("30 rows in standard output.\n", run.Told);
    }

    [Property(MaxTest = 60)]
    public FsCheck.Property An_export_that_breaks_anywhere_and_is_resumed_holds_what_one_that_does_not_break_holds() => Prop.ForAll(
        Gen.Choose(0, 400).SelectMany(count => Gen.Choose(0, 40).Select(calls => (count, calls))).ToArbitrary(),
        one => ResumedIsWholeAsync(one.count, one.calls).GetAwaiter().GetResult());

    [Property(MaxTest = 60)]
    public FsCheck.Property A_partial_file_with_any_tail_after_its_mark_is_cut_back_to_the_mark() => Prop.ForAll(
        Gen.Choose(1, 36).SelectMany(calls => Gen.Choose(1, 3_000).Select(extra => (calls, extra))).ToArbitrary(),
        one => TailIsCutAsync(one.calls, one.extra).GetAwaiter().GetResult());

    [Fact]
    public async Task The_parts_of_a_range_are_the_whole_of_it()
    {
        using var folder = new Folder();
        var rows = FakeClose.Rows(500);
        var parts = new List<string>();
        foreach (var part in Enumerable.Range(1, 3))
        {
            var path = folder[string.Create(CultureInfo.InvariantCulture, $"{part}.jsonl")];
            await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--part", string.Create(CultureInfo.InvariantCulture, $"{part}/3"), "--side-by-side", "2", "--out", path]);
            parts.Add(await File.ReadAllTextAsync(path));
        }

        // Parts follow each other in time, each newest first.
        Assert.Equal(FakeClose.Lines(rows), string.Concat(Enumerable.Reverse(parts)));
    }

    [Fact]
    public async Task A_limit_ends_the_export_after_so_many_rows()
    {
        var rows = FakeClose.Rows(300);
        var run = await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--out", "-", "--limit", "42"]);
        Assert.Equal(FakeClose.Lines(rows.Skip(258)), run.Out);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_force()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder["out.jsonl"], "mine");
        var refused = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(3)), ["export", .. Range, "--out", folder["out.jsonl"]]);
        Assert.Equal((2, "mine"), (refused.ExitCode, await File.ReadAllTextAsync(folder["out.jsonl"])));
        Assert.Contains("--force replaces it", refused.Told, StringComparison.Ordinal);
        var forced = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(3)), ["export", .. Range, "--out", folder["out.jsonl"], "--force"]);
        Assert.Equal(0, forced.ExitCode);
        Assert.Equal(FakeClose.Lines(FakeClose.Rows(3)), await File.ReadAllTextAsync(folder["out.jsonl"]));
    }

    [Fact]
    public async Task What_was_stopped_is_neither_lost_nor_mixed_with_another_export()
    {
        using var folder = new Folder();
        await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(100)) { BreaksAfter = 30 }, ["export", .. Range, "--out", folder["out.jsonl"]]);
        var again = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(100)), ["export", .. Range, "--out", folder["out.jsonl"]]);
        var other = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(100)), ["export", "--from", "2026-01-01", "--to", "2026-03-01", "--resume", "--out", folder["out.jsonl"]]);
        Assert.Equal((2, 2), (again.ExitCode, other.ExitCode));
        Assert.Contains("--resume goes on with it", again.Told, StringComparison.Ordinal);
        Assert.Contains("asked for something else", other.Told, StringComparison.Ordinal);
        Assert.Equal(["out.jsonl.part", "out.jsonl.resume"], folder.Files);
    }

    [Fact]
    public async Task A_lost_connection_says_what_was_written_and_how_to_go_on()
    {
        using var folder = new Folder();
        var run = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(100)) { BreaksAfter = 30 }, ["export", .. Range, "--out", folder["out.jsonl"]]);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^The connection to Close broke.* \d+ rows were written\. The same command with --resume goes on from there\.\n$", run.Told);
    }

    [Fact]
    public async Task Ctrl_C_leaves_an_export_that_can_be_resumed()
    {
        using var folder = new Folder();
        using var stop = new CancellationTokenSource();
        var rows = FakeClose.Rows(500);
        var stopped = new FakeClose(rows) { Answering = call => (call == 12 ? stop : null)?.Cancel() };
        var run = await CommandLine.RunAsync(stopped, ["export", .. Range, "--out", folder["out.jsonl"]], cancellationToken: stop.Token);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("--resume", run.Told, StringComparison.Ordinal);
        await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--resume", "--out", folder["out.jsonl"]]);
        Assert.Equal(FakeClose.Lines(rows), await File.ReadAllTextAsync(folder["out.jsonl"]));
    }

    [Fact]
    public async Task Progress_is_told_every_five_seconds_and_not_at_all_when_quiet()
    {
        var time = new SteppingTime(TimeSpan.FromSeconds(2));
        var run = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(500)), ["export", .. Range, "--out", "-"], time);
        var lines = run.Told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 3, 12);
        Assert.All(lines.SkipLast(1), line => Assert.Matches(@"^\d+ items on \d+ pages in ", line));
        var quiet = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(500)), ["export", .. Range, "--out", "-", "--quiet"], time);
        Assert.Equal("500 rows in standard output.\n", quiet.Told);
    }

    [Fact]
    public async Task Nothing_that_is_told_holds_the_key()
    {
        var run = await CommandLine.RunAsync(new FakeClose(FakeClose.Rows(1)) { BreaksAfter = 0 }, ["export", .. Range, "--out", "-"]);
        Assert.DoesNotContain(CommandLine.Key, run.Told + run.Out, StringComparison.Ordinal);
    }

    private static async Task<bool> ResumedIsWholeAsync(int count, int calls)
    {
        using var folder = new Folder();
        var rows = FakeClose.Rows(count);
        string[] arguments = ["export", .. Range, "--out", folder["out.jsonl"], "--force"];
        await CommandLine.RunAsync(new FakeClose(rows) { BreaksAfter = calls }, arguments);
        if (!File.Exists(folder["out.jsonl"]))
        {
            await CommandLine.RunAsync(new FakeClose(rows), [.. arguments.SkipLast(1), "--resume"]);
        }

        return await File.ReadAllTextAsync(folder["out.jsonl"]) == FakeClose.Lines(rows) && folder.Files is ["out.jsonl"];
    }

    private static async Task<bool> TailIsCutAsync(int calls, int extra)
    {
        using var folder = new Folder();
        var rows = FakeClose.Rows(600);
        await CommandLine.RunAsync(new FakeClose(rows) { BreaksAfter = calls }, ["export", .. Range, "--out", folder["out.jsonl"]]);
        if (folder.Files is ["out.jsonl"])
        {
            return true;
        }

        await File.AppendAllTextAsync(folder["out.jsonl.part"], new string('x', extra));
        await CommandLine.RunAsync(new FakeClose(rows), ["export", .. Range, "--out", folder["out.jsonl"], "--resume"]);
        return await File.ReadAllTextAsync(folder["out.jsonl"]) == FakeClose.Lines(rows);
    }

    private sealed class SteppingTime(TimeSpan step) : TimeProvider
    {
        private long stamp;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref stamp, step.Ticks);
    }
}
