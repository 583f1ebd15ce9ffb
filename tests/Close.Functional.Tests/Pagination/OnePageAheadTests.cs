using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Pagination;

public sealed class OnePageAheadTests
{
    private static readonly Rows ManyPages = new(Count: 50, PageSize: 3, Start: 0);

    [Fact]
    public async Task The_next_page_is_asked_for_before_the_first_row_is_given_and_no_further()
    {
        var close = new Skipping(ManyPages);
        await using var walk = ManyPages.Listing.OnePageAhead().ItemsAsync(close.SendAsync).GetAsyncEnumerator();
        var seen = new List<int>();

        for (var row = 0; row < 5; row++)
        {
            await walk.MoveNextAsync();
            seen.Add(close.Skips.Count);
        }

        Assert.Equal([2, 2, 2, 3, 3], seen);
    }

    [Fact]
    public async Task Without_it_no_page_is_asked_for_ahead()
    {
        var close = new Skipping(ManyPages);

        await ManyPages.Listing.ItemsAsync(close.SendAsync).FirstAsync();

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task A_walk_that_ends_early_cancels_the_page_ahead_and_waits_for_it()
    {
        var calls = 0;
        var cancelled = false;

        await ManyPages.Listing.OnePageAhead().ItemsAsync(async (_, token) =>
        {
            if (++calls == 2)
            {
                var never = new TaskCompletionSource();
                await using (token.Register(() => never.SetCanceled(token)))
                {
                    try
                    {
                        await never.Task;
                    }
                    finally
                    {
                        cancelled = true;
                    }
                }
            }

            return ManyPages.Answer(0);
        }).Take(1).CountAsync();

        Assert.Equal((2, true), (calls, cancelled));
    }

    [Fact]
    public async Task A_limit_that_is_reached_asks_for_no_page_ahead()
    {
        var close = new Skipping(ManyPages);

        await ManyPages.Listing.OnePageAhead().WithLimit(3).ItemsAsync(close.SendAsync).CountAsync();

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task An_error_of_the_page_ahead_comes_after_the_rows_before_it()
    {
        CloseError down = new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed);
        var close = new Skipping(skip => skip == 0 ? ManyPages.Answer(0) : down);

        var items = await ManyPages.Listing.OnePageAhead().ItemsAsync(close.SendAsync).ToListAsync();

        Assert.Equal([true, true, true, false], items.Select(item => item.IsRight));
        Assert.Same(down, items[3].Error());
    }
}
