using System.Globalization;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>A list of Close, kept in memory: rows <c>acti_0</c>, <c>acti_1</c> and so on, given out a page at a time.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="PageSize">How many a page holds at most.</param>
/// <param name="Start">How many rows the walk leaves out.</param>
public sealed record Rows(int Count, int PageSize, int Start)
{
    /// <summary>The rows that a walk must give, in order.</summary>
    public Arr<string> Left => toArray(Enumerable.Range(0, Count).Skip(Start).Select(Id));

    /// <summary>The <c>_skip</c> of each call that a whole walk must make: each page starts with the last row of the one before.</summary>
    public Arr<int> Skips => toArray(Enumerable.Range(0, Math.Max(1, Pages(Left.Count))).Select(page => Start + (page * (PageSize - 1))));

    /// <summary>The list as it is walked.</summary>
    internal Listing<Sms> Listing => Listings.Of(SmsQuery.Parse(new SmsQueryFields { Skip = Start == 0 ? null : Start, Limit = PageSize }).IfLeft(SmsQuery.All));

    /// <summary>How many pages it takes to hold some rows: all but the first bring one row less than they hold.</summary>
    public int Pages(int rows) => rows <= PageSize ? Math.Min(rows, 1) : 1 + ((rows - PageSize + PageSize - 2) / (PageSize - 1));

    internal Envelope Answer(int skip) =>
        Page(Enumerable.Range(0, Count).Skip(skip).Take(PageSize).Select(Id), hasMore: skip + PageSize < Count);

    internal static Envelope Page(IEnumerable<string> ids, bool? hasMore)
    {
        var data = string.Join(',', ids.Select(id => $$"""{"_type":"SMS","id":"{{id}}"}"""));
        var more = hasMore is { } said ? $",\"has_more\":{(said ? "true" : "false")}" : "";
        return new Envelope(200, Arr<NamedValue>.Empty, HttpBody.OfText($$"""{"data":[{{data}}]{{more}}}"""));
    }

    private static string Id(int row) => string.Create(CultureInfo.InvariantCulture, $"acti_{row}");
}

/// <summary>A transport that answers by the <c>_skip</c> of a call and writes it down.</summary>
internal sealed class Skipping(Func<int, Either<CloseError, Envelope>> answer)
{
    public Skipping(Rows rows)
        : this(skip => rows.Answer(skip))
    {
    }

    /// <summary>The <c>_skip</c> of each call, in order; 0 when it had none.</summary>
    public List<int> Skips { get; } = [];

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var skip = call.Query.FirstOrDefault(pair => pair.Name == "_skip")?.Value ?? "0";
        Skips.Add(int.Parse(skip, CultureInfo.InvariantCulture));
        Assert.True(Skips.Count < 100, "The walk does not end.");
        return Task.FromResult(answer(Skips[^1]));
    }
}
