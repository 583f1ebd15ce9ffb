using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Why a command did not do what was asked for.</summary>
/// <param name="ExitCode">One of <see cref="Cli.ExitCode"/>.</param>
/// <param name="Message">What went wrong, in one sentence without key and telephone number.</param>
/// <param name="Hint">What to do now, in one sentence; null when that is plain.</param>
internal sealed record Trouble(int ExitCode, string Message, string? Hint = null)
{
    /// <summary>A call failed.</summary>
    public static Trouble Of(CloseError error) => new(Cli.ExitCode.Failed, error.Message);

    /// <summary>A cassette cannot be read, or does not hold a call that was made.</summary>
    public static Trouble Of(CassetteException error) => new(Cli.ExitCode.Failed, error.Message);

    /// <summary>A file, or standard output, cannot be used.</summary>
    public static Trouble OfFile(Exception error) => new(Cli.ExitCode.Failed, $"A file could not be used: {error.Message}");

    /// <summary>The arguments or the environment are wrong.</summary>
    public static Trouble Misuse(string message, string? hint = null) => new(Cli.ExitCode.Misused, message, hint);

    /// <summary>Ctrl-C.</summary>
    public static Trouble Stopped { get; } = new(Cli.ExitCode.Stopped, "Stopped.");

    /// <summary>Tells it, and gives the exit code.</summary>
    public int Tell(Screen errors)
    {
        errors.Complain(Message);
        if (Hint is not null)
        {
            errors.Line(Hint);
        }

        return ExitCode;
    }
}
