using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>What a walk gives while others create and delete rows between its calls.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowWriteTests
{
    [Property(MaxTest = 300)]
    public async Task With_any_writes_a_row_that_exists_throughout_is_given_once_as_long_as_no_second_fills_a_page(Walk generated)
    {
        var walk = generated with { PageSize = generated.Crowd + 1 };

        Assert.Equal("", Flaws(walk, await Walk.Ids(walk.Listing.ItemsAsync(walk.Live.SendAsync))));
    }

    [Property(MaxTest = 300)]
    public async Task With_rows_created_meanwhile_a_row_that_exists_throughout_is_given_once_however_crowded_a_second_is(Walk generated)
    {
        var walk = generated with { Writes = generated.Writes.Filter(write => !write.IsDelete) };

        Assert.Equal("", Flaws(walk, await Walk.Ids(walk.Listing.ItemsAsync(walk.Live.SendAsync))));
    }

    [Property(MaxTest = 300)]
    public async Task A_walk_that_stops_and_goes_on_while_others_write_gives_such_a_row_once_too(Walk generated, byte stop)
    {
        var walk = generated with { PageSize = generated.Crowd + 1 };
        var feed = walk.Live;
        var first = await walk.Listing.ResumableItemsAsync(feed.SendAsync).Take(1 + (stop % 40)).Select(Walk.Must).ToListAsync();
        var rest = first.Count == 0 ? walk.ListingOf(WindowPlan.Empty) : Walk.Must(walk.Listing.From(first[^1].Resume));

        var ids = first.Select(row => row.Item.Id.Value).Concat(await Walk.Ids(rest.ItemsAsync(feed.SendAsync)));

        Assert.Equal("", Flaws(walk, toArray(ids)));
    }

    [Fact]
    public async Task A_row_dated_into_what_was_walked_is_left_to_a_plan_with_an_overlap()
    {
        FeedRow[] rows = [new("acti_1", 1_000), new("acti_2", 2_000), new("acti_3", 3_000)];
        var late = new FeedRow("acti_late", 1_500);
        var feed = new Feed(rows, writes: [new FeedWrite(1, late, IsDelete: false)]);
        var first = await Walk.Ids(Walk.Of(WindowPlan.All, 2, true).ItemsAsync(feed.SendAsync));
        var again = Walk.Must(WindowPlan.Since(rows[^1].Date, TimeSpan.FromSeconds(2)));

        var second = await Walk.Ids(Walk.Of(again, 2, true).ItemsAsync(feed.SendAsync));

        Assert.Equal((Array("acti_1", "acti_2", "acti_3"), Array("acti_1", "acti_late", "acti_2", "acti_3")), (first, second));
    }

    private static string Flaws(Walk walk, Arr<string> given)
    {
        var known = walk.Rows.Concat(walk.Writes.Select(write => write.Row)).DistinctBy(row => row.Id, StringComparer.Ordinal).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var deleted = walk.Writes.Where(write => write.IsDelete).Select(write => write.Row.Id).ToHashSet(StringComparer.Ordinal);
        var seconds = given.Where(known.ContainsKey).Select(id => Math.Floor(known[id].At / 1_000.0) * (walk.IsOldestFirst ? 1 : -1)).ToList();
        return string.Join(
            "; ",
            [
                .. walk.Expected.Where(id => !deleted.Contains(id)).Except(given, StringComparer.Ordinal).Select(id => $"{id} is missing"),
                .. given.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} came {same.Count()} times"),
                .. given.Where(id => !known.TryGetValue(id, out var row) || !Walk.IsIn(walk.Plan, row)).Select(id => $"{id} was not asked for"),
                .. seconds.SequenceEqual(seconds.Order()) ? System.Array.Empty<string>() : ["the seconds are out of order"],
            ]);
    }
}
