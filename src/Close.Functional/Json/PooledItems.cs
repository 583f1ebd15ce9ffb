using System.Buffers;

namespace Close.Functional;

/// <summary>The items of a list while it is read, in memory that is lent: only the finished list is allocated, in its right size.</summary>
internal ref struct PooledItems<TItem>
{
    private const int First = 16;

    private TItem[] items;
    private int count;

    public PooledItems() => items = ArrayPool<TItem>.Shared.Rent(First);

    public void Add(TItem item)
    {
        if (count == items.Length)
        {
            var larger = ArrayPool<TItem>.Shared.Rent(2 * count);
            items.AsSpan().CopyTo(larger);
            ArrayPool<TItem>.Shared.Return(items, clearArray: true);
            items = larger;
        }

        items[count++] = item;
    }

    public readonly Arr<TItem> ToArr() => toArray(new ArraySegment<TItem>(items, 0, count));

    public readonly void Dispose() => ArrayPool<TItem>.Shared.Return(items, clearArray: true);
}
