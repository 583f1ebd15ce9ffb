namespace Close.Functional.Tests.Pagination;

/// <summary>A plan that is shared out between machines.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowPartTests
{
    [Property]
    public async Task The_walks_of_all_parts_together_give_every_row_once(Walk walk, byte machines)
    {
        var count = 1 + (machines % 12);
        var given = new List<string>();
        foreach (var index in Enumerable.Range(0, count))
        {
            // As on machines of their own: each gets its part as text, and nothing else.
            var part = Walk.Must(WindowPlan.Parse(Walk.Must(walk.Plan.Part(index, count)).ToString()));
            given.AddRange(await Walk.Ids(walk.ListingOf(part).ItemsAsync(new Feed(walk.Rows, walk.Crowd).SendAsync)));
        }

        Assert.Equal(walk.Expected.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Property]
    public void The_parts_in_order_have_the_windows_of_the_plan(WindowPlan plan, byte machines)
    {
        var count = 1 + (machines % 12);

        Assert.Equal(plan.Windows, Parts(plan, count).SelectMany(part => part.Windows));
    }

    [Property]
    public void No_part_has_two_windows_more_than_another(WindowPlan plan, byte machines)
    {
        var sizes = Parts(plan, 1 + (machines % 12)).Select(part => part.Windows.Count).ToList();

        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Property]
    public void Parts_can_be_shared_out_again(WindowPlan plan, byte machines, byte threads)
    {
        var parts = Parts(plan, 1 + (machines % 5)).SelectMany(part => Parts(part, 1 + (threads % 5)));

        Assert.Equal(plan.Windows, parts.SelectMany(part => part.Windows));
    }

    [Property]
    public void A_date_of_the_plan_is_in_one_window_of_one_part(WindowPlan plan, int milliseconds, byte machines)
    {
        var date = Feed.Start.AddMilliseconds(milliseconds);
        var isInside = !(date < plan.Windows[0].From) && !(date >= plan.Windows[^1].To);

        Assert.Equal(isInside ? 1 : 0, Parts(plan, 1 + (machines % 12)).Sum(part => part.Windows.Count(window => window.Contains(date))));
    }

    [Theory]
    [InlineData(-1, 2, "index")]
    [InlineData(2, 2, "index")]
    [InlineData(0, 0, "count")]
    [InlineData(0, -1, "count")]
    public void A_part_that_is_none_is_refused(int index, int count, string field) =>
        Assert.Equal(field, WindowPlanTests.Refused(WindowPlan.All.Part(index, count)));

    [Fact]
    public void More_parts_than_windows_leave_some_without() =>
        Assert.Equal([WindowPlan.Empty, WindowPlan.All], Parts(WindowPlan.All, 2));

    private static IEnumerable<WindowPlan> Parts(WindowPlan plan, int count) =>
        Enumerable.Range(0, count).Select(index => Walk.Must(plan.Part(index, count)));
}
