namespace Close.Functional;

/// <summary>One row of a walk by windows, and where to go on after it.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Item">The row.</param>
/// <param name="Resume">From here a new walk gives the rows after this one.</param>
public sealed record WindowedItem<T>(T Item, WindowResume Resume)
    where T : Activity
{
    /// <summary>Gives the row as its own text does: kind and id.</summary>
    public override string ToString() => Item.ToString();
}
