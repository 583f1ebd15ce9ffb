using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>A feed, what others write to it meanwhile, and how it is walked.</summary>
public sealed record Walk(Arr<FeedRow> Rows, Arr<FeedWrite> Writes, WindowPlan Plan, int PageSize, bool IsOldestFirst, int AtOnce)
{
    /// <summary>The most rows that one second ever holds.</summary>
    public int Crowd => Rows.Concat(Writes.Select(write => write.Row)).GroupBy(row => Math.Floor(row.At / 1_000.0)).Select(second => second.Count()).DefaultIfEmpty(0).Max();

    /// <summary>The ids that a walk must give when nobody writes, in order.</summary>
    public Arr<string> Expected => toArray(Feed.Sort(Rows.Where(row => IsIn(Plan, row)), IsOldestFirst).Select(row => row.Id));

    internal WindowedListing<Activity> Listing => ListingOf(Plan);

    internal WindowedListing<Activity> ListingOf(WindowPlan plan) =>
        Of(plan, PageSize, IsOldestFirst).WithAtOnce(AtOnce).WithDeepest(Crowd);

    internal Feed Live => new(Rows, Crowd, Writes);

    internal static bool IsIn(WindowPlan plan, FeedRow row) => plan.Windows.Any(window => window.Contains(row.Date));

    internal static WindowedListing<Activity> Of(WindowPlan plan, int pageSize, bool isOldestFirst) => Must(
        from query in ActivityQuery.Parse(new ActivityQueryFields { Limit = pageSize, Order = isOldestFirst ? ActivityOrder.OldestCreated : ActivityOrder.NewestCreated })
        from listing in Windows.Of(query, plan)
        select listing);

    internal static async Task<Arr<string>> Ids<T>(IAsyncEnumerable<Either<CloseError, T>> walk)
        where T : Activity =>
        toArray(await walk.Select(item => item.Match(Right: row => row.Id.Value, Left: error => error.Message)).ToListAsync());

    internal static T Must<T>(Either<CloseError, T> either) => either.Match(Right: value => value, Left: error => throw new InvalidOperationException(error.Message));
}
