namespace Close.Functional.Cli;

/// <summary>What the program says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>Close refused, or could not be reached, or a file could not be written.</summary>
    public const int Failed = 1;

    /// <summary>The arguments cannot be used.</summary>
    public const int WrongArguments = 2;

    /// <summary>Somebody pressed Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
