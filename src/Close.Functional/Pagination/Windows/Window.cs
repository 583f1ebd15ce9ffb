namespace Close.Functional;

/// <summary>A span of <c>date_created</c>: from one whole second, included, to another, not included.</summary>
/// <remarks>
/// Immutable, compared by value. Windows that meet have no row in common and none between them, whether Close compares dates to the second (as a
/// client reports) or to the fraction. A <see cref="WindowPlan"/> makes them.
/// </remarks>
public sealed record Window
{
    internal Window(DateTimeOffset? from, DateTimeOffset? to)
    {
        From = from;
        To = to;
    }

    /// <summary>The first second of the window, in UTC; null when it reaches back without end.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>The first second after the window, in UTC; null when it has no end, so that rows dated in the future are in it.</summary>
    public DateTimeOffset? To { get; }

    internal DateRange Range => new() { AtLeast = From, LessThan = To };

    /// <summary>Whether a date lies in the window.</summary>
    /// <param name="date">The date, with any fraction of a second.</param>
    public bool Contains(DateTimeOffset date) => (From is not { } from || date >= from) && (To is not { } to || date < to);

    /// <summary>Gives both ends as ISO 8601 writes an interval, such as <c>2026-03-01T00:00:00Z/..</c>; two dots stand for an open end.</summary>
    public override string ToString() => $"{WindowText.Of(From)}/{WindowText.Of(To)}";
}
