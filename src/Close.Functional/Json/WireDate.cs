using System.Globalization;

namespace Close.Functional;

/// <summary>Dates as Close writes them: <c>2026-03-01T12:00:00.123000+00:00</c>, whole seconds without the fraction.</summary>
internal static class WireDate
{
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
        if (json[at] == '.')
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
        if (zone == 0 || year is < 1 or > 9999 || Pair(json, 3) < 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        var ticks = new DateTime(year, month, day).Ticks + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        date = new DateTimeOffset(ticks, TimeSpan.Zero);
        length = at + zone;
        return true;
    }

    /// <summary>Writes a date in UTC, to the microsecond, or finer where it is finer.</summary>
    public static string Format(DateTimeOffset date)
    {
        var utc = date.ToUniversalTime();
        var layout = (utc.Ticks % TimeSpan.TicksPerSecond, utc.Ticks % TimeSpan.TicksPerMicrosecond) switch
        {
            (0, _) => "yyyy-MM-dd'T'HH:mm:ss'+00:00'",
            (_, 0) => "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'",
            _ => "yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'",
        };
        return utc.ToString(layout, CultureInfo.InvariantCulture);
    }

    // Two digits as a number; far below zero if they are none.
    private static int Pair(ReadOnlySpan<byte> json, int at)
    {
        var (tens, ones) = ((uint)json[at] - '0', (uint)json[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -10_000;
    }
}
