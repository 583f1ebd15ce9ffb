using Close.Functional.Tests.Sockets;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

public sealed class WalkProgressTests
{
    private static readonly Rows FiveRows = new(Count: 5, PageSize: 3, Start: 0);

    [Fact]
    public async Task Each_page_reports_what_there_has_been_until_then()
    {
        var time = new ManualTime();
        var reports = new Reports();

        await FiveRows.Listing.ReportingTo(reports, time).ItemsAsync(Slowly(time)).CountAsync();

        Assert.Equal(
            [
                new(1, 3, 0, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), 2, new ResumePoint(3, ["acti_0", "acti_1", "acti_2"])),
                new(2, 5, 1, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(2), 4, new ResumePoint(5, ["acti_0", "acti_1", "acti_2", "acti_3", "acti_4"])),
            ],
            reports.All);
        Assert.Equal([1.5, 1.25], reports.All.Select(report => report.ItemsPerSecond));
    }

    [Fact]
    public async Task A_limit_counts_what_is_given()
    {
        var reports = new Reports();

        await FiveRows.Listing.WithLimit(4).ReportingTo(reports, new ManualTime()).ItemsAsync(new Skipping(FiveRows).SendAsync).CountAsync();

        Assert.Equal([3, 4], reports.All.Select(report => report.Items));
    }

    [Fact]
    public async Task Pages_that_still_arrive_report_when_they_have()
    {
        var reports = new Reports();
        var table = new Table(new(toArray(Enumerable.Range(0, 5)), true, 3, 100, Arr<TableWrite>.Empty));

        await FiveRows.Listing.Streaming().ReportingTo(reports, new ManualTime()).ItemsAsync(table.SendAsync).CountAsync();

        Assert.Equal([(1, 3), (2, 5)], reports.All.Select(report => (report.Pages, report.Items)));
    }

    [Fact]
    public void Without_time_there_is_no_rate() =>
        Assert.Equal(0, new WalkProgress(1, 3, 0, TimeSpan.Zero, TimeSpan.Zero, 0, ResumePoint.Start).ItemsPerSecond);

    [Fact]
    public void A_report_is_one_sentence() => Assert.Equal(
        "3 items on 1 pages in 2 s (1.5 a second), of which 1 s waited; 2 retries, 0 rows came again.",
        new WalkProgress(1, 3, 0, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), 2, ResumePoint.Start).ToString());

    private static Transport Slowly(ManualTime time)
    {
        var close = new Skipping(FiveRows);
        return async (call, token) =>
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return (await close.SendAsync(call, token)).Map(answer => answer.WithDelivery(new Delivery(3, TimeSpan.FromSeconds(1))));
        };
    }

    private sealed class Reports : IProgress<WalkProgress>
    {
        public List<WalkProgress> All { get; } = [];

        public void Report(WalkProgress value) => All.Add(value);
    }
}
