using System.Diagnostics;
using System.Globalization;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>A writer that is killed leaves a whole cassette, whenever that happens.</summary>
/// <remarks>
/// <c>CLOSE_KILLS=300 dotnet test tests/Close.Functional.Testing.Tests --filter KillTests</c> kills more often.
/// </remarks>
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CLOSE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    [Fact]
    public void A_writer_that_is_killed_at_any_moment_leaves_a_whole_cassette()
    {
        using var scratch = new Scratch();
        var path = scratch.Path("a.cassette.json");
        var draw = new Random(20261121);
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var writer = Start(path))
            {
                var writes = draw.Next(1, 30);
                for (var write = 0; write < writes; write++)
                {
                    Assert.Equal('.', (char)writer.StandardOutput.Read());
                }

                Thread.SpinWait(draw.Next(2_000_000)); // Somewhere between the beginning of that write and the end of the next ones.
                writer.Kill();
                writer.WaitForExit();
            }

            // The first write may not have come to its end.
            var found = CassetteFile.Load(path).Match(Right: cassette => (Cassette?)cassette, Left: fault => fault is CassetteFault.Missing ? Tapes.Of() : throw new CassetteException(fault))!;
            Assert.Single(found.Interactions.Select(one => one.Response!.Body.ToBody().AsText()).Append("").Where(text => text.Length > 0 || found.Interactions.Count == 0).Distinct(StringComparer.Ordinal));
        }

        // And whoever died keeps nobody from writing, and what was left is taken away.
        Assert.Null(CassetteFile.Save(Tapes.Of(), path));
        Assert.Equal(["a.cassette.json"], scratch.Files);
    }

    private static Process Start(string path)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Close.Functional.Testing.CrashWriter.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }
}
