using System.Globalization;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>A row of the feed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was created, in milliseconds after <see cref="Feed.Start"/>; negative before.</param>
public sealed record FeedRow(string Id, int At)
{
    public DateTimeOffset Date => Feed.Start.AddMilliseconds(At);
}

/// <summary>A change of the feed between two calls.</summary>
/// <param name="BeforeCall">The call, counted from 0, before which it happens.</param>
/// <param name="Row">The row.</param>
/// <param name="IsDelete">Whether the row goes; else it comes.</param>
public sealed record FeedWrite(int BeforeCall, FeedRow Row, bool IsDelete);

/// <summary>Close's list of activities in memory: it sorts, filters to the second, pages and refuses deep pages as Close does, while others write to it.</summary>
/// <param name="rows">The rows at the start.</param>
/// <param name="deepest">The largest <c>_skip</c> that is answered.</param>
/// <param name="writes">What others do meanwhile.</param>
internal sealed class Feed(IEnumerable<FeedRow> rows, int deepest = int.MaxValue, IEnumerable<FeedWrite>? writes = null)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly List<FeedWrite> writes = [.. (writes ?? []).OrderBy(write => write.BeforeCall)];
    private Arr<FeedRow> rows = toArray(rows);

    /// <summary>The calls so far.</summary>
    public List<HttpCall> Calls { get; } = [];

    public IEnumerable<int> Skips => Calls.Select(call => Number(call, "_skip") ?? 0);

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            Assert.True(Calls.Count < 2_000, "The walk does not end.");
            foreach (var write in writes.Where(write => write.BeforeCall == Calls.Count))
            {
                rows = write.IsDelete ? rows.Filter(row => row.Id != write.Row.Id) : rows.Add(write.Row);
            }

            Calls.Add(call);
            return Task.FromResult(Right<CloseError, Envelope>(Answer(rows, deepest, call)));
        }
    }

    /// <summary>What a list of these rows answers to a call.</summary>
    public static Envelope Answer(IEnumerable<FeedRow> rows, int deepest, HttpCall call)
    {
        var skip = Number(call, "_skip") ?? 0;
        var limit = Number(call, "_limit") ?? 100;
        if (skip > deepest)
        {
            return new Envelope(400, Arr<NamedValue>.Empty, HttpBody.OfText("""{"errors":[],"field-errors":{"_skip":"Too deep."}}"""));
        }

        var from = Date(call, "date_created__gte");
        var to = Date(call, "date_created__lt");
        var found = rows.Where(row => (from is null || Whole(row.Date) >= from) && (to is null || Whole(row.Date) < to));
        var sorted = Sort(found, Value(call, "_order_by") == "date_created").ToList();
        return Page(sorted.Skip(skip).Take(limit), hasMore: skip + limit < sorted.Count);
    }

    public static Envelope Page(IEnumerable<FeedRow> rows, bool hasMore)
    {
        var data = string.Join(',', rows.Select(row => $$"""{"_type":"SMS","id":"{{row.Id}}","date_created":"{{row.Date.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffzzz", CultureInfo.InvariantCulture)}}"}"""));
        return new Envelope(200, Arr<NamedValue>.Empty, HttpBody.OfText($$"""{"data":[{{data}}],"has_more":{{(hasMore ? "true" : "false")}}}"""));
    }

    /// <summary>The order of Close's lists: by date, and by id within the same .</summary>
    public static IEnumerable<FeedRow> Sort(IEnumerable<FeedRow> rows, bool isOldestFirst)
    {
        var oldest = rows.OrderBy(row => row.At).ThenBy(row => row.Id, StringComparer.Ordinal);
        return isOldestFirst ? oldest : oldest.Reverse();
    }

    private static DateTimeOffset Whole(DateTimeOffset date) => new(date.Ticks - (date.Ticks % TimeSpan.TicksPerSecond), date.Offset);

    private static string? Value(HttpCall call, string name) => call.Query.FirstOrDefault(pair => pair.Name == name)?.Value;

    private static int? Number(HttpCall call, string name) => Value(call, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset? Date(HttpCall call, string name) =>
        Value(call, name) is { } text ? Whole(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)) : null;
}
