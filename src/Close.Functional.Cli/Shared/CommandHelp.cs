using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Close.Functional.Cli;

/// <summary>A command whose help ends with notes and examples.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, in a sentence.</param>
internal sealed class ExplainedCommand(string name, string description) : Command(name, description)
{
    /// <summary>What the options alone do not tell, line by line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whole command lines, as they are typed.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}

/// <summary>Makes help end with notes and examples.</summary>
internal static class CommandHelp
{
    /// <summary>Puts it in place of the help that a root comes with.</summary>
    /// <param name="root">The root.</param>
    /// <param name="width">How many signs fit into a line.</param>
    public static void Install(RootCommand root, int width)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Action((HelpAction)option.Action!, width);
    }

    /// <summary>Everything that is typed to come to a command.</summary>
    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : Closefn.Name;

    private sealed class Action : SynchronousCommandLineAction
    {
        private readonly HelpAction inner;

        public Action(HelpAction inner, int width)
        {
            this.inner = inner;
            inner.MaxWidth = width;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = inner.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExplainedCommand command)
            {
                var output = parseResult.InvocationConfiguration.Output;
                Section(output, "Notes:", command.Notes);
                Section(output, "Examples:", command.Examples);
            }

            return result;
        }

        private static void Section(TextWriter output, string title, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0)
            {
                return;
            }

            output.WriteLine(title);
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }
    }
}
