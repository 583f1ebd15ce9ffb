using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Texts as people and programs write them, always whole characters.</summary>
internal static class TextValues
{
    private static readonly Gen<string> Plain = Gen.Elements("a", "e", "i", "n", "o", "r", "s", "t", "H", "T", " ", " ", ".", ",", "?", "1");
    private static readonly Gen<string> Special = Gen.Elements("é", "ö", "Ω", "€", "[", "~", "\n", "\"", "\\", "/", "<", "&", "+");
    private static readonly Gen<string> Foreign = Gen.Elements("ж", "日", "“", "’", "\t", "\u0001", "\u2028", "😀", "👍", "𝄞");

    /// <summary>What a message says: from nothing to a few segments, in any alphabet.</summary>
    public static Arbitrary<string> Message { get; } = Arb.From(
        from character in Gen.Elements(Plain, Gen.Frequency((4, Plain), (1, Special)), Gen.Frequency((8, Plain), (2, Special), (1, Foreign)))
        from length in Gen.Frequency((1, Gen.Constant(0)), (10, Gen.Choose(1, 30)), (1, Gen.Choose(60, 330)))
        from characters in character.ArrayOf(length)
        select string.Concat(characters),
        Shorter);

    /// <summary>A message that says something.</summary>
    public static Arbitrary<string> Words { get; } = Message.That(text => text.Length > 0);

    /// <summary>A message, now and then one with half a surrogate pair, which no JSON can hold.</summary>
    public static Arbitrary<string> Any { get; } = Arb.From(
        Gen.Frequency((9, Message.Generator), (1, Gen.Elements("\uD83D", "a\uDE00", "\uDE00\uD83D"))), static text => Shorter(text));

    /// <summary>A name of letters and underscores, as fields have.</summary>
    public static Arbitrary<string> Name { get; } = Arb.From(
        from length in Gen.Choose(1, 12)
        from letters in Gen.Elements("abcdefghijklmnopqrstuvwxyz_0123456789".ToCharArray()).ArrayOf(length)
        select "x" + new string(letters),
        name => name.Length > 2 ? [name[..2]] : []);

    public static Gen<string> Base62(int length) =>
        Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()).ArrayOf(length).Select(letters => new string(letters));

    /// <summary>Leaves out everything, halves, quarters and so on to sixteenths, then one character at either end; a surrogate pair counts as one.</summary>
    /// <remarks>Not every single character, so that a long text inside a large record does not have hundreds of neighbours.</remarks>
    public static IEnumerable<string> Shorter(string text)
    {
        const int MostParts = 16;
        var runes = text.EnumerateRunes().ToList();
        for (var size = runes.Count; size > 0 && runes.Count / size <= MostParts; size /= 2)
        {
            for (var at = 0; at + size <= runes.Count; at += size)
            {
                yield return Without(at, size);
            }
        }

        if (runes.Count > MostParts)
        {
            yield return Without(0, 1);
            yield return Without(runes.Count - 1, 1);
        }

        string Without(int at, int count) => string.Concat(runes.Where((_, index) => index < at || index >= at + count).Select(rune => rune.ToString()));
    }
}
