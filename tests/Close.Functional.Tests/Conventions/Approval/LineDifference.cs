namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>What must be taken from one text and put into it to get another, line by line.</summary>
internal static class LineDifference
{
    private const int Around = 2;

    /// <summary>The lines that differ, with <c>-</c> before those of <paramref name="old"/> and <c>+</c> before those of <paramref name="made"/>, and two lines around each place; empty where the texts are the same.</summary>
    public static string Between(string old, string made)
    {
        string[] from = old.Split('\n'), to = made.Split('\n');
        var start = from.Zip(to).TakeWhile(pair => pair.Item1 == pair.Item2).Count();
        var longest = Math.Min(from.Length, to.Length) - start;
        var end = Enumerable.Range(1, longest).TakeWhile(back => from[^back] == to[^back]).Count();
        List<string> lines = [.. from[..start].Select(line => "  " + line), .. Middle(from[start..^end], to[start..^end]), .. from[^end..].Select(line => "  " + line)];
        return string.Join('\n', Near(lines));
    }

    // The longest common subsequence; the same lines at both ends are gone already, so that the table stays small.
    private static IEnumerable<string> Middle(string[] from, string[] to)
    {
        var common = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
        {
            for (var j = to.Length - 1; j >= 0; j--)
            {
                common[i, j] = from[i] == to[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < from.Length || j < to.Length;)
        {
            if (i < from.Length && j < to.Length && from[i] == to[j])
            {
                yield return "  " + from[i++];
                j++;
            }
            else if (j == to.Length || (i < from.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return "- " + from[i++];
            }
            else
            {
                yield return "+ " + to[j++];
            }
        }
    }

    // Before each place stands what it is inside of: the last line before it that is not indented.
    private static IEnumerable<string> Near(List<string> lines)
    {
        var last = -Around;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines.Skip(at - Around).Take(Around + 1 + Math.Min(at, Around)).Any(line => line[0] is not ' '))
            {
                if (at > last + 1 && lines.Take(at).LastOrDefault(IsHead) is { } head)
                {
                    yield return "@ " + head[2..];
                }

                last = at;
                yield return lines[at];
            }
        }
    }

    private static bool IsHead(string line) => line.Length > 2 && line[2] is not ' ' and not '{' and not '}' and not '[';
}
