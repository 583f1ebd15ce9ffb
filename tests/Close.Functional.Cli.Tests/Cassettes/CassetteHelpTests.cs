namespace Close.Functional.Cli.Tests;

/// <summary>The page about the command line shows the help of each command on cassettes as it is.</summary>
public sealed class CassetteHelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("list")]
    [InlineData("convert")]
    [InlineData("show")]
    [InlineData("verify")]
    [InlineData("redact")]
    [InlineData("diff")]
    [InlineData("serve")]
    [InlineData("drift")]
    [InlineData("report")]
    public async Task The_page_shows_the_help_as_it_is(string command)
    {
        using var stage = new Stage();
        Assert.Equal(0, await stage.RunAsync($"cassette {command} --help"));
        var help = string.Join('\n', stage.Output.Split('\n').Select(line => line.TrimEnd())).Trim();
        Assert.Contains($"```text\n{help}\n```", Repository.Read("docs/command-line.md"), StringComparison.Ordinal);
    }
}
