using System.CommandLine;

namespace Close.Functional.Cli.Export;

/// <summary><c>closefn export</c>: what can be said to it.</summary>
internal static class ExportCommand
{
    private const string More = """
        The API key is read from the environment variable CLOSE_API_KEY: arguments can be seen by other users of the machine.
        Rows go to FILE.part first, and FILE.resume says how far it is good; whatever stops the export, the same command with --resume goes on from there,
        and FILE appears when all is there, with every row once.

        Examples:
          closefn export --from 2026-01-01 --to 2026-02-01 --out january.jsonl
          closefn export --from 2026-01-01 --to 2026-02-01 --out january.jsonl --resume
          closefn export --from 2025-01-01 --to 2026-01-01 --only sms --side-by-side 4 --part 2/5 --out part-2.jsonl
          closefn export --from 2026-01-01 --to 2026-01-02 --out - | jq .text
        """;

    public static Command Of(Surroundings surroundings)
    {
        var from = new Option<DateTimeOffset?>("--from") { Description = "The first moment, by date_created; UTC unless it has an offset.", HelpName = "DATE", Required = true, CustomParser = Arguments.Date };
        var to = new Option<DateTimeOffset?>("--to") { Description = "The first moment after the range.", HelpName = "DATE", Required = true, CustomParser = Arguments.Date };
        var file = new Option<string>("--out") { Description = "The file to write; - for standard output, which cannot be resumed.", HelpName = "FILE", Required = true };
        var only = new Option<string?>("--only") { Description = "Only activities of this kind.", HelpName = "sms" };
        only.AcceptOnlyFromAmong("sms");
        var lead = new Option<string?>("--lead") { Description = "Only activities of this lead.", HelpName = "LEAD" };
        var fields = new Option<string[]>("--fields") { Description = "Only these members of each activity; _type, id and date_created come with them.", HelpName = "NAMES", AllowMultipleArgumentsPerToken = true };
        var window = new Option<int>("--window") { Description = "How many hours one window of the walk spans. Less means less to repeat, more means fewer calls.", HelpName = "HOURS", DefaultValueFactory = static _ => 24, CustomParser = Arguments.Count };
        var sideBySide = new Option<int>("--side-by-side") { Description = "How many windows are read at the same time. The order of the rows stays the same.", HelpName = "NUMBER", DefaultValueFactory = static _ => 1, CustomParser = Arguments.Count };
        var part = new Option<(int Number, int Count)?>("--part") { Description = "Only one of several parts of the range, so that machines can share the work.", HelpName = "PART/COUNT", CustomParser = Arguments.Part };
        var limit = new Option<int?>("--limit") { Description = "Stop after so many rows.", HelpName = "NUMBER", CustomParser = static result => Arguments.Count(result) };
        var resume = new Option<bool>("--resume") { Description = "Go on with an export that was stopped." };
        var force = new Option<bool>("--force") { Description = "Replace FILE, or begin again where an export was stopped." };
        var quiet = new Option<bool>("--quiet") { Description = "Do not tell how far it has come." };
        var cassette = new Option<string?>("--cassette") { Description = "Replay this cassette in place of calling Close.", HelpName = "PATH" };
        var address = new Option<Uri?>("--base-address") { Description = "Where the API is, when it is not Close itself but a stand-in.", HelpName = "URL", CustomParser = Arguments.Address };

        var command = new ExplainedCommand("export", "Writes the SMS or all activities of a range of time as JSON Lines, one activity a line, newest first.", More)
        {
            from, to, file, only, lead, fields, window, sideBySide, part, limit, resume, force, quiet, cassette, address,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(resume) && (result.GetValue(force) || result.GetValue(file) == "-"))
            {
                result.AddError("--resume goes on with a file: neither --force nor standard output goes with it.");
            }
        });
        command.SetAction((parsed, cancellationToken) => ExportRun.RunAsync(
            surroundings,
            new ExportChoices
            {
                From = parsed.GetValue(from)!.Value,
                To = parsed.GetValue(to)!.Value,
                Out = parsed.GetValue(file)!,
                OnlySms = parsed.GetValue(only) is not null,
                Lead = parsed.GetValue(lead),
                Fields = [.. (parsed.GetValue(fields) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
                Window = TimeSpan.FromHours(parsed.GetValue(window)),
                SideBySide = parsed.GetValue(sideBySide),
                Part = parsed.GetValue(part) ?? (1, 1),
                Limit = parsed.GetValue(limit),
                Resumes = parsed.GetValue(resume),
                Replaces = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
                Cassette = parsed.GetValue(cassette),
                BaseAddress = parsed.GetValue(address),
            },
            cancellationToken));
        return command;
    }
}
