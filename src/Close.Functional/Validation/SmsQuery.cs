namespace Close.Functional;

/// <summary>A question for SMS activities that Close can answer: its filters have been checked against each other.</summary>
/// <remarks>Immutable, compared by value. Which filters may be combined here is not documented; all may .</remarks>
public sealed record SmsQuery
{
    private SmsQuery(SmsQueryFields fields) => Fields = fields;

    /// <summary>All SMS activities, newest first.</summary>
    public static SmsQuery All { get; } = new(new SmsQueryFields());

    /// <summary>What is asked for.</summary>
    public SmsQueryFields Fields { get; }

    /// <summary>Checks fields; a refusal names every bad one.</summary>
    /// <param name="fields">What the caller filled in.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsQuery> Parse(SmsQueryFields fields, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Rules.Judge(Check(fields), assumptions, () => new SmsQuery(fields));
    }

    /// <summary>All SMS activities about one lead, newest first.</summary>
    /// <param name="lead">The lead.</param>
    public static SmsQuery OfLead(LeadId lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return new(new SmsQueryFields().WithLeadIds(lead.Value));
    }

    internal SmsQuery At(int skip, int? limit) => new(Fields with { Skip = skip == 0 ? null : skip, Limit = limit });

    // What a walk asks for in place of the range of the query. An answer is cut by date_created, so it has to be in it.
    internal SmsQuery Within(DateRange created) =>
        new(Fields with { DateCreated = created, Fields = Fields.Fields is { } named && !named.Contains("date_created", StringComparer.Ordinal) ? [.. named, "date_created"] : Fields.Fields });

    private static IEnumerable<FieldError> Check(SmsQueryFields fields) =>
    [
        .. QueryRules.Page(fields.Limit, fields.Skip),
        .. QueryRules.List(fields.Ids, "id__in", Rules.ListingSms, ActivityId.Parse),
        .. QueryRules.List(fields.LeadIds, "lead_id", Rules.ListingSms, LeadId.Parse),
        .. QueryRules.List(fields.ContactIds, "contact_id", Rules.ListingSms, ContactId.Parse),
        .. QueryRules.List(fields.UserIds, "user_id", Rules.ListingSms, UserId.Parse),
        .. Rules.Parsed(fields.OrganizationId, "organization_id", OrganizationId.Parse),
        .. fields.DateCreated.Check("date_created"),
        .. fields.ActivityAt.Check("activity_at"),
        .. QueryRules.List(fields.Fields, "_fields", Rules.ListingSms, QueryRules.FieldName),
    ];
}
