namespace Close.Functional;

/// <summary>An item of a list, and the point behind it from which another walk can go on.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>Immutable. The point is made when it is asked for; until then an item costs two references and two numbers.</remarks>
public sealed class Listed<T>
{
    private readonly PageTrail trail;
    private readonly int taken;
    private readonly int offset;

    internal Listed(T item, PageTrail trail, int taken, int offset)
    {
        Item = item;
        this.trail = trail;
        this.taken = taken;
        this.offset = offset;
    }

    /// <summary>The item.</summary>
    public T Item { get; }

    /// <summary>The point behind the item. To lose nothing when a program stops, keep it once the item has been dealt with.</summary>
    public ResumePoint Resume => trail.After(taken, offset);

    /// <summary>Gives the item as text.</summary>
    public override string ToString() => Item?.ToString() ?? "";
}
