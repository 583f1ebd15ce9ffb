namespace Close.Functional;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record Page<T> : IWireObject
{
    internal Arr<T> data;
    internal bool hasMore;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Makes a page.</summary>
    /// <param name="data">The items.</param>
    /// <param name="hasMore">Whether there are more after these.</param>
    public Page(IEnumerable<T> data, bool hasMore)
    {
        this.data = toArray(data);
        this.hasMore = hasMore;
    }

    /// <summary>The items, in the order of the answer. May be empty.</summary>
    public IReadOnlyList<T> Data { get => data; init => data = toArray(value); }

    /// <summary>Whether Close has more after these. False when the answer did not say.</summary>
    public bool HasMore { get => hasMore; init => hasMore = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the number of items and whether there are more.</summary>
    public override string ToString() => $"{Data.Count} items{(HasMore ? ", more to come" : "")}";
}
