using System.CommandLine;
using System.Text;

namespace Close.Functional.Cli.Tests;

/// <summary>One run of the program inside the test: what it wrote, what it told, and its exit code.</summary>
internal sealed record CommandLine(int ExitCode, string Out, string Told)
{
    public const string Key = "api_madeup";

    public static async Task<CommandLine> RunAsync(FakeClose? close, string[] arguments, TimeProvider? time = null, string? key = Key, CancellationToken cancellationToken = default)
    {
        using var written = new MemoryStream();
        using var told = new StringWriter();
        var surroundings = new Surroundings(
            written,
            Surroundings.Plain(told),
            IsWatched: false,
            name => name == "CLOSE_API_KEY" ? key : null,
            _ => new CloseClient(close is null ? throw new InvalidOperationException("Nobody should be called.") : close.SendAsync),
            time ?? TimeProvider.System);
        var exitCode = await Root.RunAsync(surroundings, arguments, new InvocationConfiguration { Output = told, Error = told }, cancellationToken);
        return new CommandLine(exitCode, Encoding.UTF8.GetString(written.ToArray()), told.ToString());
    }
}
