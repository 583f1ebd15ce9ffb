using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Close.Functional;

/// <summary>Dates as Close writes them: <c>2026-03-01T12:00:00.123000+00:00</c>, whole seconds without the fraction.</summary>
internal static class WireDate
{
    /// <summary>How many signs a date is written with at most.</summary>
    public const int Longest = 32;

    private static readonly string[] Layouts = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"];

    /// <summary>Reads a date; one without an offset is UTC. Null for text of another layout.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Layouts, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Reads a date in quotes that stands there exactly as Close writes it. False for any other layout, which <see cref="Parse"/> may know.</summary>
    /// <param name="json">Begins with the quote.</param>
    /// <param name="date">The date.</param>
    /// <param name="length">How many bytes it took, with both quotes.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out DateTimeOffset date, out int length)
    {
        const int Seconds = 20; // "yyyy-MM-ddTHH:mm:ss
        date = default;
        length = 0;
        if (json.Length <= Seconds || json[0] != '"' || json[5] != '-' || json[8] != '-' || json[11] != 'T' || json[14] != ':' || json[17] != ':')
        {
            return false;
        }

        var fraction = 0;
        var at = Seconds;
        if (json.Length > Seconds + 7 && json[at] == '.' && Pair(json, 21) is >= 0 and var first && Pair(json, 23) is >= 0 and var middle && Pair(json, 25) is >= 0 and var last)
        {
            // Microseconds, as nearly always.
            fraction = ((((first * 100) + middle) * 100) + last) * 10;
            at += 7;
        }
        else if (json[at] == '.')
        {
            at++;
            var scale = (int)TimeSpan.TicksPerSecond;
            while (at < json.Length && scale > 1 && json[at] is >= (byte)'0' and <= (byte)'9')
            {
                scale /= 10;
                fraction += (json[at++] - '0') * scale;
            }

            if (at == Seconds + 1)
            {
                return false;
            }
        }

        var zone = json[at..].StartsWith("+00:00\""u8) ? 7 : json[at..].StartsWith("Z\""u8) ? 2 : 0;
        var year = (Pair(json, 1) * 100) + Pair(json, 3);
        var (month, day) = (Pair(json, 6), Pair(json, 9));
        var (hour, minute, second) = (Pair(json, 12), Pair(json, 15), Pair(json, 18));
        if (zone == 0 || year is < 1 or > 9999 || Pair(json, 3) < 0 || month is < 1 or > 12 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month))
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        var ticks = new DateTime(year, month, day).Ticks + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        date = new DateTimeOffset(ticks, TimeSpan.Zero);
        length = at + zone;
        return true;
    }

    /// <summary>Writes a date in UTC, to the microsecond: Close was never seen to write more digits, so it is not sent more either.</summary>
    public static string Format(DateTimeOffset date)
    {
        Span<byte> text = stackalloc byte[Longest];
        return Encoding.ASCII.GetString(text[..Format(date, text)]);
    }

    /// <summary>Writes a date as the other <c>Format</c> does, and gives the number of bytes.</summary>
    public static int Format(DateTimeOffset date, Span<byte> text)
    {
        const int Seconds = 19; // yyyy-MM-ddTHH:mm:ss
        const int Microseconds = Seconds + 7;
        var utc = date.UtcDateTime;
        Utf8Formatter.TryFormat(utc, text, out _, new StandardFormat('O')); // yyyy-MM-ddTHH:mm:ss.fffffffZ
        var end = utc.Ticks % TimeSpan.TicksPerSecond < TimeSpan.TicksPerMicrosecond ? Seconds : Microseconds;
        "+00:00"u8.CopyTo(text[end..]);
        return end + "+00:00"u8.Length;
    }

    // Two digits as a number; far below zero if they are none.
    private static int Pair(ReadOnlySpan<byte> json, int at)
    {
        var (tens, ones) = ((uint)json[at] - '0', (uint)json[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -10_000;
    }
}
