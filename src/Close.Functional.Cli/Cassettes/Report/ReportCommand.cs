using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette report</c>: recordings as a page that a browser shows.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var path = new Argument<string>("PATH") { Description = "A cassette, or a folder with cassettes." };
        var output = OptionOf.Plain("--out", "FILE", "The page, such as report.html. A file that is there is replaced.");
        output.Required = true;
        var against = OptionOf.Plain("--against", "OTHER", "Show in what the answers of another cassette differ.");
        var command = new ExplainedCommand("report", "Makes a page for a browser of a cassette, or of all cassettes in a folder and below it.")
        {
            Notes =
            [
                "The page is one file: it runs no script, loads nothing, and can be sent to somebody as it is.",
                "It shows bodies as the cassette holds them, so it may be about people.",
                "Exit codes: 0 done, 1 a file cannot be read or written, 2 wrong arguments.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette report recordings --out report.html",
                $"{Closefn.Name} cassette report new.cassette.json --against old.cassette.json --out changes.html",
            ],
        };
        command.Arguments.Add(path);
        command.Options.Add(output);
        command.Options.Add(against);
        command.Runs(surroundings, (parsed, _) => Task.FromResult(
            new Reporting(parsed.GetRequiredValue(path), parsed.GetValue(output)!, parsed.GetValue(against), surroundings.Errors).Run()));
        return command;
    }
}
