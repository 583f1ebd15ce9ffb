using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Pagination;

/// <summary>Where a walk looks, page by page.</summary>
public sealed class PagePlanTests
{
    [Fact]
    public void Steps_back_double_but_never_jump_over_what_is_known()
    {
        var plan = Known(size: 10);

        Assert.Equal([500, 499, 497, 493, 485, 475, 465], Enumerable.Range(0, 7).Select(page => Asked(plan, $"x{page}")));
    }

    [Fact]
    public void Steps_back_are_small_again_once_a_known_row_was_met()
    {
        var plan = Known(size: 10);
        Asked(plan, "x");
        Asked(plan, "x");
        Asked(plan, "b", "c");

        Assert.Equal([498, 497], [Asked(plan, "x"), Asked(plan, "c")]);
    }

    [Fact]
    public void A_place_is_looked_for_to_both_sides_in_pages_that_overlap_until_both_have_ended()
    {
        var plan = new PagePlan(new ResumePoint(7, ["a"]), size: 4);

        // From the row before the point: one page back, one on, and so forth. The page at 12 is the last; the one at 0 was the first.
        Assert.Equal([6, 3, 9, 0, 12], Enumerable.Range(0, 5).Select(page => Asked(plan, hasMore: page < 4, $"x{page}", "y", "y", "y")));

        // Nowhere: the walk starts over, and now believes what it gets.
        Assert.Equal((0, true), (plan.At, plan.IsAnchored));
    }

    [Fact]
    public void An_end_of_the_list_is_not_looked_behind()
    {
        var plan = new PagePlan(new ResumePoint(9, ["a"]), size: 4);

        Assert.Equal([8, 5, 2, 0, 0], Enumerable.Range(0, 5).Select(page => Asked(plan, hasMore: page > 0, $"x{page}", "y", "y", "y")));
    }

    [Fact]
    public async Task Behind_a_page_of_one_row_an_empty_one_is_not_believed()
    {
        var calls = 0;
        var close = new Skipping(_ => ++calls switch
        {
            1 => Rows.Page(["acti_0"], hasMore: true),
            2 => Rows.Page([], hasMore: false), // Row 0 was deleted.
            _ => Rows.Page(["acti_1"], hasMore: false),
        });

        Assert.Equal(["acti_0", "acti_1"], await Listings.Of(SmsQuery.All).ItemsAsync(close.SendAsync).Select(item => item.Value().Id.Value).ToListAsync());
    }

    // A plan that has found its place and goes on at 500, knowing two rows.
    private static PagePlan Known(int size)
    {
        var plan = new PagePlan(new ResumePoint(500, ["a"]), size);
        Assert.Equal(499, Asked(plan, "a", "b"));
        return plan;
    }

    private static int Asked(PagePlan plan, params string[] ids) => Asked(plan, hasMore: true, ids);

    private static int Asked(PagePlan plan, bool hasMore, params string[] ids)
    {
        var at = plan.At;
        foreach (var id in ids)
        {
            plan.See(id);
        }

        plan.EndPage(hasMore);
        return at;
    }
}
