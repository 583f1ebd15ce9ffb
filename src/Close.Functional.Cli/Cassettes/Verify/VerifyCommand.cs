using System.CommandLine;
using System.Globalization;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette verify</c>: whether cassettes may be shared and relied on.</summary>
internal static class VerifyCommand
{
    private const int MostDays = 36_500;

    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var paths = CassettePaths.Argument();
        var format = ReportFormat.Option(ReportFormat.Plain, ReportFormat.Json, ReportFormat.Sarif);
        var age = OptionOf.Text<TimeSpan?>("--older-than", "DAYS", "Find recordings that are older, such as 90d. Default: any age will do.", "a number of days is needed, such as 90d", Days);
        var sources = OptionOf.Plain("--used-by", "FOLDER", "Find cassettes whose file name no source in this folder or below mentions.");
        var except = new System.CommandLine.Option<Allowance[]>("--except")
        {
            Description = "Pass over a rule, in all cassettes or in some, such as errors-*:contract/*. May come several times.",
            HelpName = "[FILE:]RULE",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = static result =>
            {
                var read = result.Tokens.Select(token => Allowance.Parse(token.Value)).OfType<Allowance>().ToArray();
                if (read.Length < result.Tokens.Count)
                {
                    result.AddError("--except: the name of a rule is needed, or a file and a rule such as errors-*:contract/*.");
                }

                return read;
            },
        };
        var command = new ExplainedCommand("verify", "Checks cassettes: whether they can be read, hold no secrets, and say what Close would.")
        {
            Notes =
            [
                "Rules:",
                .. Checks.All.Select(rule => $"  {rule.Id,-20} {rule.Sentence}"),
                "Sources are .NET code and projects, Python, shell scripts and YAML.",
                "Exit codes: 0 no finding, 1 findings, 2 wrong arguments or no cassette.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette verify recordings",
                $"{Closefn.Name} cassette verify recordings --older-than 90d --used-by tests",
                $"{Closefn.Name} cassette verify recordings --except 'errors-*:contract/*'",
                $"{Closefn.Name} cassette verify recordings --format sarif > cassettes.sarif",
            ],
        };
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(age);
        command.Options.Add(sources);
        command.Options.Add(except);
        command.Runs(surroundings, (parsed, _) => Task.FromResult(
            from files in CassettePaths.Find(parsed.GetValue(paths)!)
            from mentioned in Mentioned(files, parsed.GetValue(sources))
            let report = Check(files, surroundings.Clock.GetUtcNow(), parsed.GetValue(age), mentioned.Of).Without(parsed.GetValue(except) ?? [])
            from outcome in Tell(report, surroundings, parsed.GetValue(format) ?? ReportFormat.Plain)
            select outcome));
        return command;
    }

    private static VerifyReport Check(IReadOnlyList<string> files, DateTimeOffset now, TimeSpan? age, Func<string, bool>? mentioned) =>
        new(files.Count, [.. files.SelectMany(file => Checks.Run(new Checked(CassetteOnDisk.Load(file), now, age, mentioned)))]);

    private static Either<Trouble, Unit> Tell(VerifyReport report, Surroundings surroundings, string format)
    {
        report.Tell(surroundings.Output, format);
        if (report.Findings.Count == 0)
        {
            surroundings.Errors.Line(string.Create(CultureInfo.InvariantCulture, $"{Closefn.Name}: no finding in {report.Files} {(report.Files == 1 ? "cassette" : "cassettes")}."));
        }

        return report.Outcome;
    }

    private static Either<Trouble, Mentions> Mentioned(IReadOnlyList<string> files, string? folder) =>
        folder is null ? new Mentions(null)
        : !Directory.Exists(folder) ? Trouble.Misuse("--used-by: a folder is needed.")
        : new Mentions(SourceMentions.Among(files.Select(file => Path.GetFileName(file)), folder).Contains);

    private static bool Days(string text, out TimeSpan? value)
    {
        var isRead = text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays;
        value = isRead ? TimeSpan.FromDays(int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture)) : null;
        return isRead;
    }

    /// <summary>What sources mention; null when nobody asked.</summary>
    private sealed record Mentions(Func<string, bool>? Of);
}
