using System.IO.Enumeration;

namespace Close.Functional.Cli;

/// <summary>A rule that some cassettes may break, as those do that hold what Close should never answer.</summary>
/// <param name="File">The name of the files, with <c>*</c> for any signs.</param>
/// <param name="Rule">The name of the rules, in the same way.</param>
internal sealed record Allowance(string File, string Rule)
{
    /// <summary>Reads <c>RULE</c> or <c>FILE:RULE</c>; null when no rule is called so.</summary>
    public static Allowance? Parse(string text)
    {
        var made = text.LastIndexOf(':') is >= 0 and var at ? new Allowance(text[..at], text[(at + 1)..]) : new Allowance("*", text);
        return made.File.Length > 0 && Checks.All.Any(rule => made.IsOf(rule)) ? made : null;
    }

    /// <summary>Whether a finding is allowed.</summary>
    public bool Covers(Finding finding) => FileSystemName.MatchesSimpleExpression(File, Path.GetFileName(finding.File), ignoreCase: false) && IsOf(finding.Rule);

    private bool IsOf(CheckRule rule) => FileSystemName.MatchesSimpleExpression(Rule, rule.Id, ignoreCase: false);
}
