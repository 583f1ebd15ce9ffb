using System.Text.RegularExpressions;

namespace Close.Functional;

/// <summary>Hides what looks like a key, an e-mail address or a telephone number in a text that Close wrote.</summary>
internal static partial class Masking
{
    private const int Longest = 200;

    public static string Text(string text)
    {
        var masked = Secret().Replace(text, "***");
        return masked.Length <= Longest ? masked : string.Concat(masked.AsSpan(0, Longest), "…");
    }

    [GeneratedRegex("""
        api_[A-Za-z0-9._-]+                      # an API key
        | (?i:bearer|basic)\s+[A-Za-z0-9+/=._~-]+   # an Authorization value
        | [^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+         # an e-mail address
        | \+?\d(?:[\s().-]{0,2}\d){6,}              # seven digits or more, as numbers are written
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
