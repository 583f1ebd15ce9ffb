using System.Globalization;

namespace Close.Functional.Cli.Tests;

/// <summary>Both lists of Close in memory: sorted, cut by date and paged as Close does.</summary>
/// <param name="rows">What there is.</param>
internal sealed class Feed(params IEnumerable<FeedRow> rows)
{
    private readonly Lock gate = new();
    private readonly FeedRow[] rows = [.. rows];

    /// <summary>The calls so far.</summary>
    public List<HttpCall> Calls { get; } = [];

    /// <summary>How many rows a page holds at most, whatever is asked for.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Happens before the answer to each call; gives what takes its place, or null.</summary>
    public Func<int, CloseError?> Before { get; set; } = static _ => null;

    /// <summary>A row each so many seconds from a start on.</summary>
    public static Feed Every(int seconds, int count, int pageSize = 100) =>
        new(Enumerable.Range(0, count).Select(number => new FeedRow(number, Stage.Start.AddSeconds(number * seconds)))) { PageSize = pageSize };

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Assert.True(Calls.Count < 5_000, "The walk does not end.");
            Calls.Add(call);
            var error = Before(Calls.Count);
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(error is null ? Answer(call) : Prelude.Left<CloseError, Envelope>(error));
        }
    }

    public static string? Value(HttpCall call, string name) => call.Query.FirstOrDefault(pair => pair.Name == name)?.Value;

    private Either<CloseError, Envelope> Answer(HttpCall call)
    {
        var skip = Number(call, "_skip") ?? 0;
        var limit = Math.Min(Number(call, "_limit") ?? 100, PageSize);
        var (from, to) = (Date(call, "date_created__gte"), Date(call, "date_created__lt"));
        var oldest = rows.Where(row => !(row.Date < from) && !(row.Date >= to)).OrderBy(row => row.Date).ThenBy(row => row.Id, StringComparer.Ordinal);
        var sorted = (Value(call, "_order_by") == "date_created" ? oldest : oldest.Reverse()).ToList();
        var data = string.Join(',', sorted.Skip(skip).Take(limit).Select(row => row.Json));
        return new Envelope(200, [], HttpBody.OfText($$"""{"data":[{{data}}],"has_more":{{(skip + limit < sorted.Count ? "true" : "false")}}}"""));
    }

    private static int? Number(HttpCall call, string name) => Value(call, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset? Date(HttpCall call, string name) => Value(call, name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
}
