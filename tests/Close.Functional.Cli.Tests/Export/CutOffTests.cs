namespace Close.Functional.Cli.Tests;

/// <summary>An export that was cut off and went on has every row once.</summary>
public sealed class CutOffTests
{
    private const string Part = "rows.jsonl.part";
    private const string Resume = "rows.jsonl.resume";

    // All is written, three bytes of it.
    private static readonly string Complete = new Checkpoint(new ExportQuestion(ExportKind.Activities, Stage.Start, Stage.Start.AddDays(1)).Identity, 3, 1, null).ToString();

    /// <summary>A kill leaves any checkpoint that was written, and behind the rows it counts any part of what came later, or anything at all.</summary>
    [Property(MaxTest = 60)]
    public async Task After_a_kill_at_any_checkpoint_and_byte_the_file_is_as_without(byte[] minutes, byte size, bool isSms, byte which, int bytes, bool isGarbage)
    {
        using var whole = new Stage(FeedOf(minutes, size));
        var line = Line(isSms, sideBySide: 1);
        var checkpoints = await CheckpointsAsync(whole, line);
        var expected = await File.ReadAllBytesAsync(whole.File);

        using var stage = new Stage(FeedOf(minutes, size));
        var counted = 0;
        if (which % (checkpoints.Count + 1) is var number and > 0)
        {
            await File.WriteAllTextAsync(stage.PathOf(Resume), checkpoints[number - 1]);
            counted = (int)Checkpoint.Parse(checkpoints[number - 1])!.Bytes;
        }

        var left = expected[..(counted + (int)((uint)bytes % (uint)(expected.Length - counted + 1)))];
        await File.WriteAllBytesAsync(stage.PathOf(Part), isGarbage ? [.. expected[..counted], .. minutes] : left);

        Assert.Equal(0, await stage.ExportAsync($"{Line(isSms, sideBySide: 1 + (which % 3))} --resume"));
        Assert.Equal(expected, await File.ReadAllBytesAsync(stage.File));
        Assert.Equal(["rows.jsonl"], stage.Files);
    }

    [Property(MaxTest = 60)]
    public async Task However_often_it_is_stopped_or_refused_the_file_is_as_without(byte[] minutes, byte size, bool isSms, byte[] cuts)
    {
        using var whole = new Stage(FeedOf(minutes, size));
        await whole.ExportAsync(Line(isSms, sideBySide: 1));

        var feed = FeedOf(minutes, size);
        using var stage = new Stage(feed);
        foreach (var cut in cuts.Take(8))
        {
            using var stop = new CancellationTokenSource();
            var last = feed.Calls.Count + 1 + (cut % 7);
            feed.Before = call =>
            {
                if (call >= last && cut % 2 == 0)
                {
                    stop.Cancel();
                }

                return call >= last && cut % 2 == 1 ? new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown) : null;
            };
            if (await stage.ExportAsync($"{Line(isSms, sideBySide: 1 + (cut % 3))} --resume", stop.Token) == 0)
            {
                break;
            }
        }

