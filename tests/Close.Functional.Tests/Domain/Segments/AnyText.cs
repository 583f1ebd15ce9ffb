using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Domain.Segments;

/// <summary>Texts around the sizes at which segments change, of every sort of character, halves of surrogate pairs among them.</summary>
public sealed record AnyText(string Value)
{
    private static readonly Gen<string> Plain = Gen.Elements("a", "Z", "7", " ", "\n", "é", "Ω", "@");
    private static readonly Gen<string> Escaped = Gen.Elements("€", "[", "]", "{", "}", "~", "^", "|", "\\", "\f");
    private static readonly Gen<string> Wide = Gen.Elements("ж", "ç", "“", "`", "\t", "\u0000", "\uFFFF");
    private static readonly Gen<string> Pairs = Gen.Elements("😀", "𝄞", "👍🏽", "\uD83D", "\uDE00");

    public static Arbitrary<AnyText> Arbitrary()
    {
        var sort = Gen.Elements(Plain, Gen.Frequency((4, Plain), (1, Escaped)), Escaped, Gen.Frequency((9, Plain), (1, Wide)), Gen.Frequency((3, Plain), (1, Pairs)), Pairs);
        var texts =
            from one in sort
            from length in Gen.OneOf(Gen.Choose(0, 10), Gen.Choose(30, 90), Gen.Choose(130, 180), Gen.Choose(190, 500))
            from parts in one.ArrayOf(length)
            select new AnyText(string.Concat(parts));
        return Arb.From(texts, Shrink);
    }

    public override string ToString() => $"{Value.Length}: {string.Join(' ', Value.Select(unit => ((int)unit).ToString("X", System.Globalization.CultureInfo.InvariantCulture)))}";

    private static IEnumerable<AnyText> Shrink(AnyText text)
    {
        for (var size = text.Value.Length; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Value.Length; at += size)
            {
                yield return new AnyText(text.Value.Remove(at, size));
            }
        }
    }
}
