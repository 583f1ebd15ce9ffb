namespace Close.Functional.Cli;

/// <summary>One line of two texts that were compared.</summary>
/// <param name="Sign">A minus for a line that only the first text has, a plus for one that only the second has, a space for one of both, and … for lines of both that are left out.</param>
/// <param name="Text">The line.</param>
internal readonly record struct DiffLine(char Sign, string Text);

/// <summary>Compares two texts line by line.</summary>
internal static class LineDiff
{
    /// <summary>How many lines of both are kept around one that differs.</summary>
    private const int Around = 3;

    // Beyond this many pairs of lines, finding the fewest changes takes too long: what differs is then shown as replaced.
    private const long MostPairs = 4_000_000;

    /// <summary>Gives all lines.</summary>
    public static IReadOnlyList<DiffLine> All(IReadOnlyList<string> one, IReadOnlyList<string> two)
    {
        var start = 0;
        while (start < one.Count && start < two.Count && one[start] == two[start])
        {
            start++;
        }

        var (oneEnd, twoEnd) = (one.Count, two.Count);
        while (oneEnd > start && twoEnd > start && one[oneEnd - 1] == two[twoEnd - 1])
        {
            (oneEnd, twoEnd) = (oneEnd - 1, twoEnd - 1);
        }

        return
        [
            .. one.Take(start).Select(static line => new DiffLine(' ', line)),
            .. Middle([.. one.Take(oneEnd).Skip(start)], [.. two.Take(twoEnd).Skip(start)]),
            .. one.Skip(oneEnd).Select(static line => new DiffLine(' ', line)),
        ];
    }

    /// <summary>Gives the lines that differ and some around them; empty when there is no difference.</summary>
    public static IReadOnlyList<DiffLine> Near(IReadOnlyList<string> one, IReadOnlyList<string> two)
    {
        var all = All(one, two);
        var near = new bool[all.Count];
        foreach (var index in Enumerable.Range(0, all.Count).Where(index => all[index].Sign is not ' '))
        {
            near.AsSpan(Math.Max(0, index - Around)..Math.Min(all.Count, index + Around + 1)).Fill(true);
        }

        var kept = new List<DiffLine>();
        for (var index = 0; index < all.Count; index++)
        {
            if (near[index])
            {
                kept.Add(all[index]);
            }
            else if (kept.Count > 0 && kept[^1].Sign is not '…')
            {
                kept.Add(new DiffLine('…', ""));
            }
        }

        return kept;
    }

    private static List<DiffLine> Middle(string[] one, string[] two)
    {
        var middle = new List<DiffLine>();
        var common = (long)one.Length * two.Length <= MostPairs ? Common(one, two) : null;
        int at = 0, to = 0;
        while (common is not null && at < one.Length && to < two.Length)
        {
            middle.Add(
                one[at] == two[to] ? new DiffLine(' ', one[at])
                : common[at + 1, to] >= common[at, to + 1] ? new DiffLine('-', one[at])
                : new DiffLine('+', two[to]));
            at += middle[^1].Sign is not '+' ? 1 : 0;
            to += middle[^1].Sign is not '-' ? 1 : 0;
        }

        middle.AddRange(one.Skip(at).Select(static line => new DiffLine('-', line)));
        middle.AddRange(two.Skip(to).Select(static line => new DiffLine('+', line)));
        return middle;
    }

    // How many lines the rest of one and the rest of two have in common, at most and in order.
    private static int[,] Common(string[] one, string[] two)
    {
        var common = new int[one.Length + 1, two.Length + 1];
        for (var at = one.Length - 1; at >= 0; at--)
        {
            for (var to = two.Length - 1; to >= 0; to--)
            {
                common[at, to] = one[at] == two[to] ? common[at + 1, to + 1] + 1 : Math.Max(common[at + 1, to], common[at, to + 1]);
            }
        }

        return common;
    }
}
