namespace Close.Functional.Testing;

/// <summary>Finds the rows of a list in their order, by the shortest way there is.</summary>
internal static class RowSearch
{
    /// <summary>Gives the rows one by one as they are asked for. Skipping costs nothing where only dates and one index are needed.</summary>
    /// <param name="table">All rows.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="tiesBreakById">Whether rows of the same date are ordered by id, else by when they were added.</param>
    public static IEnumerable<Row> Find(ActivityTable table, ListQuery query, bool tiesBreakById)
    {
        if (query.Filters.FirstOrDefault(filter => filter is { Field: RowField.Id, Values: not null }) is { Values: { } ids })
        {
            return Sorted(ids.Distinct(StringComparer.Ordinal).Select(table.Find).OfType<Row>().Where(row => Admits(query, row) && IsIn(query.Created, row.Created)), query, tiesBreakById);
        }

        var (index, used) = Shortest(table, query);
        var (low, high) = (index.CountBefore(query.Created.From), index.CountBefore(query.Created.Before));
        var isExact = query.Happened == ListQuery.Always && query.Filters.All(filter => filter == used) && (used is null || query.Threads is ListThreads.NotAsked or ListThreads.Both);
        if (query.Order is ListOrder.NewestHappened || !tiesBreakById)
        {
            return Sorted(Places(index, low, high, ListOrder.OldestCreated).Where(row => Admits(query, row)), query, tiesBreakById);
        }

        var places = Places(index, low, high, query.Order);
        return isExact ? places : places.Where(row => Admits(query, row));
    }

    private static (SortedRows Rows, RowFilter? Used) Shortest(ActivityTable table, ListQuery query)
    {
        var all = query.Threads switch
        {
            ListThreads.Absent => table.WithoutThreads,
            ListThreads.Only => table.Find(RowField.Type, "EmailThread")!,
            _ => table.All,
        };
        (SortedRows Rows, RowFilter? Used) shortest = (all, null);
        foreach (var filter in query.Filters)
        {
            if (filter is { Values: [var value], CustomTypes.Count: 0 } && table.Find(filter.Field, value) is { } rows && rows.Count <= shortest.Rows.Count)
            {
                shortest = (rows, filter);
            }
        }

        return shortest;
    }

    // A sequence that can be skipped in without looking at each row.
    private static IEnumerable<Row> Places(SortedRows rows, int low, int high, ListOrder order)
    {
        var count = Math.Max(0, high - low);
        return order is ListOrder.OldestCreated ? Enumerable.Range(0, count).Select(place => rows[low + place]) : Enumerable.Range(0, count).Select(place => rows[high - 1 - place]);
    }

    private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, ListQuery query, bool tiesBreakById) => (query.Order, tiesBreakById) switch
    {
        (ListOrder.NewestHappened, true) => rows.OrderByDescending(Happened).ThenByDescending(row => row.Id, StringComparer.Ordinal),
        (ListOrder.NewestHappened, false) => rows.OrderByDescending(Happened).ThenByDescending(row => row.Number),
        (ListOrder.OldestCreated, true) => rows.OrderBy(row => row.Created).ThenBy(row => row.Id, StringComparer.Ordinal),
        (ListOrder.OldestCreated, false) => rows.OrderBy(row => row.Created).ThenBy(row => row.Number),
        (_, true) => rows.OrderByDescending(row => row.Created).ThenByDescending(row => row.Id, StringComparer.Ordinal),
        (_, false) => rows.OrderByDescending(row => row.Created).ThenByDescending(row => row.Number),
    };

    private static DateTimeOffset Happened(Row row) => row.ActivityAt ?? row.Created;

    private static bool Admits(ListQuery query, Row row) =>
        query.Filters.All(filter => filter.Admits(row))
        && (query.Happened == ListQuery.Always || (row.ActivityAt is { } at && IsIn(query.Happened, at)))
        && (query.Threads, row.Type) is not ((ListThreads.Absent, "EmailThread") or (ListThreads.Only, not "EmailThread"));

    private static bool IsIn((DateTimeOffset From, DateTimeOffset Before) range, DateTimeOffset moment) => moment >= range.From && moment < range.Before;
}
