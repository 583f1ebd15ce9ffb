namespace Close.Functional.Testing;

/// <summary>Dates as bodies give them, and as Close keeps them: to the millisecond.</summary>
internal static class BodyDate
{
    /// <summary>Reads a date as it is kept; null for a text that is none, or one beyond the calendar.</summary>
    /// <param name="text">The text. A day stands for its midnight.</param>
    /// <param name="offset">The offset of a text without one.</param>
    public static DateTimeOffset? Read(string text, TimeSpan offset) => Moment(text, offset) is { } moment ? Stamp(moment) : null;

    /// <summary>Reads a date just as it is; null for a text that is none, or one beyond the calendar.</summary>
    /// <param name="text">The text. A day stands for its midnight.</param>
    /// <param name="offset">The offset of a text without one .</param>
    public static DateTimeOffset? Moment(string text, TimeSpan offset)
    {
        if (WireDate.Parse(text) is not { } date)
        {
            return null;
        }

        var ticks = date.UtcTicks - (HasOffset(text) ? 0 : offset.Ticks);
        return ticks >= DateTimeOffset.MinValue.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    /// <summary>Gives a time in UTC without what is less than a millisecond.</summary>
    public static DateTimeOffset Stamp(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>Gives a time later; never beyond the calendar, never earlier.</summary>
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan span) =>
        span <= TimeSpan.Zero ? time : span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + span;

    private static bool HasOffset(string text) => text.Length > "2026-03-01".Length && text.AsSpan("2026-03-01".Length).IndexOfAny('Z', '+', '-') >= 0;
}
