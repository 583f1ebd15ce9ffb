namespace Close.Functional;

/// <summary>The ids that came last, so that a row that comes again is recognized. Forgets the oldest, so that memory is bounded.</summary>
internal sealed class RecentIds(int most)
{
    private readonly System.Collections.Generic.HashSet<string> known = new(StringComparer.Ordinal);
    private readonly System.Collections.Generic.Queue<string> order = new();

    public int Count => order.Count;

    public bool Contains(string id) => known.Contains(id);

    /// <summary>Remembers an id; false when it was known.</summary>
    public bool Add(string id)
    {
        if (!known.Add(id))
        {
            return false;
        }

        order.Enqueue(id);
        if (order.Count > most)
        {
            known.Remove(order.Dequeue());
        }

        return true;
    }
}
