using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>What a walk gives while nobody writes.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowWalkTests
{
    [Property]
    public async Task A_walk_gives_every_row_of_its_plan_once_and_in_order(Walk walk) =>
        Assert.Equal(walk.Expected, await Walk.Ids(walk.Listing.ItemsAsync(Still(walk).SendAsync)));

    [Property]
    public async Task The_rows_are_the_same_however_the_plan_is_cut_and_however_many_windows_are_walked_at_once(Walk walk, byte atOnce)
    {
        var whole = walk.ListingOf(WindowPlan.All).WithAtOnce(1);
        var cut = walk.ListingOf(walk.Plan.WithEverythingBefore().WithEverythingAfter()).WithAtOnce(atOnce % 9);

        Assert.Equal(await Walk.Ids(whole.ItemsAsync(Still(walk).SendAsync)), await Walk.Ids(cut.ItemsAsync(Still(walk).SendAsync)));
    }

    [Property]
    public async Task A_listing_can_be_walked_again(Walk walk)
    {
        var listing = walk.Listing;
        await Walk.Ids(listing.ItemsAsync(Still(walk).SendAsync));

        Assert.Equal(walk.Expected, await Walk.Ids(listing.ItemsAsync(Still(walk).SendAsync)));
    }

    [Property]
    public async Task Only_a_second_with_a_page_of_rows_or_more_is_paged_by_offset(Walk walk)
    {
        var feed = Still(walk);
        await Walk.Ids(walk.Listing.ItemsAsync(feed.SendAsync));

        Assert.All(feed.Skips, skip => Assert.True(skip == 0 || (walk.Crowd >= walk.PageSize && skip <= walk.Crowd)));
    }

    [Fact]
    public async Task A_walk_of_SMS_gives_the_newest_first()
    {
        var feed = new Feed([new("acti_1", 0), new("acti_2", 1_000), new("acti_3", 5_000)]);
        var listing = Walk.Must(Windows.Of(SmsQuery.All, WindowPlan.All));

        Assert.Equal(Array("acti_3", "acti_2", "acti_1"), await Walk.Ids(listing.ItemsAsync(feed.SendAsync)));
    }

    [Fact]
    public async Task One_row_in_a_hundred_is_asked_for_twice()
    {
        var feed = new Feed(Enumerable.Range(0, 1_000).Select(row => new FeedRow($"acti_{row}", row * 1_000)));

        await Walk.Ids(Walk.Of(WindowPlan.All, pageSize: 100, isOldestFirst: true).ItemsAsync(feed.SendAsync));

        // 100 rows, then 99 new ones with each call.
        Assert.Equal(11, feed.Calls.Count);
    }

    [Fact]
    public async Task An_empty_plan_gives_nothing_and_calls_nobody()
    {
        var feed = new Feed([new("acti_1", 0)]);

        Assert.Equal((Arr<string>.Empty, 0), (await Walk.Ids(Walk.Of(WindowPlan.Empty, 1, true).ItemsAsync(feed.SendAsync)), feed.Calls.Count));
    }

    [Fact]
    public async Task One_window_at_a_time_asks_for_a_page_when_the_one_before_was_taken()
    {
        var feed = new Feed(Enumerable.Range(0, 4).Select(row => new FeedRow($"acti_{row}", row * 1_000)));
        var plan = Walk.Must(WindowPlan.Of(Feed.Start, Feed.Start.AddSeconds(4), TimeSpan.FromSeconds(1)));
        var seen = new List<int> { feed.Calls.Count };

        await foreach (var row in Walk.Of(plan, 10, true).ItemsAsync(feed.SendAsync))
        {
            seen.Add(feed.Calls.Count);
        }

        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    [Fact]
    public void A_walk_needs_a_transport()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = Walk.Of(WindowPlan.All, 1, true).ItemsAsync(null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = Walk.Of(WindowPlan.All, 1, true).ResumableItemsAsync(null!); });
    }

    private static Feed Still(Walk walk) => new(walk.Rows, walk.Crowd);
}
