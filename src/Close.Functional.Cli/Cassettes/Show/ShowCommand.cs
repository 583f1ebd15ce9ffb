using System.CommandLine;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette show</c>: a cassette for people.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cassette." };
        var number = OptionOf.Number("--interaction", "Only this interaction, counted from 0 as in the paths of cassette verify.", 0, int.MaxValue);
        var command = new ExplainedCommand("show", "Shows a cassette: what was sent, what was answered, bodies laid out.")
        {
            Notes =
            [
                "Values are shown as they stand in the file, where secrets are blackened already. Signs that could move a terminal's cursor are escaped.",
                "Exit codes: 0 done, 1 the file is no cassette, 2 wrong arguments or no such interaction.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette show recordings/hello.cassette.json",
                $"{Closefn.Name} cassette show recordings/quickstart.cassette.json --interaction 3",
            ],
        };
        command.Arguments.Add(file);
        command.Options.Add(number);
        command.Runs(surroundings, (parsed, _) => Task.FromResult(Show(CassetteOnDisk.LoadWhole(parsed.GetValue(file)!).Cassette!, parsed.GetValue(number), surroundings.Output)));
        return command;
    }

    private static Either<Trouble, Unit> Show(Cassette cassette, int? number, Screen output)
    {
        if (number >= cassette.Interactions.Count)
        {
            return Trouble.Misuse(FormattableString.Invariant($"The cassette has {cassette.Interactions.Count} interactions, counted from 0."));
        }

        var lines = number is { } one ? ShownCassette.Interaction(cassette.Interactions[one], one) : ShownCassette.Whole(cassette);
        foreach (var (text, tone) in lines)
        {
            ShownCassette.Write(output, text, tone);
        }

        return Unit.Default;
    }
}
