using System.Text.RegularExpressions;

namespace Close.Functional;

/// <summary>Makes a text that somebody else wrote fit to stand in a message: one line, short, and without keys, e-mail addresses and telephone numbers.</summary>
internal static partial class Masking
{
    private const int Longest = 200;

    // No more is read than this, so that a text of megabytes costs no more than a short one.
    private const int MostRead = 1_000;

    // The end of what was read may be the start of an address that was cut in two; none is longer than this.
    private const int LongestAddress = 320;

    public static string Text(string text)
    {
        var isCut = text.Length > MostRead;
        var masked = Blank().Replace(Mask(isCut ? text[..MostRead] : text), " ").Trim();
        var most = isCut ? Math.Clamp(masked.Length - LongestAddress, 0, Longest) : Longest;
        if (masked.Length <= most)
        {
            return masked;
        }

        var end = most > 0 && char.IsHighSurrogate(masked[most - 1]) ? most - 1 : most;
        return string.Concat(masked.AsSpan(0, end), "…");
    }

    private static string Mask(string text)
    {
        try
        {
            return Secret().Replace(text, "***");
        }
        catch (RegexMatchTimeoutException)
        {
            return "***";
        }
    }

    [GeneratedRegex("""
        api_(?!key\b)[A-Za-z0-9._-]+                                              # an API key; its name may be told
        | YXBpX[A-Za-z0-9+/=_-]+                                                   # the same in Base64
        | (?i:bearer|basic)\s+[A-Za-z0-9+/=._~-]+                                  # an Authorization value
        | (?i:access_token|refresh_token|client_secret)["']?\s*[:=]\s*["']?[^\s"'&,;]+ # an OAuth secret with its name
        | (?:"[^"]*"|[^\s@"<>(),;:]+)(?:@|%40)[^\s@"'<>(),;:]+                     # an e-mail address
        | \+?\d(?:(?:[\s().\-/·•\p{Pd}\p{Cf}]|%2[089BD]){0,4}\d){6,}               # seven digits or more, as numbers are written
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
