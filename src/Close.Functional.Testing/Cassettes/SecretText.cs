using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing;

/// <summary>Finds secrets by their names inside a text: in a form, with files or without, or the query of an address, and in what is almost JSON.</summary>
internal static partial class SecretText
{
    /// <summary>Without one of these, JSON of a text in quotes holds no secret: a name is followed by an equals sign, or by a quote, which is escaped.</summary>
    public static readonly SearchValues<byte> Signs = SearchValues.Create("=%\\"u8);

    /// <summary>Blackens each value whose name is a secret's; gives the very same text when there is none.</summary>
    public static string Redact(string text, Func<string, bool> isSecret)
    {
        var parts = RedactForm(text, isSecret);
        var members = parts.Contains('"', StringComparison.Ordinal) && parts.Contains(':', StringComparison.Ordinal)
            ? Replace(parts, Member(), MemberValue(), $"\"{Redactor.Black}\"", isSecret)
            : parts;
        return members.Contains('=', StringComparison.Ordinal) || members.Contains("%3d", StringComparison.OrdinalIgnoreCase)
            ? Replace(Replace(members, Pair(), PairValue(), Redactor.Black, IsSecretPair), EncodedPair(), EncodedPairValue(), Redactor.Black, IsSecretPair)
            : members;

        bool IsSecretPair(string name) => isSecret(Uri.UnescapeDataString(name.Replace('+', ' ')));
    }

    /// <summary>Blackens the parts of a form, with files or without, whose names are secrets'; gives the very same text when there is none.</summary>
    public static string RedactForm(string text, Func<string, bool> isSecret) =>
        text.Contains("form-data", StringComparison.OrdinalIgnoreCase) ? Replace(text, Part(), PartValue(), Redactor.Black, isSecret) : text;

    private static string Replace(string text, Regex names, Regex values, string black, Func<string, bool> isSecret)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        var found = names.Match(text);
        while (found.Success)
        {
            var start = found.Index + found.Length;
            var value = isSecret(found.Groups["name"].Value) ? values.Match(text, start) : Match.Empty;
            if (value.Length == 0 || value.ValueSpan.SequenceEqual(black))
            {
                found = found.NextMatch();
                continue;
            }

            redacted = (redacted ?? new StringBuilder()).Append(text, copied, start - copied).Append(black);
            copied = start + value.Length;
            found = names.Match(text, copied);
        }

        return redacted is null ? text : redacted.Append(text, copied, text.Length - copied).ToString();
    }

    // The head of a part of a form with files, and what is in the part, up to the next boundary.
    [GeneratedRegex("""
        (?<= ; [\ \t]? ) name= (?: "(?<name> [^"\r\n]+ )" | (?<name> (?> [^"\s;]+ ) ) ) (?> [^\r\n]* ) \r\n (?> (?: [^\r\n]+ \r\n )* ) \r\n
        """, Options, Longest)]
    private static partial Regex Part();

    [GeneratedRegex(@"\G .+? (?= \r\n-- )", Options, Longest)]
    private static partial Regex PartValue();

    // At the start of a word or of a pair.
    [GeneratedRegex(@"(?<= ^ | [?&\#\s] ) (?> (?<name> [^?&\#\s=]+ ) ) =", Options, Longest)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\G [^&\s]+", Options, Longest)]
    private static partial Regex PairValue();

    // The same in an address that was encoded to stand in another.
    [GeneratedRegex(@"(?<= ^ | [?&\#\s=] | %3f | %26 | %23 ) (?> (?<name> (?: (?! %3f | %26 | %23 | %3d ) [^?&\#\s=] )+ ) ) %3d", Options, Longest)]
    private static partial Regex EncodedPair();

    [GeneratedRegex(@"\G (?: (?! %26 ) [^&\s] )+", Options, Longest)]
    private static partial Regex EncodedPairValue();

    [GeneratedRegex("""
        "(?<name> [^"\\]+ )" \s* : \s*
        """, Options, Longest)]
    private static partial Regex Member();

    // A text up to its end; an object or a list up to the end of all, as nobody knows where it ends in what is no JSON; else one word.
    [GeneratedRegex("""
        \G (?: "(?: [^"\\] | \\. )*"? | [{[].* | (?! (?: null | true | false )\b ) [^\s,\]}"{[]+ )
        """, Options, Longest)]
    private static partial Regex MemberValue();

    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private const int Longest = -1; // No step is tried twice from the same place, so the time grows with the length of the text alone.
}
