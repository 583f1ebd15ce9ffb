using System.Globalization;
using System.Text.Json;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>What a check of cassettes found.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Findings">What was found, file by file.</param>
internal sealed record VerifyReport(int Files, IReadOnlyList<Finding> Findings)
{
    private static readonly string[] Columns = ["place", "severity", "rule", "what is wrong"];

    /// <summary>Tells it in a format.</summary>
    public void Tell(Screen screen, string format)
    {
        switch (format)
        {
            case ReportFormat.Json:
                ReportFormat.Write(screen, Write);
                break;
            case ReportFormat.Sarif:
                ReportFormat.Write(screen, json => SarifReport.Write(json, Findings));
                break;
            default:
                Tell(screen);
                break;
        }
    }

    /// <summary>Gives the same without what is allowed.</summary>
    public VerifyReport Without(IReadOnlyList<Allowance> allowed) => this with { Findings = [.. Findings.Where(finding => !allowed.Any(one => one.Covers(finding)))] };

    /// <summary>What it comes to: trouble when there is a finding.</summary>
    public Either<Trouble, Unit> Outcome => Findings.Count == 0
        ? Unit.Default
        : new Trouble(ExitCode.Failed, string.Create(
            CultureInfo.InvariantCulture,
            $"{Findings.Count} {(Findings.Count == 1 ? "finding" : "findings")} in {Findings.Select(finding => finding.File).Distinct(StringComparer.Ordinal).Count()} of {Files} {(Files == 1 ? "cassette" : "cassettes")}."));

    /// <summary>The name of a severity in reports.</summary>
    public static string NameOf(Severity severity) => JsonNamingPolicy.CamelCase.ConvertName(severity.ToString());

    private void Tell(Screen screen)
    {
        if (screen.IsTerminal && Findings.Count > 0)
        {
            screen.Table(Columns, Findings.Select(finding => new[] { PlaceOf(finding), NameOf(finding.Rule.Severity), finding.Rule.Id, $"{finding.Spot.Message} {finding.Spot.Path}" }));
            return;
        }

        foreach (var finding in Findings)
        {
            screen.Line($"{PlaceOf(finding)}: {NameOf(finding.Rule.Severity)} {finding.Rule.Id}: {finding.Spot.Message} {finding.Spot.Path}");
        }
    }

    // As compilers write it, so that editors jump there.
    private static string PlaceOf(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.File}({finding.Line},{finding.Column})");

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("cassettes", Files);
        json.WriteStartArray("findings");
        foreach (var finding in Findings)
        {
            json.WriteStartObject();
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("path", finding.Spot.Path);
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", NameOf(finding.Rule.Severity));
            json.WriteString("message", finding.Spot.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
