using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Undoes encodings wherever they occur among other bytes. What is not encoded is passed on as it is, so that half an encoded text is found too.</summary>
/// <remarks>Each gives the number of bytes written, which are never more than were read, or 0 when there is nothing to undo.</remarks>
internal static class SecretDecoders
{
    // Sixteen digits are eight bytes, and eleven of base64 at the least: nothing shorter can hold a secret.
    private const int ShortestHex = 2 * SecretScan.Shortest;
    private const int ShortestBase64 = ((SecretScan.Shortest * 4) + 2) / 3;

    private const int LongestEntity = 12;

    private static readonly SearchValues<byte> EntitySigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#"u8);
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);
    private static readonly SearchValues<byte> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    /// <summary>Undoes percent-encoding; with <paramref name="isForm"/>, a plus sign becomes a space.</summary>
    public static int Percent(ReadOnlySpan<byte> text, Span<byte> decoded, bool isForm)
    {
        var written = 0;
        var any = false;
        while (true)
        {
            var plain = isForm ? text.IndexOfAny((byte)'%', (byte)'+') : text.IndexOf((byte)'%');
            Copy(plain < 0 ? text : text[..plain], decoded, ref written);
            if (plain < 0)
            {
                return any ? written : 0;
            }

            var isSpace = text[plain] == '+';
            var length = isSpace ? 1 : text.Length >= plain + 3 && Hex(text[plain + 1]) >= 0 && Hex(text[plain + 2]) >= 0 ? 3 : 0;
            any |= length > 0;
            decoded[written++] = isSpace ? (byte)' ' : length == 3 ? (byte)((Hex(text[plain + 1]) << 4) | Hex(text[plain + 2])) : (byte)'%';
            text = text[(plain + Math.Max(1, length))..];
        }
    }

    /// <summary>Undoes the escapes of JSON. Half a surrogate pair becomes the replacement character.</summary>
    public static int JsonEscape(ReadOnlySpan<byte> text, Span<byte> decoded)
    {
        var written = 0;
        var any = false;
        while (true)
        {
            var plain = text.IndexOf((byte)'\\');
            Copy(plain < 0 ? text : text[..plain], decoded, ref written);
            if (plain < 0)
            {
                return any ? written : 0;
            }

            text = text[plain..];
            if (Unit(text) is { } unit)
            {
                var isPair = char.IsHighSurrogate(unit) && Unit(text[6..]) is { } second && char.IsLowSurrogate(second);
                var rune = isPair ? new Rune(unit, Unit(text[6..])!.Value) : Rune.TryCreate(unit, out var single) ? single : Rune.ReplacementChar;
                written += rune.EncodeToUtf8(decoded[written..]);
                text = text[(isPair ? 12 : 6)..];
                any = true;
                continue;
            }

            var sign = text.Length > 1 ? "\"\\/bfnrt"u8.IndexOf(text[1]) : -1;
            decoded[written++] = sign < 0 ? (byte)'\\' : "\"\\/\b\f\n\r\t"u8[sign];
            text = text[(sign < 0 ? 1 : 2)..];
            any |= sign >= 0;
        }
    }

    /// <summary>Undoes the entities of HTML.</summary>
    public static int Entity(ReadOnlySpan<byte> text, Span<byte> decoded)
    {
        var written = 0;
        var any = false;
        while (true)
        {
            var plain = text.IndexOf((byte)'&');
            Copy(plain < 0 ? text : text[..plain], decoded, ref written);
            if (plain < 0)
            {
                return any ? written : 0;
            }

            text = text[plain..];
            var end = text[1..Math.Min(text.Length, LongestEntity)].IndexOfAnyExcept(EntitySigns) + 1;
            var entity = end > 0 && text[end] == ';' ? Encoding.ASCII.GetString(text[..(end + 1)]) : "&";
            var sign = WebUtility.HtmlDecode(entity);
            any |= sign != entity;
            written += Encoding.UTF8.GetBytes(sign, decoded[written..]); // No entity is shorter than what it stands for.
            text = text[entity.Length..];
        }
    }

    /// <summary>Undoes each stretch of base64 in either alphabet, of which the first <paramref name="skipped"/> signs are taken to belong to something else. A zero byte stands after each.</summary>
    public static int Base64(ReadOnlySpan<byte> text, Span<byte> decoded, int skipped)
    {
        var written = 0;
        foreach (var range in new Stretches(text, Base64Digits, ShortestBase64 + skipped))
        {
            written += Base64Stretch(text[range][skipped..], decoded[written..]);
            decoded[written++] = 0;
        }

        return written;
    }

    /// <summary>Undoes each stretch of hexadecimal digits, as <see cref="Base64"/> does.</summary>
    public static int Hex(ReadOnlySpan<byte> text, Span<byte> decoded, int skipped)
    {
        var written = 0;
        foreach (var range in new Stretches(text, HexDigits, ShortestHex + skipped))
        {
            var digits = text[range][skipped..];
            for (var at = 0; at + 1 < digits.Length; at += 2)
            {
                decoded[written++] = (byte)((Hex(digits[at]) << 4) | Hex(digits[at + 1]));
            }

            decoded[written++] = 0;
        }

        return written;
    }

    // In place: the signs of the one alphabet for those of the other, and as many more signs as a whole number of groups needs.
    private static int Base64Stretch(ReadOnlySpan<byte> digits, Span<byte> decoded)
    {
        var signs = ArrayPool<byte>.Shared.Rent(digits.Length + 3);
        var padded = signs.AsSpan(0, (digits.Length + 3) / 4 * 4);
        digits.CopyTo(padded);
        padded[digits.Length..].Fill((byte)'A');
        padded.Replace((byte)'-', (byte)'+');
        padded.Replace((byte)'_', (byte)'/');
        System.Buffers.Text.Base64.DecodeFromUtf8InPlace(padded, out var length);
        length = Math.Min(length, digits.Length * 3 / 4);
        padded[..length].CopyTo(decoded);
        ArrayPool<byte>.Shared.Return(signs);
        return length;
    }

    private static char? Unit(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text[0] == '\\' && text[1] == 'u' && Utf8Parser.TryParse(text[2..6], out ushort unit, out var read, 'X') && read == 4 ? (char)unit : null;

    private static int Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? (digit & 0xF) + (digit > '9' ? 9 : 0) : -1;

    private static void Copy(ReadOnlySpan<byte> text, Span<byte> decoded, ref int written)
    {
        text.CopyTo(decoded[written..]);
        written += text.Length;
    }

    /// <summary>The stretches of some signs that are long enough.</summary>
    private ref struct Stretches(ReadOnlySpan<byte> text, SearchValues<byte> signs, int shortest)
    {
        private readonly ReadOnlySpan<byte> text = text;
        private int next;

        public Range Current { get; private set; }

        public readonly Stretches GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next + shortest <= text.Length)
            {
                // Where the last sign of the shortest stretch would stand: without one there, none begins before.
                var probe = next + shortest - 1;
                if (!signs.Contains(text[probe]))
                {
                    next = probe + 1;
                    continue;
                }

                var start = next + text[next..probe].LastIndexOfAnyExcept(signs) + 1;
                var length = text[start..].IndexOfAnyExcept(signs);
                next = length < 0 ? text.Length : start + length;
                if (next - start >= shortest)
                {
                    Current = start..next;
                    return true;
                }
            }

            return false;
        }
    }
}
