using System.Globalization;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>What a walk by windows cannot do, and how it says so.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowRefusalTests
{
    private static readonly DateRange March = DateRange.Since(Feed.Start);
    private static readonly FeedRow[] Crowded = [.. Enumerable.Range(0, 10).Select(row => new FeedRow($"acti_{row}", 1_000 + row)), new("acti_after", 2_000)];

    [Fact]
    public async Task A_second_with_more_rows_than_pages_reach_ends_the_walk_with_an_error_that_names_it()
    {
        var walk = await Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true).WithDeepest(4).ItemsAsync(new Feed(Crowded).SendAsync).ToListAsync();

        // Pages at 0, 1, 2, 3 and 4: each overlaps the one before by a row.
        Assert.Equal(6, walk.Count(item => item.IsRight));
        Assert.Equal(
            "The request was not sent: _skip: 1 Mar 2026, 12:00:01 UTC holds more rows than pages reach in one second; a filter that splits them is needed (assumption A-15, PagesAreCapped).",
            Message(walk[^1]));
    }

    [Fact]
    public async Task When_Close_itself_refuses_to_go_deeper_its_answer_is_kept_and_explained()
    {
        var walk = await Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true).ItemsAsync(new Feed(Crowded, deepest: 5).SendAsync).ToListAsync();

        var refused = Assert.IsType<CloseError.Rejected>(walk[^1].Match(Right: _ => throw new InvalidOperationException(), Left: error => error));
        Assert.Equal((7, 400), (walk.Count(item => item.IsRight), refused.Answer.Status));
        Assert.Equal(
            Array("_skip: Too deep.", "_skip: 1 Mar 2026, 12:00:01 UTC holds more rows than pages reach in one second; a filter that splits them is needed"),
            refused.Fields.Map(field => $"{field.Field}: {field.Message}"));
    }

    [Fact]
    public async Task An_older_refusal_that_names_no_field_is_explained_too()
    {
        var feed = new Feed(Crowded);
        var refusal = new Envelope(400, Arr<NamedValue>.Empty, HttpBody.OfText("""{"error":"No further."}"""));

        var walk = await Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true)
            .ItemsAsync((call, token) => feed.Calls.Count == 3 ? Task.FromResult(Right<CloseError, Envelope>(refusal)) : feed.SendAsync(call, token)).ToListAsync();

        Assert.Contains("1 Mar 2026, 12:00:01 UTC", Message(walk[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(2, 404)]
    [InlineData(2, 503)]
    [InlineData(1, 400)] // The first page from a later second on, which skips nothing.
    public async Task Any_other_error_comes_as_it_is(int call, int status)
    {
        var feed = new Feed([new("acti_first", 0), .. Crowded]);
        var answer = new Envelope(status, Arr<NamedValue>.Empty, HttpBody.Empty);

        var walk = await Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true)
            .ItemsAsync((sent, token) => feed.Calls.Count == call ? Task.FromResult(Right<CloseError, Envelope>(answer)) : feed.SendAsync(sent, token)).ToListAsync();

        Assert.DoesNotContain("UTC", Message(walk[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_second_is_too_crowded_when_its_rows_fill_the_pages_exactly()
    {
        var rows = Crowded.Where(row => row.At < 2_000).Take(6);

        var given = await Walk.Ids(Walk.Of(WindowPlan.All, pageSize: 2, isOldestFirst: true).WithDeepest(4).ItemsAsync(new Feed(rows, deepest: 4).SendAsync));

        Assert.Equal(toArray(rows.Select(row => row.Id)), given);
    }

    [Property]
    public async Task A_server_that_reaches_less_deep_costs_the_rows_behind_its_crowded_second_only(Walk walk, byte deep)
    {
        var deepest = deep % 6;
        var given = await Walk.Ids(walk.Listing.ItemsAsync(new Feed(walk.Rows, deepest).SendAsync));
        var rows = given.TakeWhile(text => text.StartsWith("acti_", StringComparison.Ordinal)).ToList();

        Assert.Equal(toArray(walk.Expected.Take(rows.Count)), toArray(rows));
        Assert.True(rows.Count == walk.Expected.Count || walk.Crowd > deepest);
    }

    [Theory]
    [InlineData("1000,3000,2000")]
    [InlineData("1000,-1000")]
    [InlineData("1000,9000")]
    public async Task A_page_that_is_out_of_order_or_out_of_range_ends_the_walk_before_its_rows(string ats)
    {
        var rows = ats.Split(',').Select((at, index) => new FeedRow($"acti_{index}", int.Parse(at, CultureInfo.InvariantCulture)));
        var plan = Walk.Must(WindowPlan.Of(Feed.Start, Feed.Start.AddSeconds(5), TimeSpan.FromSeconds(5)));

        var walk = await Walk.Of(plan, 10, true).ItemsAsync((_, _) => Task.FromResult(Right<CloseError, Envelope>(Feed.Page(rows, false)))).ToListAsync();

        Assert.Equal(
            "The request was not sent: date_created: rows sorted by it are needed, from 1 Mar 2026, 12:00:00 UTC to before 1 Mar 2026, 12:00:05 UTC; Close gave others, so this list cannot be walked by windows (inferred from: Pagination).",
            Message(Assert.Single(walk)));
    }

    [Fact]
    public async Task A_row_without_a_date_ends_the_walk()
    {
        var page = new Envelope(200, Arr<NamedValue>.Empty, HttpBody.OfText("""{"data":[{"_type":"SMS","id":"acti_1"}],"has_more":false}"""));

        var walk = await Walk.Of(WindowPlan.All, 10, true).ItemsAsync((_, _) => Task.FromResult(Right<CloseError, Envelope>(page))).ToListAsync();

        Assert.Contains("of any date", Message(Assert.Single(walk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_within_one_second_may_come_in_any_order()
    {
        var page = Feed.Page([new("acti_1", 900), new("acti_2", 100), new("acti_3", 500)], hasMore: false);

        Assert.Equal(
            Array("acti_1", "acti_2", "acti_3"),
            await Walk.Ids(Walk.Of(WindowPlan.All, 10, true).ItemsAsync((_, _) => Task.FromResult(Right<CloseError, Envelope>(page)))));
    }

    [Fact]
    public void An_order_by_another_date_is_refused() =>
        Assert.Equal("_order_by", Refused(new ActivityQueryFields { Order = ActivityOrder.NewestActivity }.WithLeadIds("lead_1")));

    [Fact]
    public void A_range_or_a_start_of_its_own_is_refused()
    {
        Assert.Equal("date_created", Refused(new ActivityQueryFields { DateCreated = March }));
        Assert.Equal("_skip", Refused(new ActivityQueryFields { Skip = 1 }));
        Assert.Equal("date_created", Refused(new SmsQueryFields { DateCreated = March }));
        Assert.Equal("_skip", Refused(new SmsQueryFields { Skip = 1 }));
    }

    [Fact]
    public async Task The_rest_of_a_query_is_asked_for_as_it_is_and_the_date_is_always_among_the_fields()
    {
        var feed = new Feed([]);
        var query = Walk.Must(SmsQuery.Parse(new SmsQueryFields { Limit = 200, ActivityAt = March }.WithFields("text").WithLeadIds("lead_1"), Assumptions.All.Without(Assumption.PagesAreCapped)));
        var plan = Walk.Must(WindowPlan.Parse("2026-03-01T12:00:00Z/2026-03-02T12:00:00Z"));

        await Walk.Ids(Walk.Must(Windows.Of(query, plan)).ItemsAsync(feed.SendAsync));

        Assert.Equal(
            Array(
                "_limit=200",
                "lead_id=lead_1",
                "date_created__gte=2026-03-01T12:00:00+00:00",
                "date_created__lt=2026-03-02T12:00:00+00:00",
                "activity_at__gte=2026-03-01T12:00:00+00:00",
                "_fields=_type,id,text,date_created"),
            feed.Calls.Single().Query.Map(pair => $"{pair.Name}={pair.Value}"));
    }

    [Fact]
    public void A_date_that_was_asked_for_is_not_asked_for_twice()
    {
        var query = Walk.Must(ActivityQuery.Parse(new ActivityQueryFields().WithFields("date_created", "lead_id")));

        Assert.Equal(["date_created", "lead_id"], query.Within(March).Fields.Fields!);
    }

    [Fact]
    public void Query_and_plan_are_needed()
    {
        Assert.Throws<ArgumentNullException>("query", () => { _ = Windows.Of((SmsQuery)null!, WindowPlan.All); });
        Assert.Throws<ArgumentNullException>("query", () => { _ = Windows.Of((ActivityQuery)null!, WindowPlan.All); });
        Assert.Throws<ArgumentNullException>("plan", () => { _ = Windows.Of(SmsQuery.All, null!); });
        Assert.Throws<ArgumentNullException>("plan", () => { _ = Windows.Of(ActivityQuery.All, null!); });
    }

    private static string Refused(ActivityQueryFields fields) => WindowPlanTests.Refused(ActivityQuery.Parse(fields).Bind(query => Windows.Of(query, WindowPlan.All)));

    private static string Refused(SmsQueryFields fields) => WindowPlanTests.Refused(SmsQuery.Parse(fields).Bind(query => Windows.Of(query, WindowPlan.All)));

    private static string Message<T>(Either<CloseError, T> result) => result.Match(Right: _ => "", Left: error => error.Message);
}
