namespace Close.Functional;

/// <summary>The ids taken before and from one page, from which the point behind each of its items can be made.</summary>
/// <param name="start">Where the walk began: what it says of dates is passed on.</param>
/// <param name="before">The ids taken last before the page.</param>
internal sealed class PageTrail(ResumePoint start, IReadOnlyList<string> before)
{
    private readonly List<string> ids = [];

    /// <summary>Notes an id that is taken; gives how many were taken from the page by then.</summary>
    public int Add(string id)
    {
        ids.Add(id);
        return ids.Count;
    }

    /// <summary>The point behind an item.</summary>
    /// <param name="taken">How many ids were taken from the page by then.</param>
    /// <param name="offset">How many rows stood before the point.</param>
    public ResumePoint After(int taken, int offset) => new(offset, Last(taken)) { From = start.From, To = start.To };

    /// <summary>The trail of the page after this one.</summary>
    public PageTrail Next() => new(start, [.. Last(ids.Count)]);

    private IEnumerable<string> Last(int taken) => before.Concat(ids.Take(taken)).TakeLast(ResumePoint.MostIds);
}
