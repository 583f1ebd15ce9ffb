using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Times as Close writes them: in UTC, to the microsecond, often whole seconds or milliseconds.</summary>
internal static class TimeValues
{
    /// <summary>The first moment after all generated dates but those of schedules, which all come later.</summary>
    public static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset First = new(2013, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<long> Fraction = Gen.Frequency(
        (2, Gen.Constant(0L)),
        (3, Gen.Choose(1, 999).Select(milliseconds => milliseconds * TimeSpan.TicksPerMillisecond)),
        (2, Gen.Choose(1, 999_999).Select(microseconds => microseconds * TimeSpan.TicksPerMicrosecond)));

    /// <summary>A time before <see cref="Now"/>.</summary>
    public static Arbitrary<DateTimeOffset> Date { get; } = Between(First, Now);

    /// <summary>A time after <see cref="Now"/>, fit for a schedule.</summary>
    public static Arbitrary<DateTimeOffset> Schedule { get; } = Between(Now.AddDays(1), Now.AddYears(10));

    /// <summary>A time before or after <see cref="Now"/>.</summary>
    public static Arbitrary<DateTimeOffset> Any { get; } = Between(First, Now.AddYears(10));

    /// <summary>A delay before sending that can still be undone: from 0 to under 60 seconds.</summary>
    public static Arbitrary<TimeSpan> Delay { get; } = Arb.From(
        Gen.OneOf(Gen.Choose(0, 59).Select(seconds => TimeSpan.FromSeconds(seconds)), Gen.Choose(0, (int)(60 * TimeSpan.TicksPerSecond) - 1).Select(ticks => TimeSpan.FromTicks(ticks))),
        Rounder);

    /// <summary>Any delay from minus one to plus two minutes.</summary>
    public static Arbitrary<TimeSpan> AnyDelay { get; } = Arb.From(
        Gen.Choose(-60, 120).Select(seconds => TimeSpan.FromSeconds(seconds)), Rounder);

    private static Arbitrary<DateTimeOffset> Between(DateTimeOffset first, DateTimeOffset end) => Arb.From(
        from second in Gen.Choose(0, (int)(end - first).TotalSeconds - 1)
        from fraction in Fraction
        select first.AddSeconds(second).AddTicks(fraction),
        date => Rounder(date).Where(simpler => simpler >= first && simpler < date));

    private static IEnumerable<DateTimeOffset> Rounder(DateTimeOffset date)
    {
        var start = new DateTimeOffset(date.Year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [start, start.AddDays(date.DayOfYear - 1), date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond))];
    }

    private static IEnumerable<TimeSpan> Rounder(TimeSpan delay) =>
        delay == TimeSpan.Zero ? []
        : delay.Ticks % TimeSpan.TicksPerSecond == 0 ? [TimeSpan.Zero]
        : [TimeSpan.Zero, TimeSpan.FromTicks(delay.Ticks - (delay.Ticks % TimeSpan.TicksPerSecond))];
}
