using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette convert</c>: cassettes from recordings of other tools, and for other tools.</summary>
internal static class ConvertCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "What to convert." };
        var from = Choice("--from", "What the file is. Default: cassette.", [.. Conversion.Sources]);
        var to = Choice("--to", "What to make of it. Default: cassette.", [.. Conversion.Targets]);
        var target = OptionOf.Plain("--out", "PATH", "Where to: a file, or the folder of a stub server for wiremock and wiremock-net.");
        target.Required = true;
        var address = OptionOf.Text<Uri>(
            "--base-address",
            "URI",
            "What the paths of the cassette are below. Default: the address of Close.",
            "an http or https address is needed",
            static (string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!) && value.Scheme is "http" or "https");
        var force = OptionOf.Switch("--force", "Replace files that are there.");
        var command = new ExplainedCommand("convert", "Makes cassettes from recordings of other tools, and archives and stubs from cassettes.")
        {
            Notes =
            [
                "Secrets that the policy names are blackened on the way.",
                "What was lost on the way is told on standard error: place and reason, never a value.",
                "Exit codes: 0 done, 1 a file cannot be read, converted or written, 2 wrong arguments.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette convert recordings/hello.cassette.json --to har --out hello.har",
                $"{Closefn.Name} cassette convert recordings/hello.cassette.json --to wiremock --out stubs",
                $"{Closefn.Name} cassette convert spec/cassettes/close.yml --from vcr --out recordings/close.cassette.json",
            ],
        };
        command.Arguments.Add(file);
        foreach (var option in new System.CommandLine.Option[] { from, to, target, address, force })
        {
            command.Options.Add(option);
        }

        command.Runs(surroundings, (parsed, _) => Task.FromResult(
            new Conversion(
                parsed.GetValue(from) ?? Conversion.Own,
                parsed.GetValue(to) ?? Conversion.Own,
                parsed.GetValue(address) ?? CloseOptions.DefaultBaseAddress,
                parsed.GetValue(force),
                surroundings.Errors).Run(parsed.GetValue(file)!, parsed.GetValue(target)!)));
        return command;
    }

    private static System.CommandLine.Option<string?> Choice(string name, string description, string[] choices)
    {
        var option = OptionOf.Text(
            name,
            string.Join('|', choices),
            description,
            $"one of {string.Join(", ", choices)} is needed",
            (string text, out string value) => choices.Contains(value = text, StringComparer.Ordinal));
        option.CompletionSources.Add(choices);
        return option;
    }
}
