using System.ComponentModel;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The sample in Python, against the simulator on a socket.</summary>
/// <param name="output">Says why the sample was not run, where there is no Python.</param>
public sealed class PythonSampleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task It_goes_through_the_life_of_a_message_and_prints_what_its_page_says()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatedClose(World.Example(Lists.Noon)), isControlled: true);
        if (Start(Repository.PathOf("samples/Python/life_cycle.py"), "--address", server.Address.ToString()) is not { } python)
        {
            output.WriteLine("Not run: there is no python3 on this machine.");
            return;
        }

        using (python)
        {
            var errors = python.StandardError.ReadToEndAsync();
            var printed = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.Equal("", await errors);
            Assert.Equal(0, python.ExitCode);
            Assert.Contains($"```\n{printed.ReplaceLineEndings("\n")}```", Repository.Read("samples/Python/README.md"), StringComparison.Ordinal);
        }
    }

    private static Process? Start(params IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
