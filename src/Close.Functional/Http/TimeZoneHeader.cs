using System.Globalization;

namespace Close.Functional;

/// <summary>The header that tells Close in which offset to read dates without one. Source: documented (Timezone Offsets).</summary>
internal static class TimeZoneHeader
{
    public const string Name = "x-tz-offset";

    private static readonly TimeSpan Largest = TimeSpan.FromHours(14);

    /// <summary>Whether an offset can be told: whole minutes from -14 to 14 hours.</summary>
    public static bool Takes(TimeSpan offset) => offset >= -Largest && offset <= Largest && offset.Ticks % TimeSpan.TicksPerMinute == 0;

    /// <summary>Gives the offset in hours, such as <c>5.5</c>.</summary>
    public static string Format(TimeSpan offset) => offset.TotalHours.ToString("0.####", CultureInfo.InvariantCulture);
}
