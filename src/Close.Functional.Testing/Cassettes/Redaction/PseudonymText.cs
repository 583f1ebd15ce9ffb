using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing;

/// <summary>Replaces what is about people in one text, by what the text is.</summary>
/// <param name="key">Decides by what.</param>
/// <param name="ids">Whether ids are replaced too.</param>
internal sealed partial class PseudonymText(PseudonymKey key, bool ids)
{
    // A text with fewer letters to choose could become the same as another by chance, unless its first word is made longer.
    private const int FewLetters = 12;

    private const string Base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int Longest = -1; // No step is tried twice from the same place, so the time grows with the length of the text alone.

    /// <summary>Replaces a text of a kind; gives the very same text when there is nothing to replace.</summary>
    public string Replace(string text, PersonalKind kind) => kind switch
    {
        _ when text.Length == 0 => text,
        PersonalKind.Phone when text.Contains(',', StringComparison.Ordinal) => string.Join(',', text.Split(',').Select(part => Replace(part, kind))),
        PersonalKind.Phone when WholePhone().IsMatch(text) => PhonePseudonym.Replace(text, key),
        PersonalKind.Name => Between(Known(), text, Mark, NameWords),
        PersonalKind.Text => Words(text),
        _ => Known().Replace(text, Mark),
    };

    private string Words(string text)
    {
        var draws = key.Draw("text", text);
        var letters = 0;
        Between(KnownInText(), text, static found => found.Value, part => EachWord(part, word =>
        {
            letters += PseudonymWords.IsMade(word) || PseudonymWords.IsDigits(word) ? 0 : word.Length - 1;
            return word;
        }));
        var isShort = letters < FewLetters;
        return Between(KnownInText(), text, found => found.Groups["url"].Success ? Url(found.Value) : Mark(found), part => EachWord(part, word =>
        {
            if (PseudonymWords.IsMade(word))
            {
                return word;
            }

            var made = isShort ? PseudonymWords.Long(word, draws) : PseudonymWords.Word(word, draws);
            isShort = false;
            return made;
        }));
    }

    private string NameWords(string text) =>
        EachWord(text, word => PseudonymWords.IsName(word) ? word : PseudonymWords.Name(word, key.Draw("name", word)));

    private string Mark(Match found) =>
        found.Groups["email"].Success ? Email(found.Value)
        : found.Groups["phone"].Success ? PhonePseudonym.Replace(found.Value, key)
        : found.Groups["id"].Success && ids ? Id(found.Value)
        : found.Value;

    // Signs in front of it stay, so that what stood before them is no e-mail address afterwards either.
    private string Email(string written)
    {
        var start = SignsOfEmail().Match(written).Length;
        if (MadeEmail().IsMatch(written[start..]))
        {
            return written;
        }

        var at = written.Contains('@', StringComparison.Ordinal) ? "@" : "%40";
        var parts = written[start..].ToLowerInvariant().Replace("%2b", "+", StringComparison.Ordinal).Split(at, 2);
        var plus = parts[0].IndexOf('+', StringComparison.Ordinal) is > 0 and var place ? place : parts[0].Length;
        var tag = plus == parts[0].Length ? "" : (at == "@" ? "+" : "%2B") + "tag-" + key.Draw("tag", parts[0][plus..]).Signs("0123456789", 6);
        return $"{written[..start]}person-{key.Draw("email", parts[0][..plus] + "@" + parts[1]).Signs("0123456789", 10)}{tag}{at}example.com";
    }

    private string Id(string id)
    {
        var start = id.LastIndexOf('_') + 1;
        return id.AsSpan(start).StartsWith("0000") ? id : id[..start] + "0000" + key.Draw("id", id).Signs(Base62, id.Length - start - 4);
    }

    // Addresses of Close itself are about no person, and what is in them has to match.
    private string Url(string url)
    {
        var parts = UrlParts().Match(url);
        if (CloseHost().IsMatch(parts.Groups["host"].Value))
        {
            return Known().Replace(url, Mark);
        }

        var rest = Uri.UnescapeDataString(parts.Groups["rest"].Value);
        var draws = key.Draw("url", url);
        var words = Between(Known(), rest, Mark, part => EachWord(part, word => PseudonymWords.IsMade(word) ? word : PseudonymWords.Word(word, draws)));
        return parts.Groups["scheme"].Value + "example.com" + OutsideOfUrls().Replace(words, static sign => Uri.EscapeDataString(sign.Value));
    }

    private static string Between(Regex marks, string text, Func<Match, string> mark, Func<string, string> between)
    {
        var replaced = new StringBuilder(text.Length);
        var end = 0;
        for (var found = marks.Match(text); found.Success; found = found.NextMatch())
        {
            replaced.Append(between(text[end..found.Index])).Append(mark(found));
            end = found.Index + found.Length;
        }

        return replaced.Append(between(text[end..])).ToString();
    }

