using System.Buffers;

namespace Close.Functional;

/// <summary>The items of a list while it is read. Those of a long list are in memory that is lent: only the finished list is allocated, in its right size.</summary>
internal ref struct PooledItems<TItem>
{
    // Most lists are those inside of an item, and short.
    private const int Few = 4;

    private TItem[] items;
    private int count;

    public PooledItems() => items = new TItem[Few];

    public void Add(TItem item)
    {
        if (count == items.Length)
        {
            var larger = ArrayPool<TItem>.Shared.Rent(4 * count);
            items.AsSpan().CopyTo(larger);
            Dispose();
            items = larger;
        }

        items[count++] = item;
    }

    public readonly Arr<TItem> ToArr() => toArray(new ArraySegment<TItem>(items, 0, count));

    public readonly void Dispose()
    {
        if (items.Length > Few)
        {
            ArrayPool<TItem>.Shared.Return(items, clearArray: true);
        }
    }
}
