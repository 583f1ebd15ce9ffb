using System.Globalization;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>One row: rows of the same date are told apart by their number.</summary>
public sealed record TableRow(int Date, int Number)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"acti_{Number}");
}

/// <summary>What happens to a table between two calls: rows with these dates come, and those at these places, modulo their number, go.</summary>
public sealed record TableWrite(Arr<int> Dates, Arr<int> Gone);

/// <summary>What a walk is tried on: a list that changes, and the way the server gives it out.</summary>
/// <param name="Dates">The date of each row at first.</param>
/// <param name="IsAscending">Whether the oldest comes first.</param>
/// <param name="PageSize">How many rows the caller asks for on a page.</param>
/// <param name="Cap">How many the server gives at most, whatever is asked.</param>
/// <param name="Writes">What happens after each call.</param>
public sealed record TableCase(Arr<int> Dates, bool IsAscending, int PageSize, int Cap, Arr<TableWrite> Writes)
{
    internal Listing<Sms> Listing => Listings.Of(SmsQuery.Parse(new SmsQueryFields { Limit = PageSize }).IfLeft(SmsQuery.All));
}

/// <summary>A server that keeps a list in memory and lets the next write happen after each answer.</summary>
internal sealed class Table
{
    private readonly TableCase given;
    private readonly Queue<TableWrite> writes;
    private Arr<TableRow> rows;
    private int numbers;

    public Table(TableCase given)
    {
        this.given = given;
        writes = new(given.Writes);
        numbers = given.Dates.Count;
        rows = Sorted(given.Dates.Select((date, index) => new TableRow(date, index)));
        Initial = rows.Map(row => row.Id);
    }

    /// <summary>The ids at first, in order.</summary>
    public Arr<string> Initial { get; }

    /// <summary>The ids that are there now, in order.</summary>
    public Arr<string> Now => rows.Map(row => row.Id);

    /// <summary>The ids that were there all the time, in order.</summary>
    public Arr<string> Lasting => toArray(Initial.Where(Now.ToHashSet(StringComparer.Ordinal).Contains));

    public int Calls { get; private set; }

    public void Stop() => writes.Clear();

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls++;
        Assert.True(Calls < 2_000, "The walk does not end.");
        var (skip, limit) = (Number(call, "_skip", 0), Math.Min(given.Cap, Number(call, "_limit", 100)));
        var answer = Rows.Page(rows.Skip(skip).Take(limit).Select(row => row.Id), hasMore: skip + limit < rows.Count);
        if (writes.TryDequeue(out var write))
        {
            foreach (var place in write.Gone)
            {
                rows = rows.Count == 0 ? rows : rows.RemoveAt(place % rows.Count);
            }

            rows = Sorted(rows.AddRange(write.Dates.Map(date => new TableRow(date, numbers++))));
        }

        return Task.FromResult(Right<CloseError, Envelope>(call.TakesArrivingBody
            ? new Envelope(200, [], HttpBody.Empty).WithArriving(new MemoryStream(answer.Body.Bytes.ToArray()))
            : answer));
    }

    public static int Number(HttpCall call, string name, int otherwise) =>
        call.Query.FirstOrDefault(pair => pair.Name == name) is { } pair ? int.Parse(pair.Value, CultureInfo.InvariantCulture) : otherwise;

    private Arr<TableRow> Sorted(IEnumerable<TableRow> unsorted) => toArray(given.IsAscending
        ? unsorted.OrderBy(row => row.Date).ThenBy(row => row.Number)
        : unsorted.OrderByDescending(row => row.Date).ThenByDescending(row => row.Number));
}
