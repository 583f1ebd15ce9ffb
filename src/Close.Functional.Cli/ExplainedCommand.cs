using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Close.Functional.Cli;

/// <summary>A command whose help says more than one sentence.</summary>
/// <param name="name">The name.</param>
/// <param name="sentence">What it does, in one sentence.</param>
/// <param name="more">What else there is to know, and examples.</param>
internal sealed class ExplainedCommand(string name, string sentence, string more) : Command(name, sentence)
{
    private string More => more;

    /// <summary>The help that System.CommandLine writes, and then what the command has to add.</summary>
    /// <param name="usual">The former.</param>
    public sealed class Help(HelpAction usual) : SynchronousCommandLineAction
    {
        /// <inheritdoc/>
        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExplainedCommand { More: var more })
            {
                parseResult.InvocationConfiguration.Output.WriteLine(more);
            }

            return exitCode;
        }
    }
}
