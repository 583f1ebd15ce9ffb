using System.Globalization;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Pagination;

public sealed class NeverEndingListTests
{
    [Fact]
    public async Task The_same_page_for_ever_ends_in_one_error_after_its_rows()
    {
        var close = new Skipping(_ => Rows.Page(["acti_0", "acti_1"], hasMore: true));

        var items = await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).ToListAsync();

        Assert.Equal([true, true, false], items.Select(item => item.IsRight));
        Assert.Contains("ten pages", Assert.IsType<CloseError.Unreadable>(items[^1].Error()).Expected, StringComparison.Ordinal);
        Assert.Equal(11, close.Skips.Count);
    }

    [Fact]
    public async Task Nine_pages_without_anything_new_may_be_honest()
    {
        var calls = 0;
        var close = new Skipping(_ => ++calls <= 10 ? Rows.Page(["acti_0", "acti_1"], hasMore: true) : Rows.Page(["acti_1", "acti_2"], hasMore: false));

        Assert.Equal(3, await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).Select(item => item.Value()).CountAsync());
    }

    [Fact]
    public async Task Pages_without_anything_new_count_only_in_a_row()
    {
        var calls = 0;
        var close = new Skipping(_ => Rows.Page(["acti_0", Id(++calls / 6)], hasMore: calls < 40));

        Assert.Equal(7, await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).Select(item => item.Value()).CountAsync());
    }

    [Fact]
    public async Task One_row_for_ever_ends_too()
    {
        var close = new Skipping(_ => Rows.Page(["acti_0"], hasMore: true));

        var items = await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).ToListAsync();

        Assert.Equal([true, false], items.Select(item => item.IsRight));
    }

    [Fact]
    public async Task Rows_that_are_new_for_ever_and_follow_on_nothing_end_too()
    {
        var calls = 0;
        var close = new Skipping(_ => Rows.Page([Id(++calls), Id(++calls)], hasMore: true));

        var items = await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).ToListAsync();

        Assert.IsType<CloseError.Unreadable>(items[^1].Error());
    }

    [Fact]
    public async Task A_server_that_gives_a_row_at_a_time_is_walked_all_the_same()
    {
        var close = new Skipping(skip => Rows.Page(skip < 4 ? [Id(skip)] : [], hasMore: skip < 3));

        Assert.Equal(["acti_0", "acti_1", "acti_2", "acti_3"], await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).Select(item => item.Value().Id.Value).ToListAsync());
    }

    [Fact]
    public async Task A_place_that_is_nowhere_is_not_looked_for_without_end()
    {
        var calls = 0;
        var point = new ResumePoint(249_000, ["acti_gone"]);

        var items = await Listings.Of(SmsQuery.All).WithLimit(1).From(point).ItemsAsync((call, _) =>
        {
            Assert.True(++calls < 10_000, "The walk does not end.");
            var skip = Table.Number(call, "_skip", 0);
            Assert.True(skip <= 250_000);
            return Task.FromResult(LanguageExt.Prelude.Right<CloseError, Envelope>(Rows.Page(Enumerable.Range(skip, 100).Select(Id), hasMore: true)));
        }).ToListAsync();

        Assert.Equal("acti_0", Assert.Single(items).Value().Id.Value);
    }

    [Fact]
    public void A_row_that_comes_again_after_twenty_thousand_others_is_not_known()
    {
        var known = new RecentIds(PagePlan.MostIds);
        Assert.True(known.Add(Id(0)));
        Assert.False(known.Add(Id(0)));
        Assert.All(Enumerable.Range(1, PagePlan.MostIds - 1), row => Assert.True(known.Add(Id(row))));
        Assert.True(known.Contains(Id(0)));

        known.Add(Id(PagePlan.MostIds));

        Assert.Equal((false, PagePlan.MostIds), (known.Contains(Id(0)), known.Count));
    }

    private static string Id(int row) => string.Create(CultureInfo.InvariantCulture, $"acti_{row}");
}
