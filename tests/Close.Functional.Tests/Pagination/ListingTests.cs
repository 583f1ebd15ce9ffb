using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

[Properties(typeof(RowsGenerators))]
public sealed class ListingTests
{
    private static readonly CloseError Down = new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed);

    [Property]
    public async Task A_walk_gives_every_row_once_and_in_order(Rows rows) =>
        Assert.Equal(rows.Left, await Ids(rows.Listing.ItemsAsync(new Skipping(rows).SendAsync)));

    [Property]
    public async Task A_walk_asks_for_each_page_once(Rows rows)
    {
        var close = new Skipping(rows);

        await Ids(rows.Listing.ItemsAsync(close.SendAsync));

        Assert.Equal(rows.Skips, toArray(close.Skips));
    }

    [Property]
    public async Task Pages_hold_the_rows_as_they_came_without_those_that_came_before(Rows rows)
    {
        var pages = await rows.Listing.PagesAsync(new Skipping(rows).SendAsync).ToListAsync();

        Assert.Equal(
            rows.Skips
                .Map((index, skip) => Read(rows.Answer(skip)).Map(page => page with { Data = [.. page.Data.Skip(index == 0 ? 0 : 1)] }))
                .Filter(page => page.Match(Right: read => read.Data.Count > 0, Left: _ => true)),
            toArray(pages));
    }

    [Property]
    public async Task A_listing_can_be_walked_again(Rows rows)
    {
        var listing = rows.Listing;
        await Ids(listing.ItemsAsync(new Skipping(rows).SendAsync));

        Assert.Equal(rows.Left, await Ids(listing.ItemsAsync(new Skipping(rows).SendAsync)));
    }

    [Property]
    public async Task The_first_error_comes_last_and_ends_the_walk(Rows rows, byte broken)
    {
        var at = rows.Skips[broken % rows.Skips.Count];
        var close = new Skipping(skip => skip == at ? Left<CloseError, Envelope>(Down) : rows.Answer(skip));

        var items = await rows.Listing.ItemsAsync(close.SendAsync).ToListAsync();

        Assert.Equal(
            (toArray(rows.Left.Take(at == rows.Start ? 0 : at - rows.Start + 1).Select(Right<CloseError, string>).Append(Left<CloseError, string>(Down))), at),
            (toArray(items.Select(item => item.Map(Id))), close.Skips[^1]));
    }

    [Property]
    public async Task Stopping_early_asks_for_no_further_page(Rows rows, byte wanted)
    {
        var close = new Skipping(rows);

        var taken = await rows.Listing.ItemsAsync(close.SendAsync).Take(wanted).CountAsync();

        Assert.Equal((Math.Min(wanted, rows.Left.Count), CallsFor(rows, wanted)), (taken, close.Skips.Count));
    }

    [Property]
    public async Task Collecting_gives_the_first_rows_and_asks_for_no_page_beyond_them(Rows rows, byte most)
    {
        var close = new Skipping(rows);

        var result = await rows.Listing.Collect(most).RunAsync(close.SendAsync);

        Assert.Equal(
            (Right<CloseError, Arr<string>>(toArray(rows.Left.Take(most))), CallsFor(rows, most)),
            (result.Map(items => items.Map(Id)), close.Skips.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public async Task Collecting_none_sends_nothing(int most)
    {
        var close = new Skipping(_ => Down);

        var result = await Listings.Of(SmsQuery.All).Collect(most).RunAsync(close.SendAsync, new CancellationToken(canceled: true));

        Assert.Equal((Right<CloseError, int>(0), 0), (result.Map(items => items.Count), close.Skips.Count));
    }

    [Fact]
    public async Task Collecting_ends_with_the_first_error()
    {
        var close = new Skipping(skip => skip == 0 ? Rows.Page(["acti_0", "acti_1"], hasMore: true) : Left<CloseError, Envelope>(Down));

        Assert.Equal(Left<CloseError, Arr<Sms>>(Down), await Listings.Of(SmsQuery.All).Collect(10).RunAsync(close.SendAsync));
    }

    [Fact]
    public async Task Building_a_program_that_collects_sends_nothing_and_each_run_starts_over()
    {
        var close = new Skipping(new Rows(Count: 3, PageSize: 2, Start: 0));
        var program = Listings.Of(SmsQuery.All).Collect(3);
        Assert.Empty(close.Skips);

        await program.RunAsync(close.SendAsync);
        await program.RunAsync(close.SendAsync);

        Assert.Equal([0, 1, 0, 1], close.Skips);
    }

    [Fact]
    public async Task A_first_page_that_promises_more_but_holds_nothing_is_the_last()
    {
        var close = new Skipping(_ => Rows.Page([], hasMore: true));

        await Ids(Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync));

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task A_page_that_does_not_say_whether_there_is_more_is_the_last()
    {
        var close = new Skipping(_ => Rows.Page(["acti_0"], hasMore: null));

        await Ids(Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync));

        Assert.Equal([0], close.Skips);
    }

    [Fact]
    public async Task Pages_smaller_than_asked_for_move_the_walk_by_what_they_held()
    {
        var close = new Skipping(skip => skip switch
        {
            0 => Rows.Page(["acti_0", "acti_1", "acti_2"], hasMore: true),
            2 => Rows.Page(["acti_2", "acti_3"], hasMore: true),
            _ => Rows.Page(["acti_3", "acti_4"], hasMore: false),
        });

        await Ids(Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync));

        Assert.Equal([0, 2, 3], close.Skips);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_when_the_one_before_was_taken()
    {
        var close = new Skipping(new Rows(Count: 5, PageSize: 3, Start: 0));
        var seen = new List<int>();
        await using var walk = Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).GetAsyncEnumerator();

        do
        {
            seen.Add(close.Skips.Count);
        }
        while (await walk.MoveNextAsync());

        // Nothing before the first row; then one page for rows 0 to 2, two for 3 and 4.
        Assert.Equal([0, 1, 1, 1, 2, 2], seen);
    }

    [Fact]
    public async Task Activities_are_walked_the_same_way()
    {
        var rows = new Rows(Count: 5, PageSize: 2, Start: 1);
        var close = new Skipping(rows);
        var query = ActivityQuery.Parse(new ActivityQueryFields { Skip = 1, Limit = 2 }).IfLeft(ActivityQuery.All);

        var count = await Listings.Of(query).ItemsAsync(close.SendAsync).CountAsync();

        Assert.Equal((rows.Left.Count, rows.Skips), (count, toArray(close.Skips)));
    }

    [Fact]
    public async Task Every_page_keeps_the_filters_of_the_query()
    {
        var calls = new List<HttpCall>();
        var rows = new Rows(Count: 3, PageSize: 2, Start: 0);
        var query = SmsQuery.Parse(new SmsQueryFields { Limit = 2, LeadIds = Array("lead_1") }).IfLeft(SmsQuery.All);

        await Ids(Listings.Of(query).ItemsAsync((call, token) =>
        {
            calls.Add(call);
            return Task.FromResult(Right<CloseError, Envelope>(rows.Answer(calls.Count - 1)));
        }));

        Assert.Equal(
            Array("_limit=2&lead_id=lead_1", "_limit=2&_skip=1&lead_id=lead_1"),
            toArray(calls.Select(call => QueryEncoding.Encode(call.Query))));
    }

    [Fact]
    public void A_walk_needs_a_transport()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = Listings.Of(SmsQuery.All).PagesAsync(null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = Listings.Of(SmsQuery.All).ItemsAsync(null!); });
    }

    private static int CallsFor(Rows rows, int wanted) =>
        wanted == 0 ? 0 : wanted <= rows.Left.Count ? rows.Pages(wanted) : rows.Skips.Count;

    private static async Task<Arr<string>> Ids(IAsyncEnumerable<Either<CloseError, Sms>> walk) =>
        toArray(await walk.Select(item => item.Match(Right: Id, Left: error => error.Message)).ToListAsync());

    private static string Id(Sms sms) => sms.Id.Value;

    private static Either<CloseError, Page<Sms>> Read(Envelope answer) => SmsApi.List(SmsQuery.All).Decode(answer);
}
