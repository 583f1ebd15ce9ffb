namespace Close.Functional;

/// <summary>Where a walk stands, so that another one, perhaps in another process on another day, goes on behind it.</summary>
/// <remarks>
/// Immutable, compared by value. Holds the ids of up to <see cref="MostIds"/> rows taken last: rows that came or went since have moved the offset, and the walk
/// finds its place by these ids. If all of them are gone, the walk begins at the first row again, so that rows may come twice, but none is
/// left out. <see cref="ToString"/> gives it as JSON and <see cref="Parse"/> reads that. Use it with the listing, or at least the filters and the order, it came from.
/// </remarks>
public sealed record ResumePoint
{
    /// <summary>How many ids of rows a point holds at most: 32.</summary>
    public const int MostIds = 32;

    private readonly Arr<string> after;

    /// <summary>Makes a point from its parts.</summary>
    /// <param name="offset">How many rows stood before the point, 0 or more.</param>
    /// <param name="after">The ids of the rows before the point, the nearest last. Empty to trust the offset alone. Of more than <see cref="MostIds"/>, the last are kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public ResumePoint(int offset, IEnumerable<string> after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentNullException.ThrowIfNull(after);
        Offset = offset;
        this.after = toArray(after.TakeLast(MostIds));
    }

    /// <summary>The point before the first row.</summary>
    public static ResumePoint Start { get; } = new(0, []);

    /// <summary>How many rows stood before the point when they were read.</summary>
    public int Offset { get; }

    /// <summary>The ids of the rows before the point, the nearest last.</summary>
    public IReadOnlyList<string> After => after;

    /// <summary>The beginning of the range of dates the offset counts in, for walks that cut a list into ranges; null for the whole list. A listing passes it on unread.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The end of that range; null for the whole list, or a range without end. A listing passes it on unread.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Gives the same point with <see cref="From"/> set.</summary>
    /// <param name="from">The new value.</param>
    public ResumePoint WithFrom(DateTimeOffset? from) => this with { From = from };

    /// <summary>Gives the same point with <see cref="To"/> set.</summary>
    /// <param name="to">The new value.</param>
    public ResumePoint WithTo(DateTimeOffset? to) => this with { To = to };

    /// <summary>Reads a point from what <see cref="ToString"/> gave.</summary>
    /// <param name="text">The text. Anything else, null included, ends in <see cref="CloseError.Invalid"/>, which says what was expected.</param>
    public static Either<CloseError, ResumePoint> Parse(string? text) => ResumePointText.Read(text);

    /// <summary>Gives the point as JSON on one line, without anything about people.</summary>
    public override string ToString() => ResumePointText.Write(this);
}
