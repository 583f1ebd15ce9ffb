namespace Close.Functional;

/// <summary>Where to look for the rows after which a walk goes on, when they are not where they were: step by step to both sides.</summary>
/// <remarks>Immutable. Deletions have moved them towards the start, insertions towards the end.</remarks>
internal sealed record PageSeek(int Low, int High, int Stride, bool IsHighOver, bool WasForward)
{
    // Beyond it Close gives no pages, so that nothing is looked for there.
    private const int Deepest = 250_000;

    public static PageSeek Around(int at, int size) => new(at, at, Math.Max(1, size - 1), IsHighOver: false, WasForward: true);

    /// <summary>Gives where to look next after a page without any of the rows; null when they are nowhere.</summary>
    /// <param name="at">Where that page began.</param>
    /// <param name="rows">How many rows it had.</param>
    /// <param name="hasMore">Whether it promised more.</param>
    public (PageSeek Seek, int At)? After(int at, int rows, bool hasMore)
    {
        // Pages are made to overlap, however few rows they turn out to have.
        var stride = rows > 0 ? Math.Max(1, rows - 1) : Stride;
        var seen = this with { Stride = stride };
        if (at == High)
        {
            seen = seen with { High = at + stride, IsHighOver = IsHighOver || rows == 0 || !hasMore || at + stride > Deepest };
        }

        if (!seen.IsHighOver && (!seen.WasForward || seen.Low == 0))
        {
            return (seen with { WasForward = true }, seen.High);
        }

        var low = Math.Max(0, seen.Low - stride);
        return seen.Low == 0 ? null : (seen with { Low = low, WasForward = false }, low);
    }
}
