using System.Globalization;
using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

public sealed class ResumePointTests
{
    [Property]
    public void A_point_comes_back_from_its_text(byte offset, byte ids, int minutes, bool hasFrom, bool hasTo)
    {
        var point = new ResumePoint(offset, Enumerable.Range(0, ids).Select(id => $"acti_{id.ToString(CultureInfo.InvariantCulture)}\"é"))
            .WithFrom(hasFrom ? DateTimeOffset.UnixEpoch.AddMinutes(minutes) : null)
            .WithTo(hasTo ? DateTimeOffset.UnixEpoch.AddMinutes(minutes).AddTicks(1).ToOffset(TimeSpan.FromHours(2)) : null);

        Assert.Equal(point, ResumePoint.Parse(point.ToString()).Value());
    }

    [Fact]
    public void A_point_is_short_JSON() => Assert.Equal(
        """{"offset":2,"after":["acti_0","acti_1"],"from":"2026-01-02T03:04:05+00:00"}""",
        new ResumePoint(2, ["acti_0", "acti_1"]).WithFrom(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).ToString());

    [Fact]
    public void Of_many_ids_the_last_are_kept() =>
        Assert.Equal(toArray(Enumerable.Range(8, 32).Select(id => $"{id}")), toArray(new ResumePoint(40, Enumerable.Range(0, 40).Select(id => $"{id}")).After));

    [Theory]
    [InlineData(null, "resume")]
    [InlineData("", "resume")]
    [InlineData("{", "resume")]
    [InlineData("[]", "resume")]
    [InlineData("""{"offset":1,"after":["\ud800"]}""", "resume")]
    [InlineData("""{"after":[]}""", "resume.offset")]
    [InlineData("""{"offset":-1,"after":[]}""", "resume.offset")]
    [InlineData("""{"offset":1.5,"after":[]}""", "resume.offset")]
    [InlineData("""{"offset":3000000000,"after":[]}""", "resume.offset")]
    [InlineData("""{"offset":"1","after":[]}""", "resume.offset")]
    [InlineData("""{"offset":1}""", "resume.after")]
    [InlineData("""{"offset":1,"after":"acti_0"}""", "resume.after")]
    [InlineData("""{"offset":1,"after":[1]}""", "resume.after")]
    [InlineData("""{"offset":1,"after":[""]}""", "resume.after")]
    [InlineData("""{"offset":1,"after":[],"from":"yesterday"}""", "resume.from")]
    [InlineData("""{"offset":1,"after":[],"to":1}""", "resume.to")]
    public void A_damaged_text_is_refused_and_says_what_was_expected(string? text, string field)
    {
        var error = Assert.IsType<CloseError.Invalid>(ResumePoint.Parse(text).Error());

        Assert.Equal(field, Assert.Single(error.Fields).Field);
        Assert.Contains("is needed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_ids_are_refused() =>
        Assert.IsType<CloseError.Invalid>(ResumePoint.Parse($$"""{"offset":1,"after":[{{string.Join(',', Enumerable.Repeat("\"a\"", 33))}}]}""").Error());

    [Fact]
    public void An_offset_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => new ResumePoint(-1, []));

    [Fact]
    public async Task What_a_point_says_of_dates_is_passed_on()
    {
        var from = DateTimeOffset.UnixEpoch;
        var close = new Skipping(_ => Rows.Page(["acti_0", "acti_1"], hasMore: false));

        var items = await Listings.Of(SmsQuery.All).From(ResumePoint.Start.WithFrom(from).WithTo(from.AddDays(1))).ListedAsync(close.SendAsync).Select(item => item.Value().Resume).ToListAsync();

        Assert.Equal(new ResumePoint(2, ["acti_0", "acti_1"]).WithFrom(from).WithTo(from.AddDays(1)), items[1]);
    }

    [Fact]
    public async Task A_walk_goes_on_with_the_row_before_the_point()
    {
        var close = new Skipping(new Rows(Count: 9, PageSize: 4, Start: 0));

        await Listings.Of(SmsQuery.All).From(new ResumePoint(5, ["acti_4"])).ItemsAsync(close.SendAsync).CountAsync();

        Assert.Equal([4, 7], close.Skips);
    }
}
