namespace Close.Functional.Benchmarks;

/// <summary>The part of a Markdown page that a command writes, between two comments that no reader sees.</summary>
internal static class MarkedBlock
{
    /// <summary>Puts other text between the two comments.</summary>
    /// <param name="path">The page.</param>
    /// <param name="block">The text.</param>
    /// <param name="name">Which of the parts it is.</param>
    public static void Rewrite(string path, string block, string name = "what was measured")
    {
        var (begin, stop) = ($"<!-- {(name == "what was measured" ? "measured" : name)}: written by the command above -->\n", $"<!-- end of {name} -->");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var end = page.IndexOf(stop, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException($"{path} has no place for the tables: it needs the lines '{begin.TrimEnd()}' and '{stop}'.");
        }

        File.WriteAllText(path, page[..(start + begin.Length)] + "\n" + block.ReplaceLineEndings("\n") + "\n" + page[end..]);
    }
}
