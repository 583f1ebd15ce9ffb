namespace Close.Functional.Testing;

/// <summary>Rows from the oldest to the newest, those of one date by id, with their places: which row is at a place, and at which place a date begins.</summary>
/// <remarks>
/// Immutable. Rows lie in blocks, so that a row more or less copies one block and the list of blocks, and not all rows: for a million of them about 20 KB. A place
/// is found by halving, however deep it lies.
/// </remarks>
internal sealed class SortedRows
{
    private const int Most = 1024;

    private readonly Row[][] blocks;
    private readonly int[] starts;

    private SortedRows(Row[][] blocks)
    {
        this.blocks = blocks;
        starts = new int[blocks.Length + 1];
        for (var index = 0; index < blocks.Length; index++)
        {
            starts[index + 1] = starts[index] + blocks[index].Length;
        }
    }

    public static SortedRows Empty { get; } = new([]);

    public int Count => starts[^1];

    /// <summary>The row at a place, counted from the oldest.</summary>
    public Row this[int place]
    {
        get
        {
            var found = System.Array.BinarySearch(starts, place);
            var block = found >= 0 ? found : ~found - 1;
            return blocks[block][place - starts[block]];
        }
    }

    /// <summary>Takes rows in any order: much faster than one by one.</summary>
    public static SortedRows Of(IEnumerable<Row> rows)
    {
        var sorted = rows.ToArray();
        System.Array.Sort(sorted, Compare);
        return new SortedRows([.. sorted.Chunk(Most / 2)]);
    }

    /// <summary>How many rows are older than a moment: the place of the first that is not.</summary>
    public int CountBefore(DateTimeOffset moment) => Place(row => row.Created < moment);

    /// <summary>Gives the rows with one more, which is not among them.</summary>
    public SortedRows Add(Row row)
    {
        if (blocks.Length == 0)
        {
            return new SortedRows([[row]]);
        }

        var place = Place(other => Compare(other, row) < 0);
        var index = BlockOf(place);
        var block = blocks[index];
        var at = place - starts[index];
        Row[] grown = [.. block.AsSpan(0, at), row, .. block.AsSpan(at)];
        return new SortedRows(grown.Length <= Most
            ? [.. blocks.AsSpan(0, index), grown, .. blocks.AsSpan(index + 1)]
            : [.. blocks.AsSpan(0, index), grown[..(Most / 2)], grown[(Most / 2)..], .. blocks.AsSpan(index + 1)]);
    }

    /// <summary>Gives the rows without one that is among them.</summary>
    public SortedRows Remove(Row row)
    {
        var place = Place(other => Compare(other, row) < 0);
        var index = BlockOf(place);
        var block = blocks[index];
        var at = place - starts[index];
        Row[] shrunk = [.. block.AsSpan(0, at), .. block.AsSpan(at + 1)];
        return new SortedRows(shrunk.Length > 0
            ? [.. blocks.AsSpan(0, index), shrunk, .. blocks.AsSpan(index + 1)]
            : [.. blocks.AsSpan(0, index), .. blocks.AsSpan(index + 1)]);
    }

    private static int Compare(Row left, Row right) => left.Created.CompareTo(right.Created) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id);

    /// <summary>How many rows come before the first that is not in front.</summary>
    private int Place(Func<Row, bool> isInFront)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isInFront(this[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int BlockOf(int place)
    {
        var found = System.Array.BinarySearch(starts, place);
        return Math.Min(found >= 0 ? found : ~found - 1, blocks.Length - 1);
    }
}
