namespace Close.Functional;

/// <summary>Takes the rows of page after page, up to the limit, as the plan judges them.</summary>
internal sealed class PageRows<T>(PagePlan plan, WalkOptions options, Func<T, string> idOf)
{
    private readonly List<(T Item, int Row)> held = [];
    private PageTrail trail = new(options.From, options.From.After);
    private Listed<T>? last;

    /// <summary>How many rows were taken.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether the caller wants no more.</summary>
    public bool IsEnough => Taken >= options.Limit;

    /// <summary>The point behind the last row taken.</summary>
    public ResumePoint Resume => last?.Resume ?? options.From;

    /// <summary>Takes a row, or those that it lets go; gives what is new, in order.</summary>
    public List<Listed<T>> Take(T item)
    {
        var given = new List<Listed<T>>(1);
        Take(item, given);
        return given;
    }

    /// <summary>Takes all rows of a page; gives what is new, in order.</summary>
    public List<Listed<T>> Take(IReadOnlyList<T> page)
    {
        var given = new List<Listed<T>>(page.Count);
        foreach (var item in page)
        {
            Take(item, given);
        }

        return given;
    }

    /// <summary>Ends the page. What is still held was not anchored by any known row, and will be asked for again.</summary>
    public void EndPage(bool hasMore)
    {
        held.Clear();
        trail = trail.Next();
        plan.EndPage(hasMore);
    }

    private void Take(T item, List<Listed<T>> given)
    {
        if (IsEnough)
        {
            return;
        }

        var verdict = plan.See(idOf(item));
        if (verdict is RowVerdict.Held)
        {
            held.Add((item, plan.Rows));
            return;
        }

        foreach (var (before, row) in held)
        {
            Give(before, row, IsEnough ? RowVerdict.Known : plan.Release(idOf(before)), given);
        }

        held.Clear();
        Give(item, plan.Rows, verdict, given);
    }

    private void Give(T item, int row, RowVerdict verdict, List<Listed<T>> given)
    {
        if (verdict is RowVerdict.Fresh)
        {
            Taken++;
            last = new Listed<T>(item, trail, trail.Add(idOf(item)), plan.At + row);
            given.Add(last);
        }
    }
}
