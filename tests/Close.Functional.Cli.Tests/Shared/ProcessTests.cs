using System.Diagnostics;

namespace Close.Functional.Cli.Tests;

/// <summary>The built tool, as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_built_tool_starts_and_writes_plain_text_into_a_pipe()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "closefn.dll"), "--help"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("closefn [command] [options]", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }
}
