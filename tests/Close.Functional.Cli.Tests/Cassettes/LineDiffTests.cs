using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary>Texts compared line by line.</summary>
public sealed class LineDiffTests
{
    private static Arbitrary<(List<string> One, List<string> Two)> Texts => Arb.From(
        from one in Gen.Elements("a", "b", "c", "").ListOf()
        from two in Gen.Elements("a", "b", "c", "").ListOf()
        select (one.ToList(), two.ToList()));

    [Property]
    public Property Without_the_lines_of_one_side_the_other_is_left() => Prop.ForAll(Texts, texts =>
    {
        var all = LineDiff.All(texts.One, texts.Two);
        Assert.Equal(texts.One, all.Where(line => line.Sign is not '+').Select(line => line.Text), StringComparer.Ordinal);
        Assert.Equal(texts.Two, all.Where(line => line.Sign is not '-').Select(line => line.Text), StringComparer.Ordinal);
    });

    [Property]
    public Property A_text_does_not_differ_from_itself() => Prop.ForAll(Texts, texts => Assert.Empty(LineDiff.Near(texts.One, texts.One)));

    [Property]
    public Property All_that_differs_is_near() => Prop.ForAll(Texts, texts => Assert.Equal(
        LineDiff.All(texts.One, texts.Two).Where(line => line.Sign is not ' '),
        LineDiff.Near(texts.One, texts.Two).Where(line => line.Sign is '+' or '-')));

    [Fact]
    public void Lines_far_from_a_difference_are_left_out()
    {
        string[] one = [.. Enumerable.Range(0, 20).Select(number => $"{number}")];
        string[] two = [.. one.Select(line => line is "10" ? "ten" : line)];
        Assert.Equal(" 7, 8, 9,-10,+ten, 11, 12, 13,…", string.Join(',', LineDiff.Near(one, two).Select(line => $"{line.Sign}{line.Text}")));
    }
}
