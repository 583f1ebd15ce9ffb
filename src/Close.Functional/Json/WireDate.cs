using System.Globalization;

namespace Close.Functional;

/// <summary>Dates as Close writes them: <c>2026-03-01T12:00:00.123000+00:00</c>, whole seconds without the fraction.</summary>
internal static class WireDate
{
    private static readonly string[] Layouts = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"];

    /// <summary>Reads a date; one without an offset is UTC. Null for text of another layout.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Layouts, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Writes a date in UTC, to the microsecond: Close was never seen to write more digits, so it is not sent more either.</summary>
    public static string Format(DateTimeOffset date)
    {
        var utc = date.ToUniversalTime();
        var layout = utc.Ticks % TimeSpan.TicksPerSecond < TimeSpan.TicksPerMicrosecond ? "yyyy-MM-dd'T'HH:mm:ss'+00:00'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'";
        return utc.ToString(layout, CultureInfo.InvariantCulture);
    }
}
