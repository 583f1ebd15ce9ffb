using System.Globalization;

namespace Close.Functional.Tests.Pagination;

[Properties(typeof(WalkGenerators))]
public sealed class WindowPlanTests
{
    private static readonly DateTimeOffset Noon = Feed.Start;

    [Property]
    public void Windows_meet_without_gap_or_overlap(WindowPlan plan) =>
        Assert.All(plan.Windows.Zip(plan.Windows.Skip(1)), pair => Assert.Equal(pair.Item1.To, pair.Item2.From));

    [Property]
    public void A_plan_is_the_same_after_it_was_written_and_read(WindowPlan plan) =>
        Assert.Equal(plan, Walk.Must(WindowPlan.Parse(plan.ToString())));

    [Property]
    public void Only_the_ends_of_a_plan_are_open_and_opening_them_again_changes_nothing(WindowPlan plan)
    {
        var opened = plan.WithEverythingBefore().WithEverythingAfter();

        Assert.Equal(
            (null, null, 2, opened),
            (opened.Windows[0].From, opened.Windows[^1].To, opened.Windows.Sum(window => (window.From is null ? 1 : 0) + (window.To is null ? 1 : 0)), opened.WithEverythingBefore().WithEverythingAfter()));
    }

    [Property]
    public void Windows_have_the_width_that_was_asked_for_and_the_last_what_is_left(short seconds, byte wide)
    {
        var (length, width) = (1 + Math.Abs((int)seconds), TimeSpan.FromSeconds(1 + wide));

        var plan = Walk.Must(WindowPlan.Of(Noon, Noon.AddSeconds(length), width));

        Assert.Equal((Noon, Noon.AddSeconds(length)), (plan.Windows[0].From, plan.Windows[^1].To));
        Assert.All(plan.Windows.SkipLast(1), window => Assert.Equal(width, window.To - window.From));
        Assert.InRange((plan.Windows[^1].To - plan.Windows[^1].From)!.Value, TimeSpan.FromSeconds(1), width);
    }

    [Property]
    public void Plans_that_meet_within_a_second_still_do(int ticks)
    {
        var middle = Noon.AddHours(1).AddTicks(Math.Abs((long)ticks));

        var first = Walk.Must(WindowPlan.Of(Noon, middle, TimeSpan.FromMinutes(7)));
        var second = Walk.Must(WindowPlan.Of(middle, Noon.AddHours(2), TimeSpan.FromMinutes(7)));

        Assert.Equal(first.Windows[^1].To, second.Windows[0].From);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("../..")]
    [InlineData("2026-01-01T00:00:00Z/..")]
    [InlineData("../2026-01-01T00:00:00Z")]
    [InlineData("../2026-01-01T00:00:00Z/2026-02-01T00:00:00Z/2026-02-01T00:00:01Z/..")]
    public void A_plan_is_written_as_its_cuts(string text) => Assert.Equal(text, Walk.Must(WindowPlan.Parse(text)).ToString());

