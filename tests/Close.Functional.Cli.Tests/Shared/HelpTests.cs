namespace Close.Functional.Cli.Tests;

/// <summary>The page about the command line shows the help as it is.</summary>
public sealed class HelpTests
{
    private const string Page = "docs/command-line.md";

    [Theory]
    [InlineData("")]
    [InlineData("export")]
    [InlineData("simulate")]
    public async Task The_page_shows_the_help_as_it_is(string command)
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"{command} --help"));
        var help = string.Join('\n', stage.Output.Split('\n').Select(line => line.TrimEnd())).Trim();
        Assert.Contains($"```text\n{help}\n```", Repository.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_where_the_key_comes_from()
    {
        using var stage = new Stage();
        await stage.RunAsync("export --help");
        Assert.Contains("CLOSE_API_KEY", stage.Output, StringComparison.Ordinal);
        Assert.Contains("closefn export --from", stage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_given_beside_wrong_arguments_too()
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync("export --limit none --help"));
        Assert.Empty(stage.Errors);
    }
}
