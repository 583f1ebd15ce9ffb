using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

public sealed class PageSizingTests
{
    [Theory]
    [InlineData("""{"errors":[],"field-errors":{"_limit":"Too many."}}""", 50)]
    [InlineData("""{"field-errors":{"limit":"Too many."}}""", 50)]
    [InlineData("""{"error":"Limit too large (max_limit = 50)"}""", 50)]
    [InlineData("""{"field-errors":{"_skip":"Over the limit."}}""", null)]
    [InlineData("""{"error":"Over the limit (max_skip = 250000)"}""", null)]
    [InlineData("""{"errors":["No such lead."]}""", null)]
    [InlineData("", null)]
    public void A_refusal_that_speaks_of_the_size_halves_it(string body, int? expected) =>
        Assert.Equal(expected, PageSizing.Smaller(100, Refusal(400, body)));

    [Theory]
    [InlineData(405)]
    [InlineData(429)]
    [InlineData(500)]
    public void Only_a_400_is_about_the_size(int status) =>
        Assert.Null(PageSizing.Smaller(100, Refusal(status, """{"errors":[],"field-errors":{"_limit":"Too many."}}""")));

    [Theory]
    [InlineData(4, 2)]
    [InlineData(3, 2)]
    [InlineData(2, null)]
    public void A_page_never_has_fewer_than_two_rows(int size, int? expected) =>
        Assert.Equal(expected, PageSizing.Smaller(size, Refusal(400, """{"error":"limit"}""")));

    [Fact]
    public async Task A_size_that_is_refused_is_halved_until_it_is_taken_and_stays_so()
    {
        var limits = new List<int>();
        var table = new Table(new(toArray(Enumerable.Range(0, 60)), true, 100, 100, Arr<TableWrite>.Empty));

        var ids = await Listings.Of(SmsQuery.All).ItemsAsync((call, token) =>
        {
            limits.Add(Table.Number(call, "_limit", 100));
            return limits[^1] > 30 ? Refuse("_limit") : table.SendAsync(call, token);
        }).Select(item => item.Value().Id.Value).ToListAsync();

        Assert.Equal(table.Initial, toArray(ids));
        Assert.Equal([100, 50, 25, 25, 25], limits);
    }

    [Fact]
    public async Task A_size_that_is_refused_to_the_last_ends_the_walk()
    {
        var calls = 0;

        var items = await Listings.Of(SmsQuery.All).ItemsAsync((_, _) => Refuse("_limit", ++calls)).ToListAsync();

        Assert.IsType<CloseError.Rejected>(Assert.Single(items).Error());
        Assert.Equal(7, calls); // 100, 50, 25, 12, 6, 3, 2.
    }

    [Fact]
    public async Task A_start_that_is_refused_ends_the_walk()
    {
        var calls = 0;

        var items = await Listings.Of(SmsQuery.All).ItemsAsync((_, _) => Refuse("_skip", ++calls)).ToListAsync();

        Assert.IsType<CloseError.Rejected>(Assert.Single(items).Error());
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Pages_of_one_row_are_asked_for_with_two()
    {
        var limits = new List<int>();
        var table = new Table(new(toArray(Enumerable.Range(0, 3)), true, 1, 100, Arr<TableWrite>.Empty));

        await Listings.Of(SmsQuery.Parse(new SmsQueryFields { Limit = 1 }).Value()).ItemsAsync((call, token) =>
        {
            limits.Add(Table.Number(call, "_limit", 100));
            return table.SendAsync(call, token);
        }).CountAsync();

        Assert.Equal([2, 2], limits);
    }

    private static CloseError Refusal(int status, string body) =>
        SmsApi.List(SmsQuery.All).Decode(new Envelope(status, [], HttpBody.OfText(body))).Error();

    private static Task<Either<CloseError, Envelope>> Refuse(string field, int calls = 0)
    {
        Assert.True(calls < 50, "The walk does not end.");
        return Task.FromResult(Right<CloseError, Envelope>(new Envelope(400, [], HttpBody.OfText($$$"""{"errors":[],"field-errors":{"{{{field}}}":"Too much."}}"""))));
    }
}
