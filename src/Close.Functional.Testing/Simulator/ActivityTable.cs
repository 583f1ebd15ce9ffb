using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>All activities, by id.</summary>
internal sealed class ActivityTable
{
    private readonly ImmutableDictionary<string, Row> byId;

    private ActivityTable(ImmutableDictionary<string, Row> byId) => this.byId = byId;

    public static ActivityTable Empty { get; } = new(ImmutableDictionary.Create<string, Row>(StringComparer.Ordinal));

    public int Count => byId.Count;

    public IEnumerable<Row> Rows => byId.Values;

    public Row? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Gives the table with one more row, or another in place of the one with its id.</summary>
    public ActivityTable Put(Row row) => new(byId.SetItem(row.Id, row));

    /// <summary>Gives the table with many more rows: faster than one by one.</summary>
    public ActivityTable PutAll(IEnumerable<Row> rows) => new(byId.SetItems(rows.Select(row => KeyValuePair.Create(row.Id, row))));

    /// <summary>Gives the table without a row.</summary>
    public ActivityTable Remove(string id) => new(byId.Remove(id));
}
