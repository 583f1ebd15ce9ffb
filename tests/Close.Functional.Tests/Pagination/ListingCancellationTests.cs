namespace Close.Functional.Tests.Pagination;

public sealed class ListingCancellationTests
{
    private static readonly Rows ThreePages = new(Count: 6, PageSize: 3, Start: 0);

    [Fact]
    public async Task A_cancelled_walk_sends_nothing_and_throws()
    {
        var close = new Skipping(ThreePages);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await ThreePages.Listing.ItemsAsync(close.SendAsync, new CancellationToken(canceled: true)).CountAsync());

        Assert.Empty(close.Skips);
    }

    [Fact]
    public async Task The_rows_of_a_page_that_came_are_given_before_the_cancellation_is_thrown()
    {
        using var caller = new CancellationTokenSource();
        var close = new Skipping(ThreePages);
        var rows = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in ThreePages.Listing.ItemsAsync(close.SendAsync, caller.Token))
            {
                rows++;
                await caller.CancelAsync();
            }
        });

        Assert.Equal((3, 1), (rows, close.Skips.Count));
    }

    [Fact]
    public async Task The_token_of_the_enumeration_cancels_too()
    {
        using var caller = new CancellationTokenSource();
        var close = new Skipping(ThreePages);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in ThreePages.Listing.PagesAsync(close.SendAsync).WithCancellation(caller.Token))
            {
                await caller.CancelAsync();
            }
        });

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task Collecting_stops_between_two_pages()
    {
        using var caller = new CancellationTokenSource();
        var close = new Skipping(skip =>
        {
            caller.Cancel();
            return ThreePages.Answer(skip);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ThreePages.Listing.Collect(6).RunAsync(close.SendAsync, caller.Token));

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task What_was_collected_is_not_lost_when_no_further_page_is_needed()
    {
        using var caller = new CancellationTokenSource();
        var close = new Skipping(skip =>
        {
            caller.Cancel();
            return ThreePages.Answer(skip);
        });

        var result = await ThreePages.Listing.Collect(3).RunAsync(close.SendAsync, caller.Token);

        Assert.Equal(3, result.Map(items => items.Count).IfLeft(0));
    }
}
