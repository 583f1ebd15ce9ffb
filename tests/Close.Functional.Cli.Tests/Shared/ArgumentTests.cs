namespace Close.Functional.Cli.Tests;

/// <summary>Wrong arguments are told and nothing is done.</summary>
public sealed class ArgumentTests
{
    private const string Dates = "export --from 2026-01-01 --to 2026-02-01";
    private const string Whole = $"{Dates} --out rows.jsonl";

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("exprot", "'exprot'")]
    [InlineData("export", "Option '--from' is required.")]
    [InlineData("export --from 2026-01-01 --to 2026-02-01", "Option '--out' is required.")]
    [InlineData("export --to 2026-02-01 --out a --from yesterday", "--from: a date such as 2026-01-01 or 2026-01-01T12:00:00Z is needed.")]
    [InlineData("export --from 2026-02-01 --to 2026-02-01 --out a", "--to: a date after --from is needed, by 100 years at most.")]
    [InlineData("export --from 0001-01-01 --to 9999-01-01 --out a", "--to: a date after --from is needed, by 100 years at most.")]
    [InlineData(Whole + " --kind email", "--kind: activities or sms is needed.")]
    [InlineData(Whole + " --lead user_7FyS", "--lead: the id of a lead is needed, such as lead_7FyS.")]
    [InlineData(Whole + " --side-by-side 0", "--side-by-side: a whole number from 1 to 50 is needed.")]
    [InlineData(Whole + " --limit 0", "--limit: a whole number from 1 is needed.")]
    [InlineData(Whole + " --limit 1.5", "--limit: a whole number from 1 is needed.")]
    [InlineData(Whole + " --part 0/5", "--part: a share such as 2/5 is needed, of at most 1000.")]
    [InlineData(Whole + " --part 6/5", "--part: a share such as 2/5 is needed, of at most 1000.")]
    [InlineData(Whole + " --part 1/1001", "--part: a share such as 2/5 is needed, of at most 1000.")]
    [InlineData(Whole + " --part 2", "--part: a share such as 2/5 is needed, of at most 1000.")]
    [InlineData(Whole + " --fields a,,b", "--fields: names of fields with commas between them are needed.")]
    [InlineData(Whole + " --fields a(b", "_fields")]
    [InlineData(Whole + " --base-address api.close.com", "--base-address: an https address")]
    [InlineData(Whole + " --base-address http://example.com/api/v1", "--base-address: an https address")]
    [InlineData(Whole + " --base-address https://me:pass@example.com/api/v1", "--base-address: an https address")]
    [InlineData(Whole + " --base-address https://example.com --cassette a", "--base-address and --cassette exclude each other")]
    [InlineData(Dates + " --out - --resume", "--resume needs a file in --out")]
    public async Task Wrong_arguments_give_2_and_say_what_is_needed(string line, string told)
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync(line));
        Assert.Contains(told, stage.Errors, StringComparison.Ordinal);
        Assert.StartsWith("closefn: ", stage.Errors, StringComparison.Ordinal);
        Assert.Empty(stage.Output);
        Assert.Empty(stage.Feed.Calls);
        Assert.False(File.Exists("rows.jsonl.part"));
    }

    [Theory]
    [InlineData(Whole + " --api-key api_3nGxCanary")]
    [InlineData(Whole + " --api-key=api_3nGxCanary")]
    [InlineData(Whole + " api_3nGxCanary")]
    [InlineData(Whole + " --lead api_3nGx,Canary")]
    [InlineData(Whole + " --limit Canary")]
    [InlineData(Whole + " --force Canary")]
    [InlineData("api_3nGxCanary " + Whole)]
    public async Task What_was_typed_in_the_wrong_place_is_not_repeated(string line)
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync(line));
        Assert.DoesNotContain("Canary", stage.Errors + stage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_option_is_named_and_the_way_to_help_too()
    {
        using var stage = new Stage();
        await stage.RunAsync(Whole + " --resum");
        Assert.Equal("closefn: Unrecognized command or argument '--resum'.\nclosefn export --help tells more.\n", stage.Errors);
    }

    [Theory]
    [InlineData("export --", "--resume")]
    [InlineData("export --kind ", "sms")]
    [InlineData("", "export")]
    public async Task Shells_are_told_what_can_come_next(string typed, string expected)
    {
        using var stage = new Stage();
        var line = $"{Closefn.Name} {typed}";
        Assert.Equal(0, await Closefn.RunAsync([$"[suggest:{line.Length}]", line], stage.Surroundings));
        Assert.Contains(expected, stage.Output.Split('\n'), StringComparer.Ordinal);
    }
}
