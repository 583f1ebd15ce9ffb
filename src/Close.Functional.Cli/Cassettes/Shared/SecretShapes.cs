using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Close.Functional.Cli;

/// <summary>Finds what looks like a key in a text, whatever stands in front of it: as it is, in base64, hexadecimal, percent-encoded or escaped, and one in another.</summary>
internal static partial class SecretShapes
{
    public const string Black = "***";

    private const int Deepest = 3;

    /// <summary>Gives the parts of a text that hold a key, in their order, none touching another.</summary>
    public static IReadOnlyList<(int Start, int Length)> Find(string text) => Find(text, Deepest);

    /// <summary>Blackens these parts; gives the very same text when there are none.</summary>
    public static string Blacken(string text)
    {
        var found = Find(text);
        if (found.Count == 0)
        {
            return text;
        }

        var made = new StringBuilder();
        var copied = 0;
        foreach (var (start, length) in found)
        {
            made.Append(text, copied, start - copied).Append(Black);
            copied = start + length;
        }

        return made.Append(text, copied, text.Length - copied).ToString();
    }

    private static List<(int Start, int Length)> Find(string text, int depth)
    {
        var parts = Plain().Matches(text).Select(match => (match.Index, match.Length));
        if (depth > 0)
        {
            parts = parts
                .Concat(Hidden(text, Base64Word(), word => Enumerable.Range(0, 4).Select(skipped => FromBase64(word[skipped..])), depth))
                .Concat(Hidden(text, HexWord(), static word => [FromHex(word), FromHex(word[1..])], depth))
                .Concat(Hidden(text, PercentWord(), static word => [Uri.UnescapeDataString(word)], depth))
                .Concat(Hidden(text, EscapedWord(), static word => [Unescaped(word)], depth));
        }

        return Joined(parts);
    }

    private static IEnumerable<(int Index, int Length)> Hidden(string text, Regex words, Func<string, IEnumerable<string>> meanings, int depth) =>
        words.Matches(text).Where(word => meanings(word.Value).Any(meaning => meaning != word.Value && Find(meaning, depth - 1).Count > 0))
            .Select(word => (word.Index, word.Length));

    private static List<(int Start, int Length)> Joined(IEnumerable<(int Start, int Length)> parts)
    {
        var joined = new List<(int Start, int Length)>();
        foreach (var (start, length) in parts.Order())
        {
            if (joined.Count > 0 && joined[^1] is var last && start <= last.Start + last.Length)
            {
                joined[^1] = (last.Start, Math.Max(last.Length, start + length - last.Start));
            }
            else
            {
                joined.Add((start, length));
            }
        }

        return joined;
    }

    // Both alphabets. Filled up to whole groups, every word can be read; what the filling adds is behind the end.
    private static string FromBase64(string word)
    {
        var signs = word.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Encoding.Latin1.GetString(Convert.FromBase64String(signs.PadRight((signs.Length + 3) / 4 * 4, 'A')));
    }

    private static string FromHex(string word) => Encoding.Latin1.GetString(Convert.FromHexString(word.AsSpan(0, word.Length / 2 * 2)));

    private static string Unescaped(string word) =>
        WebUtility.HtmlDecode(Escape().Replace(word, static match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString()));

    [GeneratedRegex("""
        api_(?=[A-Za-z0-9._-]*[0-9A-Z])[A-Za-z0-9._-]{8,}                                                   # a key of Close
        | (?i:bearer|basic)\s+(?=[A-Za-z0-9+/=._~-]*[0-9])(?=[A-Za-z0-9+/=._~-]*[A-Za-z])[A-Za-z0-9+/=._~-]{8,} # a value of Authorization
        | eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?                                       # a token that is signed JSON
        | -----BEGIN\ [A-Z ]*PRIVATE\ KEY-----                                                               # a key of certificates
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Plain();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}={0,2}", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Base64Word();

    [GeneratedRegex("[0-9A-Fa-f]{24,}", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex HexWord();

    // Looked for at the start of a word alone, else a long text would take the square of its length.
    [GeneratedRegex("""(?<![^\s?&=#"'<>])(?>[^\s?&=#"'<>%]*)%[0-9A-Fa-f]{2}[^\s?&=#"'<>]*""", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex PercentWord();

    [GeneratedRegex("""(?<![^\s"'<>])[^\s"'<>]*?(?:\\u[0-9A-Fa-f]{4}|&\#)[^\s"'<>]*""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex EscapedWord();

    [GeneratedRegex(@"\\u(?<code>[0-9A-Fa-f]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Escape();

    private const int Longest = 10_000; // In milliseconds.
}
