using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>What was typed after <c>closefn export</c>.</summary>
/// <param name="Question">Which rows.</param>
/// <param name="Path">The file; a hyphen for standard output.</param>
/// <param name="IsResumed">Whether to go on where an earlier run was cut off.</param>
/// <param name="MayReplace">Whether a file that is there may be replaced.</param>
/// <param name="IsQuiet">Whether to tell nothing but trouble.</param>
internal sealed record ExportChoices(ExportQuestion Question, string Path, bool IsResumed, bool MayReplace, bool IsQuiet)
{
    /// <summary>What stands for standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Whether rows go to standard output.</summary>
    public bool IsToStandardOutput => Path == StandardOutput;
}

/// <summary>The options of <c>closefn export</c>, and how they are read.</summary>
internal sealed class ExportOptions
{
    private const string DateNeeded = "a date such as 2026-01-01 or 2026-01-01T12:00:00Z is needed";
    private const int MostParts = 1_000;
    private const int MostSideBySide = 50;

    private static readonly string[] Layouts = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_525);

    private readonly System.CommandLine.Option<DateTimeOffset> from = OptionOf.Text<DateTimeOffset>("--from", "DATE", "Rows created from here on. A date without a time is midnight, one without an offset is in UTC.", DateNeeded, IsDate);
    private readonly System.CommandLine.Option<DateTimeOffset> to = OptionOf.Text<DateTimeOffset>("--to", "DATE", "Rows created before.", DateNeeded, IsDate);
    private readonly System.CommandLine.Option<string?> path = OptionOf.Plain("--out", "FILE", "Where rows go: a file, or - for standard output.");
    private readonly System.CommandLine.Option<ExportKind?> kind = OptionOf.Text<ExportKind?>("--kind", "activities|sms", "Activities of all kinds, oldest first (the default), or SMS alone, newest first.", "activities or sms is needed", IsKind);
    private readonly System.CommandLine.Option<LeadId?> lead = OptionOf.Text<LeadId>("--lead", "LEAD", "Only rows about the lead with this id, such as lead_7FyS.", "the id of a lead is needed, such as lead_7FyS", IsLead);
    private readonly System.CommandLine.Option<string[]?> fields = OptionOf.Text<string[]>("--fields", "A,B", "Only these fields, by their names in JSON. _type, id and date_created always come.", "names of fields with commas between them are needed", IsList);
    private readonly System.CommandLine.Option<int?> limit = OptionOf.Number("--limit", "No more rows than these.", 1, int.MaxValue);
    private readonly System.CommandLine.Option<ExportPart?> part = OptionOf.Text<ExportPart>("--part", "I/N", "Only a share of the range, such as 2/5 for the second of five machines. All of them need the same dates.", "a share such as 2/5 is needed, of at most 1000", IsPart);
    private readonly System.CommandLine.Option<int?> sideBySide = OptionOf.Number("--side-by-side", "How many spans of time are read at once. Rows and their order stay the same. 1 by default; 4 is plenty.", 1, MostSideBySide);
    private readonly System.CommandLine.Option<bool> resume = OptionOf.Switch("--resume", "Go on where an earlier run with the same arguments was cut off; begin when there was none.");
    private readonly System.CommandLine.Option<bool> force = OptionOf.Switch("--force", "Replace a file that is there. Without --resume, throw away what an earlier run left behind.");
    private readonly System.CommandLine.Option<bool> quiet = OptionOf.Switch("--quiet", "Tell nothing but trouble.");

    public ExportOptions()
    {
        from.Required = true;
        to.Required = true;
        path.Required = true;
        kind.CompletionSources.Add("activities", "sms");
    }

    /// <summary>Adds the options, and the rules between them, to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[from, to, path, kind, lead, fields, limit, part, sideBySide, resume, force, quiet])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (DateOf(result.GetResult(to)) - DateOf(result.GetResult(from)) is { } span && (span < TimeSpan.FromSeconds(1) || span > Longest))
            {
                result.AddError("--to: a date after --from is needed, by 100 years at most.");
            }

            if (result.GetResult(path) is { Tokens: [{ Value: ExportChoices.StandardOutput }] } && result.GetResult(resume) is { Implicit: false })
            {
                result.AddError("--resume needs a file in --out: what went to standard output cannot be gone on with.");
            }
        });
    }

    /// <summary>Gives what was typed, once it is known to be in order.</summary>
    public ExportChoices Read(ParseResult parsed) => new(
        new ExportQuestion(parsed.GetValue(kind) ?? ExportKind.Activities, parsed.GetValue(from), parsed.GetValue(to))
        {
            Part = parsed.GetValue(part) ?? ExportPart.Whole,
            Lead = parsed.GetValue(lead),
            Fields = parsed.GetValue(fields) is { Length: > 0 } named ? named : null,
            Limit = parsed.GetValue(limit),
            SideBySide = parsed.GetValue(sideBySide) ?? 1,
        },
        parsed.GetRequiredValue(path)!,
        parsed.GetValue(resume),
        parsed.GetValue(force),
        parsed.GetValue(quiet));

    // Null too when there is something wrong with it, which has been told by then.
    private static DateTimeOffset? DateOf(OptionResult? result) => result is { Tokens: [var token] } && IsDate(token.Value, out var date) ? date : null;

    private static bool IsDate(string text, out DateTimeOffset value) => DateTimeOffset.TryParseExact(
        text, Layouts, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    private static bool IsKind(string text, out ExportKind? value)
    {
        value = text switch
        {
            "activities" => ExportKind.Activities,
            "sms" => ExportKind.Sms,
            _ => null,
        };
        return value is not null;
    }

    private static bool IsLead(string text, out LeadId value)
    {
        value = LeadId.Parse(text).OrInvalid().MatchUnsafe<LeadId>(Right: lead => lead, Left: _ => null!);
        return value is not null;
    }

    private static bool IsList(string text, out string[] value)
    {
        value = text.Split(',');
        return value.All(name => name.Length > 0);
    }

    private static bool IsPart(string text, out ExportPart value)
    {
        value = ExportPart.Whole;
        if (text.Split('/') is not [var number, var count] || !IsNumber(number, out var which) || !IsNumber(count, out var of) || which > of || of > MostParts)
        {
            return false;
        }

        value = new ExportPart(which, of);
        return true;
    }

    private static bool IsNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
}
