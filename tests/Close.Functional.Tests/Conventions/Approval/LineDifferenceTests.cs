namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>A difference can be read, and says all that differs.</summary>
public sealed class LineDifferenceTests
{
    [Property]
    public void Texts_that_are_the_same_differ_in_nothing(string[] lines)
    {
        var text = string.Join('\n', lines);
        Assert.Equal("", LineDifference.Between(text, text));
    }

    [Property]
    public void What_is_taken_away_and_put_in_turns_the_old_lines_into_the_new(byte[] old, byte[] made)
    {
        // Few different lines, so that many are the same in both.
        var (from, to) = (old.Select(Line).Prepend("head").ToList(), made.Select(Line).Prepend("head").ToList());
        var difference = LineDifference.Between(string.Join('\n', from), string.Join('\n', to)).Split('\n');
        Assert.Equal(Left(from, Marked('-', difference)), Left(to, Marked('+', difference)));
        Assert.Empty(Left(Marked('-', difference), from));
        Assert.Empty(Left(Marked('+', difference), to));
    }

    [Fact]
    public void Only_what_is_near_is_shown_under_the_line_that_it_is_inside_of() =>
        Assert.Equal(
            """
            @ class Far
                  b
                  c
            -     d
            +     x
            +     y
                  e
                  f
            """.ReplaceLineEndings("\n"),
            LineDifference.Between("class Far\n{\n    a\n    b\n    c\n    d\n    e\n    f\n    g\n}", "class Far\n{\n    a\n    b\n    c\n    x\n    y\n    e\n    f\n    g\n}"));

    private static string Line(byte number) => $"    line {number % 5}";

    private static List<string> Marked(char sign, IEnumerable<string> difference) => [.. difference.Where(line => line.StartsWith(sign)).Select(line => line[2..])];

    /// <summary>What is left of some lines when others are taken out, each as often as it stands there.</summary>
    private static List<string> Left(IEnumerable<string> lines, IEnumerable<string> without) =>
        [.. lines.Concat(without).GroupBy(line => line, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Enumerable.Repeat(group.Key, Math.Max(0, lines.Count(line => line == group.Key) - without.Count(line => line == group.Key))))];
}
