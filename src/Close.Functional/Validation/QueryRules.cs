namespace Close.Functional;

/// <summary>The rules that the lists of SMS and of all activities share.</summary>
internal static class QueryRules
{
    private const int MostItems = 100;
    private const int DeepestSkip = 250_000;

    private static readonly RuleSource FieldNames = new RuleSource.Inferred("Specifying Fields");

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

    /// <summary>A kind of activity as <c>_type</c> names it, or the id of a custom kind, but not an id of something else.</summary>
    public static Validation<FieldError, string> Kind(string? text, string field) =>
        Name(text, field, Rules.ListingAllImplied).Bind(name => IdText.Check(name, "actitype", field));

    /// <summary>The name of a field of an activity.</summary>
    public static Validation<FieldError, string> FieldName(string? text, string field) => Name(text, field, FieldNames);

    // What can stand in a comma list.
    private static Validation<FieldError, string> Name(string? text, string field, RuleSource source) =>
        string.IsNullOrWhiteSpace(text) || text.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('_' or '.'))
            ? Fail<FieldError, string>(new FieldError(field, "a name of letters, digits, underscores and dots is needed", source))
            : Success<FieldError, string>(text);
}