    [Theory]
    [InlineData("2026-01-01/2026-02-01", "2026-01-01T00:00:00Z/2026-02-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00/2026-01-01T03:00:00+02:00", "2026-01-01T00:00:00Z/2026-01-01T01:00:00Z")]
    public void Dates_of_a_plan_are_read_as_UTC_unless_they_have_an_offset(string text, string written) =>
        Assert.Equal(written, Walk.Must(WindowPlan.Parse(text)).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00Z/")]
    [InlineData("2026-01-01T00:00:00Z/2026-01-01T00:00:00Z")]
    [InlineData("2026-02-01T00:00:00Z/2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00Z/../2026-02-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00.5Z/2026-02-01T00:00:00Z")]
    [InlineData("soon/later")]
    public void Other_text_is_no_plan(string? text) => Assert.Equal("plan", Refused(WindowPlan.Parse(text)));

    [Theory]
    [InlineData(0, 60, "to")]
    [InlineData(-1, 60, "to")]
    [InlineData(60, 0, "width")]
    [InlineData(60, -60, "width")]
    [InlineData(60, 1.5, "width")]
    [InlineData(60, 0.5, "width")]
    [InlineData(100_001, 1, "width")]
    public void A_plan_that_cannot_be_is_refused(int length, double width, string field) =>
        Assert.Equal(field, Refused(WindowPlan.Of(Noon, Noon.AddSeconds(length), TimeSpan.FromSeconds(width))));

    [Fact]
    public void A_plan_of_all_time_can_be_cut() =>
        Assert.Equal(
            DateTimeOffset.MaxValue.ToString("s", CultureInfo.InvariantCulture) + "Z",
            Walk.Must(WindowPlan.Of(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, TimeSpan.FromDays(365))).ToString().Split('/')[^1]);

    [Theory]
    [InlineData(0, "2026-03-01T12:00:00Z/..")]
    [InlineData(3_600, "2026-03-01T11:00:00Z/..")]
    [InlineData(1e11, "../..")]
    public void A_plan_since_a_walk_begins_the_overlap_before_it_and_has_no_end(double overlap, string text) =>
        Assert.Equal(text, Walk.Must(WindowPlan.Since(Noon.AddMilliseconds(900), TimeSpan.FromSeconds(overlap))).ToString());

    [Fact]
    public void An_overlap_below_zero_is_refused() => Assert.Equal("overlap", Refused(WindowPlan.Since(Noon, TimeSpan.FromTicks(-1))));

    [Fact]
    public void A_plan_without_windows_stays_without() =>
        Assert.Equal(WindowPlan.Empty, WindowPlan.Empty.WithEverythingBefore().WithEverythingAfter());

    internal static string Refused<T>(Either<CloseError, T> result) =>
        result.Match(Right: _ => "", Left: error => error is CloseError.Invalid { Fields: [var only] } ? only.Field : error.Message);

    public static TheoryData<string, Func<LanguageExt.Either<CloseError, WindowPlan>>> Unwalkable { get; } = new()
    {
        { "to: an end later than the start by a second or more is needed", () => WindowPlan.Of(Noon, Noon, TimeSpan.FromHours(1)) },
        { "width: one whole second or more is needed", () => WindowPlan.Of(Noon, Noon.AddDays(1), TimeSpan.FromMilliseconds(1_500)) },
        { "width: a width that gives at most 100000 windows is needed", () => WindowPlan.Of(Noon, Noon.AddSeconds(100_001), TimeSpan.FromSeconds(1)) },
        { "overlap: zero or more is needed", () => WindowPlan.Since(Noon, TimeSpan.FromSeconds(-1)) },
        { "count: one share or more is needed", () => WindowPlan.All.Part(0, 0) },
        { "index: a number from 0 to below the count of shares is needed", () => WindowPlan.All.Part(2, 2) },
        { "plan: whole seconds in ISO 8601 are needed, oldest first, with slashes between them; only the first and the last may be two dots", () => WindowPlan.Parse("2026-01-01/2026-03-01/2026-02-01/2026-04-01") },
        { "plan: whole seconds in ISO 8601 are needed, oldest first, with slashes between them; only the first and the last may be two dots", () => WindowPlan.Parse(null) },
    };

    [Theory]
    [MemberData(nameof(Unwalkable))]
    public void A_plan_that_cannot_be_walked_says_which_part_of_it_is_wrong(string told, Func<LanguageExt.Either<CloseError, WindowPlan>> plan) =>
        Assert.Contains(told, plan().Match(Right: _ => "a plan", Left: error => error.Message), StringComparison.Ordinal);

    [Fact]
    public void The_most_windows_that_are_allowed_are_allowed() =>
        Assert.Equal(WindowPlan.MostWindows, Walk.Must(WindowPlan.Of(Noon, Noon.AddSeconds(100_000), TimeSpan.FromSeconds(1))).Windows.Count);
}
