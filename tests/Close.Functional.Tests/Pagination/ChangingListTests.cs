using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>Every row that is there throughout is given once, whatever comes and goes meanwhile.</summary>
[Properties(typeof(TableGenerators))]
public sealed class ChangingListTests
{
    [Property(MaxTest = 500)]
    public async Task Without_writes_a_walk_gives_exactly_the_rows_in_order(TableCase given)
    {
        var table = new Table(given with { Writes = Arr<TableWrite>.Empty });

        Assert.Equal(table.Initial, await Ids(given.Listing, table));
    }

    [Property(MaxTest = 1_000)]
    public void Rows_that_last_come_once_and_in_order_and_no_row_comes_twice(TableCase given) =>
        Check(given, given.Listing, new Table(given));

    [Property(MaxTest = 300)]
    public void The_same_holds_one_page_ahead(TableCase given) => Check(given, given.Listing.OnePageAhead(), new Table(given));

    [Property(MaxTest = 300)]
    public void The_same_holds_for_pages_that_still_arrive(TableCase given) => Check(given, given.Listing.Streaming(), new Table(given));

    [Property(MaxTest = 300)]
    public async Task A_limit_gives_the_first_rows_of_the_walk_without_it(TableCase given, byte most)
    {
        var whole = await Ids(given.Listing, new Table(given));

        Assert.Equal(toArray(whole.Take(most % 40)), await Ids(given.Listing.WithLimit(most % 40), new Table(given)));
    }

    [Property(MaxTest = 300)]
    public async Task A_walk_from_any_item_gives_the_rest(TableCase given, byte stop)
    {
        var table = new Table(given with { Writes = Arr<TableWrite>.Empty });
        var items = await given.Listing.ListedAsync(table.SendAsync).Select(item => item.Value()).ToListAsync();
        var at = items.Count == 0 ? 0 : stop % items.Count;

        Assert.All(items.Skip(at).Take(1), item =>
            Assert.Equal(toArray(items.Skip(at + 1).Select(next => next.Item.Id.Value)), Ids(given.Listing.From(Copy(item.Resume)), table).GetAwaiter().GetResult()));
    }

    [Property(MaxTest = 1_000)]
    public async Task Two_walks_joined_by_a_point_give_what_lasts_as_long_as_a_row_before_the_point_is_left(TableCase given, byte stop)
    {
        var table = new Table(given);
        var first = await given.Listing.WithLimit(1 + (stop % 40)).ListedAsync(table.SendAsync).Select(item => item.Value()).ToListAsync();
        var point = first.Count == 0 ? ResumePoint.Start : Copy(first[^1].Resume);
        table.Stop();

        var second = await Ids(given.Listing.From(point), table);

        var all = toArray(first.Select(item => item.Item.Id.Value).Concat(second));
        var lasting = table.Lasting.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(lasting.Except(all, StringComparer.Ordinal));
        if (table.Now.Filter(point.After.ToHashSet(StringComparer.Ordinal).Contains).Count > 0)
        {
            Assert.Equal(table.Lasting.Count, all.Count(lasting.Contains));
        }
    }

    [Fact]
    public async Task Rows_that_moved_up_behind_the_end_are_found()
    {
        // Of six rows three are deleted after the first page: what was the second page is then empty.
        var table = new Table(new(toArray(Enumerable.Range(0, 6)), true, 3, 100, Array(new TableWrite(Arr<int>.Empty, Array(0, 0, 0)))));

        Assert.Equal(Array("acti_0", "acti_1", "acti_2", "acti_3", "acti_4", "acti_5"), await Ids(Walk(3), table));
    }

    [Fact]
    public async Task A_last_page_is_not_believed_when_it_begins_with_a_row_that_is_not_known()
    {
        var table = new Table(new(toArray(Enumerable.Range(0, 6)), true, 4, 100, Array(new TableWrite(Arr<int>.Empty, Array(0, 0)))));

        // Rows 0 and 1 go after the first page, so that the second begins with row 5; one step back it begins with row 4, two more back with row 2.
        Assert.Equal((Array("acti_0", "acti_1", "acti_2", "acti_3", "acti_4", "acti_5"), 4), (await Ids(Walk(4), table), table.Calls));
    }

    [Fact]
    public async Task Many_rows_that_came_in_before_a_point_do_not_make_a_walk_start_over()
    {
        var come = new TableWrite(toArray(Enumerable.Repeat(9, 40)), Arr<int>.Empty);
        var table = new Table(new(toArray(Enumerable.Repeat(1, 30)), false, 5, 100, Array(come)));
        var first = await Walk(5).WithLimit(5).ListedAsync(table.SendAsync).Select(item => item.Value()).ToListAsync();

        Assert.Equal(toArray(table.Initial.Skip(5)), await Ids(Walk(5).From(first[^1].Resume), table));
    }

    [Fact]
    public async Task When_no_row_before_the_point_is_left_a_walk_starts_over()
    {
        var table = new Table(new(toArray(Enumerable.Range(0, 8)), true, 3, 100, Arr<TableWrite>.Empty));

        Assert.Equal(table.Initial, await Ids(Walk(3).From(new ResumePoint(4, ["acti_gone"])), table));
    }

    private static void Check(TableCase given, Listing<Sms> listing, Table table)
    {
        var ids = Ids(listing, table).GetAwaiter().GetResult();
        var lasting = table.Lasting.ToHashSet(StringComparer.Ordinal);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(table.Lasting, toArray(ids.Where(lasting.Contains)));
        Assert.True(given.Writes.Count > 0 || ids.Count == lasting.Count);
    }

    private static ResumePoint Copy(ResumePoint point) => ResumePoint.Parse(point.ToString()).Value();

    private static Listing<Sms> Walk(int size) => Listings.Of(SmsQuery.Parse(new SmsQueryFields { Limit = size }).Value());

    private static async Task<Arr<string>> Ids(Listing<Sms> listing, Table table) =>
        toArray(await listing.ItemsAsync(table.SendAsync).Select(item => item.Value().Id.Value).ToListAsync());
}
