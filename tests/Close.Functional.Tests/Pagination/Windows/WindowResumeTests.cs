using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

[Properties(typeof(WalkGenerators))]
public sealed class WindowResumeTests
{
    [Property]
    public async Task A_walk_that_goes_on_after_a_row_gives_the_rest(Walk walk, byte stop)
    {
        var taken = await walk.Listing.ResumableItemsAsync(Still(walk)).Take(1 + (stop % 40)).Select(Walk.Must).ToListAsync();
        if (taken.Count == 0)
        {
            return;
        }

        var rest = Walk.Must(walk.Listing.From(Walk.Must(WindowResume.Parse(taken[^1].Resume.ToString()))));

        Assert.Equal(toArray(walk.Expected.Skip(taken.Count)), await Walk.Ids(rest.ItemsAsync(Still(walk))));
    }

    [Property]
    public async Task A_walk_can_go_on_with_a_plan_that_is_cut_otherwise(Walk walk, byte stop)
    {
        var open = walk with { Plan = walk.Plan.WithEverythingBefore().WithEverythingAfter() };
        var taken = await open.Listing.ResumableItemsAsync(Still(walk)).Take(1 + (stop % 40)).Select(Walk.Must).ToListAsync();
        if (taken.Count == 0)
        {
            return;
        }

        var rest = Walk.Must(walk.ListingOf(WindowPlan.All).From(taken[^1].Resume));

        Assert.Equal(toArray(open.Expected.Skip(taken.Count)), await Walk.Ids(rest.ItemsAsync(Still(walk))));
    }

    [Property]
    public async Task A_walk_can_stop_after_every_row(Walk walk)
    {
        var given = new List<string>();
        for (var listing = walk.Listing; await listing.ResumableItemsAsync(Still(walk)).Select(Walk.Must).FirstOrDefaultAsync() is { } row; listing = Walk.Must(walk.Listing.From(row.Resume)))
        {
            given.Add(row.Item.Id.Value);
        }

        Assert.Equal(walk.Expected, toArray(given));
    }

    [Property]
    public async Task A_resume_point_is_the_same_after_it_was_written_and_read(Walk walk)
    {
        var points = await walk.Listing.ResumableItemsAsync(Still(walk)).Select(row => Walk.Must(row).Resume).ToListAsync();

        Assert.Equal(points, points.Select(point => Walk.Must(WindowResume.Parse(point.ToString()))));
    }

    [Fact]
    public async Task A_resume_point_names_the_rows_of_its_second_only()
    {
        FeedRow[] rows = [new("acti_1", 0), new("acti_2", 5_100), new("acti_3", 5_900)];

        var points = await Walk.Of(WindowPlan.All, 10, true).ResumableItemsAsync(new Feed(rows).SendAsync).Select(Walk.Must).Select(row => row.Resume.ToString()).ToListAsync();

        Assert.Equal(["oldest/2026-03-01T12:00:00Z/acti_1", "oldest/2026-03-01T12:00:05Z/acti_2", "oldest/2026-03-01T12:00:05Z/acti_2,acti_3"], points);
    }

    [Fact]
    public void An_id_with_signs_of_the_text_survives() =>
        Assert.Equal("newest/2026-03-01T12:00:05Z/a%2Fb,c%2Cd", Walk.Must(WindowResume.Parse("newest/2026-03-01T12:00:05Z/a%2Fb,c%2Cd")).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("newest")]
    [InlineData("oldest/2026-03-01T12:00:05Z")]
    [InlineData("oldest/2026-03-01T12:00:05Z/")]
    [InlineData("oldest/2026-03-01T12:00:05Z/acti_1,")]
    [InlineData("oldest/2026-03-01T12:00:05.5Z/acti_1")]
    [InlineData("oldest/../acti_1")]
    [InlineData("sideways/2026-03-01T12:00:05Z/acti_1")]
    public void Other_text_is_no_resume_point(string? text) => Assert.Equal("resume", WindowPlanTests.Refused(WindowResume.Parse(text)));

    [Fact]
    public void A_resume_point_of_a_walk_the_other_way_is_refused() =>
        Assert.Equal("resume", WindowPlanTests.Refused(Walk.Of(WindowPlan.All, 1, true).From(Walk.Must(WindowResume.Parse("newest/2026-03-01T12:00:05Z/acti_1")))));

    [Fact]
    public void A_resume_point_is_needed() =>
        Assert.Throws<ArgumentNullException>(() => { _ = Walk.Of(WindowPlan.All, 1, true).From(null!); });

    private static Transport Still(Walk walk) => new Feed(walk.Rows, walk.Crowd).SendAsync;
}
