using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Close.Functional.Cli.Export;

namespace Close.Functional.Cli;

/// <summary>The command line, command by command.</summary>
internal static class Root
{
    /// <summary>Runs what the arguments ask for, and gives the exit code.</summary>
    public static Task<int> RunAsync(Surroundings surroundings, IReadOnlyList<string> arguments, InvocationConfiguration? configuration = null, CancellationToken cancellationToken = default)
    {
        var parsed = Of(surroundings).Parse(arguments);
        if (parsed.Action is not ParseErrorAction)
        {
            return parsed.InvokeAsync(configuration, cancellationToken);
        }

        // Help in full would push the sentence that matters off the screen.
        foreach (var error in parsed.Errors)
        {
            surroundings.Fail(error.Message);
        }

        surroundings.Tell($"See {string.Join(' ', Names(parsed))} --help.");
        return Task.FromResult(ExitCode.WrongArguments);
    }

    private static RootCommand Of(Surroundings surroundings)
    {
        var root = new RootCommand("Works with the Close CRM API from a shell. Commands write results to standard output and all else to standard error.")
        {
            ExportCommand.Of(surroundings),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExplainedCommand.Help((HelpAction)help.Action!);
        return root;
    }

    private static IEnumerable<string> Names(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? ["closefn"] : ["closefn", parsed.CommandResult.Command.Name];
}
