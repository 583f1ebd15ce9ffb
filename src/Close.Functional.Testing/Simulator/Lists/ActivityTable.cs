using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>All activities, found by id, by date, and by date within what filters most often ask for.</summary>
internal sealed class ActivityTable
{
    private static readonly RowField[] Indexed = [RowField.Type, RowField.Lead, RowField.Contact, RowField.User];

    private readonly ImmutableDictionary<string, Row> byId;
    private readonly ImmutableDictionary<(RowField Field, string Value), SortedRows> indexes;
    private readonly SampleRows samples;
    private readonly long added;

    private ActivityTable(
        ImmutableDictionary<string, Row> byId, SampleRows samples, SortedRows all, SortedRows messages, ImmutableDictionary<(RowField Field, string Value), SortedRows> indexes, long added)
    {
        this.byId = byId;
        this.samples = samples;
        All = all;
        WithoutThreads = messages;
        this.indexes = indexes;
        this.added = added;
    }

    public static ActivityTable Empty { get; } = new(
        ImmutableDictionary.Create<string, Row>(StringComparer.Ordinal),
        SampleRows.None,
        SortedRows.Empty,
        SortedRows.Empty,
        ImmutableDictionary<(RowField Field, string Value), SortedRows>.Empty,
        added: 0);

    public int Count => All.Count;

    /// <summary>All of them by date.</summary>
    public SortedRows All { get; }

    /// <summary>All but threads of e-mails, which lists leave out unless they are asked for.</summary>
    public SortedRows WithoutThreads { get; }

    public IEnumerable<Row> Rows => Enumerable.Range(0, Count).Select(place => All[place]);

    public Row? Find(string id) => byId.GetValueOrDefault(id) ?? samples.Find(id);

    /// <summary>The rows with one value in one field, by date; null when there is no index of that field.</summary>
    public SortedRows? Find(RowField field, string value) =>
        !Indexed.Contains(field) ? null : indexes.TryGetValue((field, value), out var rows) ? rows : SortedRows.Empty;

    /// <summary>Gives the table with one more row, or another in place of the one with its id.</summary>
    public ActivityTable Put(Row row)
    {
        var before = Find(row.Id);
        var table = before is null ? this : Remove(row.Id);
        var numbered = row.Numbered(before?.Number ?? added);
        return new ActivityTable(
            table.byId.SetItem(row.Id, numbered),
            table.samples,
            table.All.Add(numbered),
            IsThread(row) ? table.WithoutThreads : table.WithoutThreads.Add(numbered),
            table.indexes.SetItems(Keys(row).Select(key => KeyValuePair.Create(key, table.indexes.GetValueOrDefault(key, SortedRows.Empty).Add(numbered)))),
            before is null ? added + 1 : added);
    }

    /// <summary>Gives the table with many more rows: much faster than one by one.</summary>
    public ActivityTable PutAll(IEnumerable<Row> rows)
    {
        var fresh = rows.Index().Reverse().DistinctBy(row => row.Item.Id, StringComparer.Ordinal).Select(row => row.Item.Numbered(added + row.Index)).ToList();
        var replaced = fresh.Where(row => Find(row.Id) is not null).Aggregate(this, static (table, row) => table.Remove(row.Id));
        return Rebuilt(replaced.byId.SetItems(fresh.Select(row => KeyValuePair.Create(row.Id, row))), replaced.samples, replaced.Rows.Concat(fresh), added + fresh.Count);
    }

    /// <summary>Gives the table with sample rows, which take no more memory than a number and a date each.</summary>
    public ActivityTable With(SampleRows more) => Rebuilt(byId, more, Rows.Where(row => row is not SampleRow).Concat(more.Rows), added + more.Count);

    /// <summary>Gives the table without a row.</summary>
    public ActivityTable Remove(string id) => Find(id) is not { } row ? this : new ActivityTable(
        byId.Remove(id),
        samples.Without(row),
        All.Remove(row),
        IsThread(row) ? WithoutThreads : WithoutThreads.Remove(row),
        indexes.SetItems(Keys(row).Select(key => KeyValuePair.Create(key, indexes[key].Remove(row)))),
        added);

    private static bool IsThread(Row row) => row.Type == "EmailThread";

    private static IEnumerable<(RowField Field, string Value)> Keys(Row row)
    {
        foreach (var field in Indexed)
        {
            if (RowFilter.Of(row, field) is { } value)
            {
                yield return (field, value);
            }
        }
    }

    private static ActivityTable Rebuilt(ImmutableDictionary<string, Row> ids, SampleRows sampled, IEnumerable<Row> rows, long count)
    {
        // In order already, so that no index has to be sorted again.
        var all = SortedRows.Of(rows);
        var groups = new Dictionary<(RowField Field, string Value), List<Row>>();
        for (var place = 0; place < all.Count; place++)
        {
            foreach (var key in Keys(all[place]))
            {
                (groups.TryGetValue(key, out var group) ? group : groups[key] = []).Add(all[place]);
            }
        }

        return new ActivityTable(
            ids,
            sampled,
            all,
            groups.ContainsKey((RowField.Type, "EmailThread")) ? SortedRows.Of(Enumerable.Range(0, all.Count).Select(place => all[place]).Where(row => !IsThread(row))) : all,
            groups.ToImmutableDictionary(group => group.Key, group => SortedRows.Of(group.Value)),
            count);
    }
}
