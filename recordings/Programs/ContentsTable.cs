namespace Close.Functional.Recordings;

/// <summary>The table of all cassettes in the README of this folder.</summary>
internal static class ContentsTable
{
    private const string Start = "<!-- cassettes:start -->\n";
    private const string End = "<!-- cassettes:end -->";

    /// <summary>The row of one cassette: where it is from, what is asked, and what comes back.</summary>
    public static string Row(Recording recording, Steps steps)
    {
        var from = recording.Page is { } page ? $"documented: {page}" : "simulator";
        return $"| [`{recording.Name}`]({recording.Name}.cassette.json) | {from} | {string.Join("<br>", steps.All.Select(Cell))} |";
    }

    /// <summary>Writes the table in place of the one that is there.</summary>
    public static void Write(string path, IEnumerable<string> rows)
    {
        var page = File.ReadAllText(path);
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var table = string.Concat(rows.Prepend("| --- | --- | --- |").Prepend("| cassette | answers from | what is asked, and what comes back |").Select(row => row + "\n"));
        File.WriteAllText(path, page[..start] + table + page[end..]);
    }

    private static string Cell(StepTaken step) => $"`{step.Operation}`: {step.Told.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}";
}
