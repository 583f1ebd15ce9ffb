using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;

namespace Close.Functional;

/// <summary>Texts as UTF-8 between the quotes of JSON, escaped as <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> does.</summary>
internal static class JsonText
{
    /// <summary>How many bytes one sign takes at most: two escapes of six.</summary>
    public const int LongestSign = 12;

    private const int Piece = 16;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    // Each sign of ASCII as it stands in JSON.
    private static readonly byte[][] Spelled = [.. Enumerable.Range(0, 0x80).Select(static sign => Encoding.ASCII.GetBytes(Encoder.Encode(((char)sign).ToString())))];

    // Of these, what stands for itself.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Spelled.Index().Where(static sign => sign.Item.Length == 1).Select(static sign => (char)sign.Index)]);

    /// <summary>Copies a text of ASCII without escapes: each piece is looked at and copied in one go. False for any other; part of it may have been copied.</summary>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> room)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        if (units.Length < Piece)
        {
            return TryCopyShort(units, room);
        }

        // The last piece begins where it can be a whole one, so it may repeat some of the piece before.
        var last = units.Length - Piece;
        for (var at = 0; ; at = Math.Min(at + Piece, last))
        {
            var signs = Vector128.NarrowWithSaturation(Vector128.Create(units[at..]), Vector128.Create(units[(at + (Piece / 2))..]));
            if (!ArePlain(signs))
            {
                return false;
            }

            signs.CopyTo(room[at..]);
            if (at == last)
            {
                return true;
            }
        }
    }

    /// <summary>Copies as much of a text as there is room for, with escapes, and gives how many bytes that took.</summary>
    /// <param name="text">The text; half a character in it becomes the sign that stands for what is no character.</param>
    /// <param name="room">Where to; at least <see cref="LongestSign"/>.</param>
    /// <param name="read">How much of the text was copied.</param>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> room, out int read)
    {
        read = 0;
        var written = 0;
        while (read < text.Length && room.Length - written >= LongestSign)
        {
            var rest = text[read..];
            var plain = rest[0] >= Spelled.Length ? 0 : PlainPart(rest, room.Length - written);
            if (plain > 0)
            {
                Ascii.FromUtf16(rest[..plain], room[written..], out _);
                (read, written) = (read + plain, written + plain);
            }
            else
            {
                written += Sign(rest, room[written..], out var units);
                read += units;
            }
        }

        return written;
    }

    private static bool TryCopyShort(ReadOnlySpan<ushort> units, Span<byte> room)
    {
        if (units.Length >= Piece / 2)
        {
            var last = units.Length - (Piece / 2);
            var signs = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[last..]));
            signs.GetLower().CopyTo(room);
            signs.GetUpper().CopyTo(room[last..]);
            return ArePlain(signs);
        }

        for (var at = 0; at < units.Length; at++)
        {
            if (units[at] is < ' ' or '"' or '\\' or > '~')
            {
                return false;
            }

            room[at] = (byte)units[at];
        }

        return true;
    }

    private static bool ArePlain(Vector128<byte> signs) =>
        (Vector128.GreaterThan(signs - Vector128.Create((byte)' '), Vector128.Create((byte)('~' - ' ')))
        | Vector128.Equals(signs, Vector128.Create((byte)'"'))
        | Vector128.Equals(signs, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    private static int PlainPart(ReadOnlySpan<char> text, int most)
    {
        var part = text[..Math.Min(text.Length, most)];
        return part.IndexOfAnyExcept(Plain) is >= 0 and var end ? end : part.Length;
    }

    private static int Sign(ReadOnlySpan<char> text, Span<byte> room, out int units)
    {
        if (text[0] < Spelled.Length)
        {
            units = 1;
            Spelled[text[0]].CopyTo(room);
            return Spelled[text[0]].Length;
        }

        if (Rune.DecodeFromUtf16(text, out var sign, out units) is OperationStatus.Done && !Encoder.WillEncode(sign.Value))
        {
            return sign.EncodeToUtf8(room);
        }

        Span<char> escape = stackalloc char[LongestSign];
        Encoder.Encode(text[..units], escape, out _, out var length);
        Ascii.FromUtf16(escape[..length], room, out _);
        return length;
    }
}
