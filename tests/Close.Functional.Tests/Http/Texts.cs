using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Http;

/// <summary>A text that FsCheck makes, of any letters, without half characters.</summary>
public sealed record WholeText(string Value)
{
    public override string ToString() => System.Text.Json.JsonEncodedText.Encode(Value).ToString();
}

public static class Texts
{
    private static readonly string[] Telling =
        ["", " ", "+", "%", "%2B", "%zz", "&", "=", "?", "#", "/", "\\", "\"", "'", "a", "Z", "0", "-._~", ",", ";", "\0", "\n", "\r\n", "é", "ß", "日本", "😀", "\u200f", "\ufeff", "\u2028"];

    public static Arbitrary<WholeText> Whole() =>
        Arb.From(
            Gen.OneOf(Gen.Elements(Telling), Gen.Choose(0x20, 0x2FF).Select(code => ((char)code).ToString()))
                .ListOf()
                .Select(parts => new WholeText(string.Concat(parts))),
            text => text.Value.EnumerateRunes().Count() is var count and > 0
                ? Enumerable.Range(0, count).Select(left => new WholeText(string.Concat(text.Value.EnumerateRunes().Where((_, index) => index != left))))
                : []);
}
