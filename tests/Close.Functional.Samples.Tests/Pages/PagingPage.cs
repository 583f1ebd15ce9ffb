namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/paging.md</c>, apart from the sample that it shows.</summary>
public sealed class PagingPage
{
    private static readonly DateTimeOffset Since = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SimulatedClose close = new(World.Example().WithSamples(500, Since, Since.AddDays(3)));

    [Fact]
    public async Task A_listing_is_walked_item_by_item()
    {
        var query = SmsQuery.Parse(new SmsQueryFields()).IfLeft(error => throw new InvalidOperationException(error.Message));
        var transport = close.Transport();
        var ids = new List<SmsId>();
        ResumePoint? last = null;

        // <paging-listing>
        var listing = Listings.Of(query).OnePageAhead().WithLimit(300);

        await foreach (Either<CloseError, Listed<Sms>> item in listing.ListedAsync(transport))
        {
            item.Match(
                Right: row => { ids.Add(row.Item.Id); last = row.Resume; },
                Left: error => Console.Error.WriteLine(error.Message));
        }

        var rest = Listings.Of(query).From(last ?? ResumePoint.Start).Collect(most: 1_000);
        // </paging-listing>
        Assert.Equal(200, (await rest.RunAsync(transport)).Map(found => found.Count).IfLeft(-1));
        Assert.Equal(300, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_list_is_walked_window_by_window()
    {
        var (since, until) = (Since, Since.AddDays(3));

        // <paging-windows>
        var listing =
            from plan in WindowPlan.Of(since, until, TimeSpan.FromDays(1))
            from query in ActivityQuery.Parse(new ActivityQueryFields { Order = ActivityOrder.OldestCreated })
            from windows in Windows.Of(query, plan.WithEverythingBefore().WithEverythingAfter())
            select windows.WithAtOnce(4);
        // </paging-windows>
        var rows = await listing.IfLeft(error => throw new InvalidOperationException(error.Message)).ItemsAsync(close.Transport()).CountAsync();
        Assert.Equal(500, rows);
    }

    [Fact]
    public void What_is_late_is_read_again()
    {
        var lastWalkBegan = Since;

        // <paging-again>
        var again = WindowPlan.Since(lastWalkBegan, overlap: TimeSpan.FromDays(2));
        // </paging-again>
        Assert.True(again.IsRight);
    }
}
