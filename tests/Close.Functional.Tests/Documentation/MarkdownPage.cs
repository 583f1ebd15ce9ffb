using System.Text.RegularExpressions;

namespace Close.Functional.Tests.Documentation;

/// <summary>A page of documentation as tests read it: its headings, tables and generated blocks.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Tables = [.. ReadTables(text)];
    }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<MarkdownRow[]> Tables { get; }

    public IEnumerable<MarkdownRow> Rows => Tables.SelectMany(table => table);

    public static MarkdownPage Read(string path) => new(path, Repository.Read(path));

    /// <summary>The rows of the tables below a heading, down to the next one.</summary>
    public IReadOnlyList<MarkdownRow> Under(string heading) => [.. Rows.Where(row => row.Heading == heading)];

    /// <summary>What stands between the marks of a generated block; null when there is no such block.</summary>
    public string? Block(string name)
    {
        var start = $"<!-- {name}:start -->\n";
        var from = Text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : Text.IndexOf($"<!-- {name}:end -->", from, StringComparison.Ordinal);
        return to < 0 ? null : Text[(from + start.Length)..to];
    }

    /// <summary>The texts between backticks.</summary>
    public static IReadOnlyList<string> CodeIn(string text) => [.. Code().Matches(text).Select(match => match.Groups["code"].Value)];

    private static IEnumerable<MarkdownRow[]> ReadTables(string text)
    {
        var heading = "";
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (Heading().Match(lines[at]) is { Success: true } found)
            {
                heading = found.Groups["title"].Value;
            }
            else if (at > 0 && lines[at].StartsWith("| ---", StringComparison.Ordinal))
            {
                var columns = Cells(lines[at - 1]);
                yield return [.. lines.Skip(at + 1).TakeWhile(line => line.StartsWith('|')).Select(line => new MarkdownRow(heading, line, columns, Cells(line)))];
            }
        }
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5_000)]
    private static partial Regex Heading();
}

/// <summary>One row of a table, with the heading that it stands under.</summary>
internal sealed record MarkdownRow(string Heading, string Line, string[] Columns, string[] Cells)
{
    public string First => Cells[0];

    /// <summary>The cell of a column; null when the table has no such column.</summary>
    public string? this[string column] => Array.IndexOf(Columns, column) is var at and >= 0 && at < Cells.Length ? Cells[at] : null;

    public override string ToString() => $"\"{Heading}\", row \"{First}\"";
}
