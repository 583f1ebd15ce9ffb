namespace Close.Functional;

/// <summary>A range of time that a date must lie in. A bound that is null does not limit.</summary>
/// <remarks>
/// Immutable. Prefer <see cref="Between"/>: half-open ranges meet without a gap or an overlap. Dates are sent in UTC with their offset,
/// so that no time-zone setting changes what they mean. Checked together with the query it belongs to.
/// </remarks>
public sealed record DateRange
{
    /// <summary>All of time.</summary>
    public static DateRange All { get; } = new();

    /// <summary>The date must be later than this.</summary>
    public DateTimeOffset? GreaterThan { get; init; }

    /// <summary>The date must be this or later.</summary>
    public DateTimeOffset? AtLeast { get; init; }

    /// <summary>The date must be earlier than this.</summary>
    public DateTimeOffset? LessThan { get; init; }

    /// <summary>The date must be this or earlier.</summary>
    public DateTimeOffset? AtMost { get; init; }

    /// <summary>From one time on, that time included.</summary>
    /// <param name="start">The first moment of the range.</param>
    public static DateRange Since(DateTimeOffset start) => new() { AtLeast = start };

    /// <summary>Up to a time, that time not included.</summary>
    /// <param name="end">The first moment after the range.</param>
    public static DateRange Before(DateTimeOffset end) => new() { LessThan = end };

    /// <summary>From one time, included, to another, not included.</summary>
    /// <param name="start">The first moment of the range.</param>
    /// <param name="end">The first moment after the range.</param>
    public static DateRange Between(DateTimeOffset start, DateTimeOffset end) => new() { AtLeast = start, LessThan = end };

    internal bool IsAll => this == All;

    // Close's documentation forbids none of this; but nobody means it, and the answer would be an empty page.
    internal IEnumerable<FieldError> Check(string field) =>
    [
        .. Rules.When(GreaterThan is not null && AtLeast is not null, field, "one lower bound is needed, not two", Assumption.RangesRunForward),
        .. Rules.When(LessThan is not null && AtMost is not null, field, "one upper bound is needed, not two", Assumption.RangesRunForward),
        .. Rules.When((AtLeast ?? GreaterThan) > (AtMost ?? LessThan), field, "a range that does not end before it starts is needed", Assumption.RangesRunForward),
    ];
}
