using System.Globalization;

namespace Close.Functional;

/// <summary>The header that says in which time zone Close reads dates without one. Source: documented (Timezone Offsets).</summary>
internal static class TimeZoneHeader
{
    public const string Name = "x-tz-offset";

    private static readonly TimeSpan Largest = TimeSpan.FromHours(14);

    /// <summary>Whether an offset is one that a place on Earth can have, in whole minutes.</summary>
    public static bool IsOffset(TimeSpan value) => value >= -Largest && value <= Largest && value.Ticks % TimeSpan.TicksPerMinute == 0;

    /// <summary>Gives the offset in hours as a decimal number, such as <c>-4</c> or <c>5.75</c>.</summary>
    public static string Format(TimeSpan offset) => offset.TotalHours.ToString("0.####", CultureInfo.InvariantCulture);
}
