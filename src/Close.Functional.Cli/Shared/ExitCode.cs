namespace Close.Functional.Cli;

/// <summary>What a command tells the program that ran it.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Close, the network or a file refused.</summary>
    public const int Failed = 1;

    /// <summary>The arguments or the environment are wrong: nothing was tried.</summary>
    public const int Misused = 2;

    /// <summary>Ctrl-C, by the custom of shells: 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
