using System.CommandLine;
using System.CommandLine.Invocation;

namespace Close.Functional.Cli;

/// <summary>The command line as a whole: its commands, and how they are run.</summary>
internal static class Closefn
{
    /// <summary>What is typed to run it.</summary>
    public const string Name = "closefn";

    // How long a command may tidy up after Ctrl-C, before it is ended all the same.
    private static readonly TimeSpan Tidying = TimeSpan.FromSeconds(10);

    // A value that begins with @ is a value, not the name of a file with arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs what the arguments ask for, and gives the exit code, which is one of <see cref="ExitCode"/>.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="surroundings">What the command reaches of the world outside.</param>
    /// <param name="cancellationToken">Stops the command as Ctrl-C does.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var parsed = Root(surroundings).Parse(args, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            Misuse.Tell(parsed, surroundings.Errors);
            return ExitCode.Misused;
        }

        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output.Writer,
            Error = surroundings.Errors.Writer,
            ProcessTerminationTimeout = Tidying,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The root, with every command. A new command is one more line here.</summary>
    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Works with the Close CRM API from the command line.")
        {
            ExportCommand.Make(surroundings),
            SimulateCommand.Make(surroundings),
            CassetteCommand.Make(surroundings),
        };
        root.HelpName = Name; // Else the name of the file that was started, which may be dotnet's.
        CommandHelp.Install(root, surroundings.Output.Width);
        return root;
    }
}
