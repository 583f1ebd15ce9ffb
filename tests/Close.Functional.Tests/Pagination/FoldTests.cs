using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Pagination;

[Properties(typeof(RowsGenerators))]
public sealed class FoldTests
{
    [Property]
    public async Task A_fold_sees_every_row_in_order(Rows rows) =>
        Assert.Equal(
            string.Join(',', rows.Left),
            (await rows.Listing.Fold("", (text, sms) => text.Length == 0 ? sms.Id.Value : $"{text},{sms.Id.Value}").RunAsync(new Skipping(rows).SendAsync)).Value());

    [Fact]
    public async Task A_fold_ends_with_the_first_error()
    {
        CloseError down = new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed);
        var close = new Skipping(skip => skip == 0 ? Rows.Page(["acti_0", "acti_1"], hasMore: true) : down);

        Assert.Same(down, (await Listings.Of(SmsQuery.All).Fold(0, (count, _) => count + 1).RunAsync(close.SendAsync)).Error());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_limit_of_none_sends_nothing(int most)
    {
        var close = new Skipping(_ => throw new InvalidOperationException("Nothing is asked for."));

        Assert.Equal(0, (await Listings.Of(SmsQuery.All).WithLimit(most).Fold(0, (count, _) => count + 1).RunAsync(close.SendAsync)).Value());
    }
}
