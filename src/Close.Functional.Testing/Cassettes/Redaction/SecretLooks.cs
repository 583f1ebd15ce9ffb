using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>Knows secrets that nobody told it, by their look.</summary>
internal static class SecretLooks
{
    private const int ShortestKey = 12;
    private const int ShortestToken = 16;
    private const int LongestTitle = 64;

    private static readonly SearchValues<byte> KeySigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789."u8);
    private static readonly SearchValues<byte> TokenSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=._~-"u8);

    private static readonly SearchValues<byte> BasicSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);
    private static readonly SearchValues<byte> PartSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);
    private static readonly SearchValues<byte> TitleSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "u8);

    private static readonly byte[][] Bearer = ["Bearer "u8.ToArray(), "bearer "u8.ToArray(), "BEARER "u8.ToArray()];
    private static readonly byte[][] Basic = ["Basic "u8.ToArray(), "basic "u8.ToArray(), "BASIC "u8.ToArray()];

    /// <summary>Gives the first part that looks like an API key of Close; nothing for none.</summary>
    public static ReadOnlySpan<byte> ApiKey(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("api_"u8) is >= 0 and var at)
        {
            text = text[at..];
            var key = Stretch(text[4..], KeySigns);
            if (key.Length >= ShortestKey && key.ContainsAnyInRange((byte)'0', (byte)'9'))
            {
                return text[..(4 + key.Length)];
            }

            text = text[4..];
        }

        return [];
    }

    /// <summary>Gives the first token that stands behind <c>Bearer</c>, or the first credentials behind <c>Basic</c>; nothing for none.</summary>
    public static ReadOnlySpan<byte> Authorization(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)' '))
        {
            return [];
        }

        foreach (var scheme in Bearer)
        {
            if (Behind(text, scheme, isBasic: false) is { Length: > 0 } token)
            {
                return token;
            }
        }

        foreach (var scheme in Basic)
        {
            if (Behind(text, scheme, isBasic: true) is { Length: > 0 } credentials)
            {
                return credentials;
            }
        }

        return [];
    }

    /// <summary>Gives the first signed token: two or three parts in base64 for addresses, of which the first says that it is JSON; nothing for none.</summary>
    public static ReadOnlySpan<byte> Token(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("eyJ"u8) is >= 0 and var at)
        {
            text = text[at..];
            var head = Stretch(text, PartSigns).Length;
            var claims = head < text.Length && text[head] == '.' ? Stretch(text[(head + 1)..], PartSigns).Length : 0;
            if (head >= ShortestKey && claims >= SecretScan.Shortest)
            {
                return Stretch(text, TokenSigns);
            }

            text = text[head..]; // What begins within it has the same behind it.
        }

        return [];
    }

    /// <summary>Gives the first line with which a private key begins; nothing for none.</summary>
    public static ReadOnlySpan<byte> PrivateKey(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("-----BEGIN "u8) is >= 0 and var at)
        {
            text = text[at..];
            var title = text[11..];
            if (title[..Math.Min(title.Length, LongestTitle)].IndexOf("PRIVATE KEY-----"u8) is >= 0 and var kind && !title[..kind].ContainsAnyExcept(TitleSigns))
            {
                return text[..(11 + kind + 16)];
            }

            text = title;
        }

        return [];
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> scheme, bool isBasic)
    {
        while (text.IndexOf(scheme) is >= 0 and var at)
        {
            text = text[(at + scheme.Length)..].TrimStart((byte)' ');
            var value = Stretch(text, isBasic ? BasicSigns : TokenSigns);
            if (isBasic ? IsBasic(value) : IsToken(value))
            {
                return value;
            }
        }

        return [];
    }

    // A word of the language has no digit in it.
    private static bool IsToken(ReadOnlySpan<byte> value) =>
        value.Length >= ShortestToken && value.ContainsAnyInRange((byte)'0', (byte)'9') && (value.ContainsAnyInRange((byte)'a', (byte)'z') || value.ContainsAnyInRange((byte)'A', (byte)'Z'));

    // A name and a password with a colon between them, as letters that can be shown. Filled up to whole groups; what the filling adds is behind the end.
    private static bool IsBasic(ReadOnlySpan<byte> value)
    {
        Span<byte> decoded = stackalloc byte[256];
        var digits = value[..Math.Min(value.Length, 256)];
        var padded = decoded[..((digits.Length + 3) / 4 * 4)];
        digits.CopyTo(padded);
        padded[digits.Length..].Fill((byte)'A');
        Base64.DecodeFromUtf8InPlace(padded, out _);
        var pair = padded[..(digits.Length * 3 / 4)];
        return value.Length >= SecretScan.Shortest && pair.Contains((byte)':') && !pair.ContainsAnyInRange((byte)0, (byte)0x1F) && (digits.Length < value.Length || Utf8.IsValid(pair));
    }

    private static ReadOnlySpan<byte> Stretch(ReadOnlySpan<byte> text, SearchValues<byte> signs) =>
        text.IndexOfAnyExcept(signs) is >= 0 and var length ? text[..length] : text;
}
