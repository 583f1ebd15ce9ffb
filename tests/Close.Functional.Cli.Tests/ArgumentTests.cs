namespace Close.Functional.Cli.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--from needs a date", "export", "--from", "yesterday", "--to", "2026-02-01", "--out", "-")]
    [InlineData("--part needs a part and how many there are", "export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-", "--part", "6/5")]
    [InlineData("--base-address needs a whole address", "export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-", "--base-address", "nowhere")]
    [InlineData("--limit needs a whole number, 1 or more", "export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-", "--limit", "0")]
    [InlineData("neither --force nor standard output", "export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-", "--resume")]
    [InlineData("Option '--out' is required", "export", "--from", "2026-01-01", "--to", "2026-02-01")]
    public async Task Wrong_arguments_are_told_and_call_nobody(string told, params string[] arguments)
    {
        var run = await CommandLine.RunAsync(close: null, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Told, StringComparison.Ordinal);
        Assert.EndsWith("See closefn export --help.\n", run.Told, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("an end later than the start", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData("lead_id", "--from", "2026-01-01", "--to", "2026-02-01", "--lead", "user_ada")]
    public async Task What_the_library_refuses_is_told_in_its_words(string told, params string[] arguments)
    {
        var run = await CommandLine.RunAsync(close: null, ["export", .. arguments, "--out", "-", "--cassette", Repository.PathOf("recordings/hello.cassette.json")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_the_way_to_one_is_told()
    {
        var run = await CommandLine.RunAsync(close: null, ["export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-"], key: null);
        Assert.Equal((2, "There is no API key in CLOSE_API_KEY. Make one in Close under Settings, Developer, API Keys.\n"), (run.ExitCode, run.Told));
    }

    [Fact]
    public async Task A_cassette_that_does_not_fit_is_told()
    {
        var run = await CommandLine.RunAsync(
            close: null, ["export", "--from", "2026-01-01", "--to", "2026-02-01", "--out", "-", "--cassette", Repository.PathOf("recordings/hello.cassette.json")], key: null);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("hello", run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_way_to_one_is_told()
    {
        var run = await CommandLine.RunAsync(close: null, []);
        Assert.Equal((2, "Required command was not provided.\nSee closefn --help.\n"), (run.ExitCode, run.Told));
    }

    [Fact]
    public async Task A_shell_can_ask_how_a_word_may_go_on() =>
        Assert.Equal("--resume\n", (await CommandLine.RunAsync(close: null, ["[suggest:11]", "export --re"])).Told);

    [Fact]
    public async Task Help_names_every_option_and_gives_examples()
    {
        var help = (await CommandLine.RunAsync(close: null, ["export", "--help"])).Told;
        Assert.All(
            ["--from", "--to", "--out", "--only", "--lead", "--fields", "--window", "--side-by-side", "--part", "--limit", "--resume", "--force", "--quiet", "--cassette", "--base-address", "Examples:", "CLOSE_API_KEY"],
            word => Assert.Contains(word, help, StringComparison.Ordinal));
    }
}
