namespace Close.Functional.Cli;

/// <summary>How bad it is when a rule is broken. The names are those of SARIF.</summary>
internal enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>A rule that cassettes should keep.</summary>
/// <param name="Id">What it is called in reports, such as <c>file/layout</c>. Never changes.</param>
/// <param name="Severity">How bad it is when it is broken.</param>
/// <param name="Sentence">What holds when it is kept.</param>
/// <param name="Check">Gives each place where it is broken. Pure.</param>
internal sealed record CheckRule(string Id, Severity Severity, string Sentence, Func<Checked, IEnumerable<Spot>> Check);

/// <summary>What rules look at.</summary>
/// <param name="File">The file.</param>
/// <param name="Now">The time.</param>
/// <param name="OldestAllowed">How old a recording may be; null for any age.</param>
/// <param name="Mentioned">Tells whether sources mention a file name; null when nobody asked.</param>
internal sealed record Checked(CassetteOnDisk File, DateTimeOffset Now, TimeSpan? OldestAllowed = null, Func<string, bool>? Mentioned = null);

/// <summary>A place where a rule is broken.</summary>
/// <param name="Path">The place in the JSON, such as <c>$.interactions[0].request</c>; <c>$</c> for the whole file.</param>
/// <param name="Message">What is wrong, in one sentence without the value.</param>
internal sealed record Spot(string Path, string Message)
{
    /// <summary>Where in the file, in bytes, when that is not where the path leads; else null.</summary>
    public long? Offset { get; init; }
}

/// <summary>A broken rule, with its place in a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The file, as it was named.</param>
/// <param name="Spot">The place and what is wrong there.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The UTF-16 unit in that line, from 1.</param>
internal sealed record Finding(CheckRule Rule, string File, Spot Spot, int Line, int Column);
