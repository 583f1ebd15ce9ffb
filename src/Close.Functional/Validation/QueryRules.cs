namespace Close.Functional;

/// <summary>The rules that the lists of SMS and of all activities share.</summary>
internal static class QueryRules
{
    private const int MostItems = 100;
    private const int DeepestSkip = 250_000;

    public static IEnumerable<FieldError> Page(int? limit, int? skip) =>
    [
        .. Rules.When(limit is < 1 or > MostItems, "_limit", $"a number from 1 to {MostItems} is needed", Assumption.PagesAreCapped),
        .. Rules.When(skip is < 0 or > DeepestSkip, "_skip", $"a number from 0 to {DeepestSkip} is needed", Assumption.PagesAreCapped),
    ];

    /// <summary>Checks each value of a list; a list without any would ask for something else than its absence, so it is refused.</summary>
    public static IEnumerable<FieldError> List<T>(IReadOnlyList<string>? values, string field, RuleSource source, Func<string?, string, Validation<FieldError, T>> parse) =>
        values is not { } given ? [] :
        [
            .. Rules.When(given.Count == 0, field, "at least one value is needed; leave the filter out to have all, or the call out to have none", source),
            .. given.SelectMany(value => Rules.Parsed(value ?? "", field, parse)),
        ];

    /// <summary>A name that can stand in a comma list: a field or a type.</summary>
    public static Validation<FieldError, string> Name(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) || text.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('_' or '.'))
            ? Fail<FieldError, string>(new FieldError(field, "a name of letters, digits, underscores and dots is needed", Rules.ListingAllImplied))
            : Success<FieldError, string>(text);
}
