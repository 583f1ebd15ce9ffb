namespace Close.Functional;

/// <summary>How far the walk of one window has come. It knows the rows of one second only: whatever lies behind that second has been given.</summary>
internal sealed class WindowFront
{
    private readonly WindowOrder order;
    private readonly System.Collections.Generic.HashSet<string> given;
    private WindowResume? last;

    public WindowFront(WindowOrder order, WindowResume? resume)
    {
        this.order = order;
        last = resume;
        given = new System.Collections.Generic.HashSet<string>(resume?.Ids ?? [], StringComparer.Ordinal);
    }

    /// <summary>The second of the last row; null before the first.</summary>
    public DateTimeOffset? Second => last?.Second;

    /// <summary>Whether a page is as the walk must rely on: every row dated, inside of what was asked for, and in order to the second.</summary>
    public bool Fits<T>(IReadOnlyList<T> rows, Window asked)
        where T : Activity
    {
        DateTimeOffset? before = null;
        foreach (var row in rows)
        {
            if (row.DateCreated is not { } date || !asked.Contains(date))
            {
                return false;
            }

            var second = WindowText.Second(date);
            if (before is { } known && order.IsAhead(known, second))
            {
                return false;
            }

            before = second;
        }

        return true;
    }

    /// <summary>Moves on by a page that fits, and gives those of its rows that were not given before.</summary>
    public Arr<WindowedItem<T>> Take<T>(IReadOnlyList<T> rows)
        where T : Activity
    {
        var fresh = new List<WindowedItem<T>>(rows.Count);
        foreach (var row in rows)
        {
            var second = WindowText.Second(row.DateCreated!.Value);
            if (last is null || order.IsAhead(second, last.Second))
            {
                given.Clear();
                given.Add(row.Id.Value);
                last = new WindowResume(order, second, row.Id.Value, null);
            }
            else if (given.Add(row.Id.Value))
            {
                last = new WindowResume(order, second, row.Id.Value, last); // Of the same second: what is asked for begins there, so nothing lies behind it.
            }
            else
            {
                continue;
            }

            fresh.Add(new WindowedItem<T>(row, last));
        }

        return toArray(fresh);
    }
}
