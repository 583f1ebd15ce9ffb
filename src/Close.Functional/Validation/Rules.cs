namespace Close.Functional;

/// <summary>The parts that the checks of drafts, changes and queries are made of. Each gives no error or some, so that all are reported at once.</summary>
internal static class Rules
{
    public static RuleSource Creating { get; } = new RuleSource.Documented("Create an SMS activity");

    public static RuleSource Updating { get; } = new RuleSource.Documented("Update an SMS activity");

    /// <summary>What the page on listing SMS means without saying it; it forbids no combination of filters in words.</summary>
    public static RuleSource ListingSms { get; } = new RuleSource.Inferred("List SMS activities");

    public static RuleSource ListingAll { get; } = new RuleSource.Documented("List all activities");

    /// <summary>What the page on listing all activities means without saying it: that a filter says something, and a range is one.</summary>
    public static RuleSource ListingAllImplied { get; } = new RuleSource.Inferred("List all activities");

    /// <summary>Gives the checked value when no rule that is in force is broken, else every bad field.</summary>
    public static Either<CloseError, T> Judge<T>(IEnumerable<FieldError> errors, Assumptions? assumptions, Func<T> valid)
    {
        var inForce = assumptions ?? Assumptions.All;
        var bad = toArray(errors.Where(error => inForce.Has(error.Source)));
        return bad.IsEmpty ? Right<CloseError, T>(valid()) : Left<CloseError, T>(new CloseError.Invalid(bad));
    }

    public static IEnumerable<FieldError> When(bool isBroken, string field, string message, RuleSource source) =>
        isBroken ? [new FieldError(field, message, source)] : [];

    public static IEnumerable<FieldError> When(bool isBroken, string field, string message, Assumption assumption) =>
        When(isBroken, field, message, new RuleSource.Assumed(assumption));

    /// <summary>Refuses a text with half a surrogate pair: JSON in UTF-8 cannot hold it, so something else would arrive.</summary>
    public static IEnumerable<FieldError> Whole(string? text, string field, RuleSource source) =>
        When(text is not null && !IsWhole(text), field, "a text of whole characters is needed, without half a surrogate pair", source);

    /// <summary>Checks a text by the parser of its kind; null is fine, it stands for a field that is not given.</summary>
    public static IEnumerable<FieldError> Parsed<T>(string? text, string field, Func<string?, string, Validation<FieldError, T>> parse) =>
        text is null ? [] : parse(text, field).Match(Succ: _ => [], Fail: errors => errors.AsEnumerable());

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at += char.IsSurrogate(text[at]) ? 2 : 1)
        {
            if (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at))
            {
                return false;
            }
        }

        return true;
    }
}
