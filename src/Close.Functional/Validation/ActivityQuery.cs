namespace Close.Functional;

/// <summary>A question for activities of all kinds that Close can answer: its filters have been checked against each other.</summary>
/// <remarks>
/// Immutable, compared by value. The documentation allows filters by user, contact and type, and the order by <c>activity_at</c>, only
/// together with one lead, and date filters only on the date that the list is sorted by. What Close does otherwise is
/// not documented: it was seen to ignore such a filter in silence, which would give rows that nobody asked for.
/// </remarks>
public sealed record ActivityQuery
{
    private ActivityQuery(ActivityQueryFields fields) => Fields = fields;

    /// <summary>All activities, newest first.</summary>
    public static ActivityQuery All { get; } = new(new ActivityQueryFields());

    /// <summary>What is asked for.</summary>
    public ActivityQueryFields Fields { get; }

    /// <summary>Checks fields; a refusal names every bad one.</summary>
    /// <param name="fields">What the caller filled in.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, ActivityQuery> Parse(ActivityQueryFields fields, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Rules.Judge(Check(fields), assumptions, () => new ActivityQuery(fields));
    }

    /// <summary>All activities about one lead, newest first.</summary>
    /// <param name="lead">The lead.</param>
    public static ActivityQuery OfLead(LeadId lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return new(new ActivityQueryFields().WithLeadIds(lead.Value));
    }

    internal ActivityQuery At(int skip, int? limit) => new(Fields with { Skip = skip == 0 ? null : skip, Limit = limit });

    // What a walk asks for in place of the range of the query. An answer is cut by date_created, so it has to be in it.
    internal ActivityQuery Within(DateRange created) =>
        new(Fields with { DateCreated = created, Fields = Fields.Fields is { } named && !named.Contains("date_created", StringComparer.Ordinal) ? [.. named, "date_created"] : Fields.Fields });

    private static IEnumerable<FieldError> Check(ActivityQueryFields fields)
    {
        var isOneLead = fields.LeadIds is { Count: 1 };
        var wantsActivity = fields.Order is ActivityOrder.NewestActivity;
        var byActivity = wantsActivity && isOneLead; // An order that is refused gives no right to its filter.
        return
        [
            .. QueryRules.Page(fields.Limit, fields.Skip),
            .. QueryRules.List(fields.Ids, "id__in", Rules.ListingAllImplied, ActivityId.Parse),
            .. QueryRules.List(fields.LeadIds, "lead_id", Rules.ListingAllImplied, LeadId.Parse),
            .. QueryRules.List(fields.ContactIds, "contact_id", Rules.ListingAllImplied, ContactId.Parse),
            .. QueryRules.List(fields.UserIds, "user_id", Rules.ListingAllImplied, UserId.Parse),
            .. QueryRules.List(fields.Types, "_type", Rules.ListingAllImplied, QueryRules.Kind),
            .. NeedsLead(fields.ContactIds is not null && !isOneLead, "contact_id"),
            .. NeedsLead(fields.UserIds is not null && !isOneLead, "user_id"),
            .. NeedsLead(fields.Types is not null && !isOneLead, "_type"),
            .. NeedsLead(wantsActivity && !isOneLead, "_order_by"),
            .. Rules.When(!Enum.IsDefined(fields.Order), "_order_by", "one of ActivityOrder is needed", Rules.ListingAll),
            .. Rules.When(!Enum.IsDefined(fields.EmailThreads), "thread_emails", "one of EmailThreads is needed", Rules.ListingAll),
            .. Rules.Parsed(fields.OrganizationId, "organization_id", OrganizationId.Parse),
            .. fields.DateCreated.Check("date_created"),
            .. fields.ActivityAt.Check("activity_at"),
            .. Rules.When(byActivity && !fields.DateCreated.IsAll, "date_created", "a range of the date sorted by is needed: activity_at", Rules.ListingAll),
            .. Rules.When(!byActivity && !fields.ActivityAt.IsAll, "activity_at", "a range of the date sorted by is needed: date_created, unless sorted by activity_at within one lead", Rules.ListingAll),
            .. QueryRules.List(fields.Fields, "_fields", Rules.ListingAllImplied, QueryRules.FieldName),
        ];
    }

    private static IEnumerable<FieldError> NeedsLead(bool isBroken, string field) =>
        Rules.When(isBroken, field, "exactly one lead is needed beside it", Rules.ListingAll);
}