    // A word is letters and digits in a row; all else stays, so emoji and punctuation too.
    private static string EachWord(string text, Func<string, string> replace)
    {
        var replaced = new StringBuilder(text.Length);
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var isWord = Rune.TryGetRuneAt(text, at, out var rune) && !IsKeycap(text, at) && !IsEncoded(text, at) && (Rune.IsLetterOrDigit(rune) || (at > start && IsMark(rune)));
            var length = isWord ? rune.Utf16SequenceLength : 1;
            if (!isWord)
            {
                Flush(at);
                replaced.Append(text[at]);
                start = at + 1;
            }

            at += length;
        }

        Flush(at);
        return replaced.ToString();

        void Flush(int end)
        {
            if (end > start)
            {
                replaced.Append(replace(text[start..end]));
            }
        }
    }

    // A digit that an emoji is made of.
    private static bool IsKeycap(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at]) && text[at + 1] is ('\uFE0F' or '\u20E3');

    // A hexadecimal digit behind a percent sign: whether what stands beside it is an e-mail address could change with it.
    private static bool IsEncoded(string text, int at) =>
        (at > 0 && text[at - 1] == '%' && IsHex(text, at) && IsHex(text, at + 1)) || (at > 1 && text[at - 2] == '%' && IsHex(text, at - 1) && IsHex(text, at));

    private static bool IsHex(string text, int at) => at < text.Length && char.IsAsciiHexDigit(text[at]);

    // What belongs to the letter before it.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private const string EmailForm = """
        (?<email> (?: (?<= %[0-9a-f]{2} ) | (?<! [\p{L}\p{N}\p{M}._+~!$*-] | % | %[0-9a-f] ) ) (?> (?: [\p{L}\p{N}\p{M}._+~!$*-] | %2B )+ ) (?: @ | %40 ) [\p{L}\p{N}-]+ (?: \. [\p{L}\p{N}-]+ )* )
        """;

    private const string IdForm = """
        (?<id> (?<! [\p{L}\p{N}_] ) (?: acti|lead|cont|user|orga|smstmpl|phon|task|oppo|stat|emailacct|media|actitype|pipe|seq|sub|outcome|form|formfld|formconf|cf|tmpl|memb|role|group|view|file ) _ [A-Za-z0-9]{12,} )
        """;

    // With a plus sign and a country code; else ten digits of the North American plan, or eleven.
    private const string PhoneForm = """
        (?<phone>
            (?: \+ | %2B ) (?: 1 (?: [\s().\-/·•\p{Pd}]{0,3} [0-9] ){10} (?! [0-9] ) | [1-9] (?: [\s().\-/·•\p{Pd}]{0,2} [0-9] ){6,14} (?! [0-9] ) )
            | (?: (?<= %[0-9a-f]{2} ) | (?<! [\p{L}\p{N}_+.,%-] | %[0-9a-f] ) ) (?: 1 [\s.\-]{0,2} )? \(? [2-9][0-9]{2} \)? [\s.\-/\p{Pd}]{0,2} [2-9][0-9]{2} [\s.\-/\p{Pd}]{0,2} [0-9]{4} (?! [\p{L}\p{N}_] | [.\-] [0-9] )
        )
        """;

    [GeneratedRegex(EmailForm + "|" + IdForm + "|" + PhoneForm, Options, Longest)]
    private static partial Regex Known();

    // And addresses, tags of HTML and its letters with names.
    [GeneratedRegex("(?<url> https?:// [^\\s\"'<>]+ ) |" + EmailForm + "|" + IdForm + "|" + PhoneForm + """
        | </? (?: p|br|div|span|a|b|i|u|s|em|strong|ul|ol|li|table|tbody|thead|tr|td|th|img|hr|pre|code|blockquote|html|head|body|style|meta|title|h[1-6] ) (?= [\s/>] )
        | & (?: amp|lt|gt|quot|apos|nbsp|\#39 ) ;
        """, Options, Longest)]
    private static partial Regex KnownInText();

    [GeneratedRegex(@"^ (?: \+ | %2B )? [\s().\-/·•\p{Pd}]* (?: [0-9] [\s().\-/·•\p{Pd}]* ){7,17} $", Options, Longest)]
    private static partial Regex WholePhone();

    [GeneratedRegex(@"^ (?: [\p{M}._+~!$*-] | %2B )*", Options, Longest)]
    private static partial Regex SignsOfEmail();

    [GeneratedRegex(@"^ person-\d{10} (?: (?: \+ | %2B ) tag-\d{6} )? (?: @ | %40 ) example\.com $", Options, Longest)]
    private static partial Regex MadeEmail();

    [GeneratedRegex(@"^ (?<scheme> https?:// ) (?<host> [^/?\#]* ) (?<rest> .* ) $", Options | RegexOptions.Singleline, Longest)]
    private static partial Regex UrlParts();

    [GeneratedRegex(@"^ (?: [a-z0-9-]+\. )* close\.com $", Options, Longest)]
    private static partial Regex CloseHost();

    [GeneratedRegex(@"[^A-Za-z0-9\-._~/?\#=&:;,@+!$()*]+", Options, Longest)]
    private static partial Regex OutsideOfUrls();
}
