namespace Close.Functional.Tests.Pagination;

/// <summary>What a long walk by windows tells of itself.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowProgressTests
{
    [Property]
    public async Task The_last_report_has_every_row_and_every_call(Walk walk)
    {
        var feed = new Feed(walk.Rows, walk.Crowd);
        var heard = new Heard();

        var given = await Walk.Ids(walk.Listing.ReportingTo(heard).ItemsAsync(feed.SendAsync));

        Assert.Equal(given.Count, heard.Reports.LastOrDefault()?.Items ?? 0);
        Assert.InRange(heard.Reports.LastOrDefault()?.Pages ?? 0, 0, feed.Calls.Count);
        Assert.Equal(heard.Reports.Select(report => report.Items), heard.Reports.Select(report => report.Items).Order());
    }

    [Fact]
    public async Task Retries_and_waits_are_added_up()
    {
        var feed = new Feed([new("acti_1", 0), new("acti_2", 1_000)]);
        var heard = new Heard();

        await Walk.Ids(Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true).ReportingTo(heard).ItemsAsync(async (call, token) =>
            (await feed.SendAsync(call, token)).Map(answer => answer.WithDelivery(new Delivery(3, TimeSpan.FromSeconds(2))))));

        var last = heard.Reports[^1];
        Assert.Equal((2 * last.Pages, TimeSpan.FromSeconds(2 * last.Pages)), (last.Retries, last.Waited));
    }

    private sealed class Heard : IProgress<WindowProgress>
    {
        public List<WindowProgress> Reports { get; } = [];

        public void Report(WindowProgress value) => Reports.Add(value);
    }
}