        feed.Before = static _ => null;
        await stage.ExportAsync($"{Line(isSms, sideBySide: 1)} --resume");
        Assert.Equal(await File.ReadAllTextAsync(whole.File), await File.ReadAllTextAsync(stage.File));
        Assert.Equal(["rows.jsonl"], stage.Files);
    }

    [Fact]
    public async Task Checkpoints_come_while_rows_are_written()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 40, pageSize: 5));
        var rows = (await CheckpointsAsync(stage, "")).Select(text => Checkpoint.Parse(text)!.Rows).ToArray();
        Assert.True(rows.Length > 5);
        Assert.Equal(rows.Order().ToArray(), rows);
    }

    [Fact]
    public async Task A_checkpoint_counts_only_what_is_on_disk()
    {
        using var stage = new Stage(Feed.Every(seconds: 60, count: 40, pageSize: 5));
        await CheckpointsAsync(stage, "", checkpoint => Assert.True(new FileInfo(stage.PathOf(Part)).Length >= checkpoint.Bytes));
    }

    [Fact]
    public async Task A_checkpoint_comes_after_a_thousand_rows_however_fast_they_are()
    {
        using var stage = new Stage(Feed.Every(seconds: 1, count: 2_500));
        var rows = new List<long>();
        stage.Feed.Before = _ =>
        {
            if (File.Exists(stage.PathOf(Resume)))
            {
                rows.Add(Checkpoint.Parse(stage.Read(Resume))!.Rows);
            }

            return null;
        };
        await stage.ExportAsync();
        Assert.Equal([1_000, 2_000], rows.Distinct().ToArray());
    }

    [Fact]
    public async Task A_cut_before_the_file_had_its_name_is_mended_without_a_call()
    {
        using var stage = new Stage();
        await WriteAsync(stage, Part, "{}\n");
        await WriteAsync(stage, Resume, Complete);
        Assert.Equal(0, await stage.ExportAsync("--resume"));
        Assert.Equal("{}\n", stage.Read("rows.jsonl"));
        Assert.Equal(["rows.jsonl"], stage.Files);
        Assert.Empty(stage.Feed.Calls);
    }

    [Fact]
    public async Task A_cut_after_the_file_had_its_name_is_mended_without_a_call()
    {
        using var stage = new Stage();
        await WriteAsync(stage, "rows.jsonl", "{}\n");
        await WriteAsync(stage, Resume, Complete);
        Assert.Equal(0, await stage.ExportAsync("--resume"));
        Assert.Equal("{}\n", stage.Read("rows.jsonl"));
        Assert.Equal(["rows.jsonl"], stage.Files);
        Assert.Empty(stage.Feed.Calls);
    }

    [Fact]
    public async Task A_file_that_comes_meanwhile_is_kept_and_so_are_the_rows()
    {
        using var stage = new Stage();
        stage.Feed.Before = _ =>
        {
            File.WriteAllText(stage.File, "kept");
            return null;
        };
        Assert.Equal(1, await stage.ExportAsync());
        Assert.Equal("kept", stage.Read("rows.jsonl"));
        Assert.Equal(0, await stage.ExportAsync("--resume --force"));
        Assert.Equal(5, stage.Read("rows.jsonl").Count(sign => sign == '\n'));
        Assert.Single(stage.Feed.Calls);
    }

    [Fact]
    public async Task Another_file_under_the_final_name_is_not_taken_for_the_finished_one()
    {
        using var stage = new Stage();
        await WriteAsync(stage, "rows.jsonl", "something else");
        await WriteAsync(stage, Resume, Complete);
        Assert.Equal(2, await stage.ExportAsync("--resume --force"));
        Assert.Equal("something else", stage.Read("rows.jsonl"));
    }

    private static Task WriteAsync(Stage stage, string name, string text) => File.WriteAllTextAsync(stage.PathOf(name), text);

    private static string Line(bool isSms, int sideBySide) =>
        FormattableString.Invariant($"--kind {(isSms ? "sms" : "activities")} --side-by-side {sideBySide}");

    private static Feed FeedOf(byte[] minutes, byte size) =>
        new(minutes.Select((minute, number) => new FeedRow(number, Stage.Start.AddMinutes(minute % 60)))) { PageSize = 2 + (size % 6) };

    /// <summary>Runs an export whose clock makes a checkpoint due after each page, and gives the checkpoints as they were found on disk.</summary>
    private static async Task<IReadOnlyList<string>> CheckpointsAsync(Stage stage, string line, Action<Checkpoint>? check = null)
    {
        var found = new List<string>();
        stage.Feed.Before = _ =>
        {
            if (File.Exists(stage.PathOf(Resume)) && stage.Read(Resume) is var text && !found.Contains(text, StringComparer.Ordinal))
            {
                found.Add(text);
                check?.Invoke(Checkpoint.Parse(text)!);
            }

            stage.Clock.Pass(ExportPace.TimeBetween);
            return null;
        };
        Assert.Equal(0, await stage.ExportAsync(line));
        return found;
    }
}
