using Microsoft.Win32.SafeHandles;

namespace Close.Functional.Cli;

/// <summary>What commands reach of the world outside. Tests give their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required Screen Output { get; init; }

    /// <summary>Where progress and errors go.</summary>
    public required Screen Errors { get; init; }

    /// <summary>Opens standard output for bytes.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Gives a variable of the environment; null when there is none.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Makes the client that reaches Close.</summary>
    public required Func<CloseOptions, CloseClient> Connect { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The real ones.</summary>
    public static Surroundings OfThisProcess() => new()
    {
        Output = Screen.Of(Console.Out, Console.IsOutputRedirected),
        Errors = Screen.Of(Console.Error, Console.IsErrorRedirected),
        OpenOutput = OpenStandardOutput,
        Variable = Environment.GetEnvironmentVariable,
        Connect = static options => new CloseClient(options),
    };

    // The console's own stream goes on in silence when nobody reads any more, and so would a walk of hours.
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
