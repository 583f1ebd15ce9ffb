using Spectre.Console;

namespace Close.Functional.Cli;

/// <summary>What a command finds around it. Tests give their own.</summary>
/// <param name="Out">Where results go: rows, tables.</param>
/// <param name="Told">Where people are told how it goes: standard error, so that results can be piped.</param>
/// <param name="IsWatched">Whether somebody watches a terminal, so that a line may change in place.</param>
/// <param name="Variable">Reads an environment variable; null when it is not set.</param>
/// <param name="Connect">Makes what sends the calls.</param>
/// <param name="TimeProvider">The clock.</param>
internal sealed record Surroundings(
    Stream Out,
    IAnsiConsole Told,
    bool IsWatched,
    Func<string, string?> Variable,
    Func<CloseOptions, CloseClient> Connect,
    TimeProvider TimeProvider)
{
    private const int Wide = 100_000;

    /// <summary>Those of the process.</summary>
    public static Surroundings OfProcess() => new(
        Console.OpenStandardOutput(),
        Console.IsErrorRedirected ? Plain(Console.Error) : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        !Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable,
        options => new CloseClient(options),
        TimeProvider.System);

    /// <summary>A console without colours, that breaks no lines: for files, pipes and tests.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        plain.Profile.Width = Wide;
        return plain;
    }

    /// <summary>Tells one line as it is.</summary>
    public void Tell(string line) => Told.WriteLine(line);

    /// <summary>Tells what went wrong, in red where there are colours, and gives the exit code for it.</summary>
    public int Fail(string message, int exitCode = ExitCode.Failed)
    {
        Told.MarkupLineInterpolated($"[red]{message}[/]");
        return exitCode;
    }
}
