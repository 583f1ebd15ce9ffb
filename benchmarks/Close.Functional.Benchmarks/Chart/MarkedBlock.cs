namespace Close.Functional.Benchmarks;

/// <summary>The part of a Markdown page that a command writes, between two comments that no reader sees.</summary>
internal static class MarkedBlock
{
    private const string Start = "<!-- measured: written by the command above -->\n";

    private const string End = "<!-- end of what was measured -->";

    public static void Rewrite(string path, string block)
    {
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException($"{path} has no place for the tables: it needs the lines '{Start.TrimEnd()}' and '{End}'.");
        }

        File.WriteAllText(path, page[..(start + Start.Length)] + "\n" + block.ReplaceLineEndings("\n") + "\n" + page[end..]);
    }
}
