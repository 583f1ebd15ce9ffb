using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Queries;

[Properties(typeof(CloseArbitraries))]
public class QueryTests
{
    [Property]
    public void Every_bad_filter_of_SMS_is_named_at_once(SmsQueryFields fields) => Refusal.IsMendedFieldByField(fields, Check, Mend);

    [Property]
    public void Every_bad_filter_of_activities_is_named_at_once(ActivityQueryFields fields) => Refusal.IsMendedFieldByField(fields, Check, Mend);

    [Property]
    public void With_every_bad_filter_mended_an_SMS_query_is_accepted(SmsQueryFields fields) =>
        Assert.Empty(Check(Check(fields).Select(Refusal.Root).Distinct(StringComparer.Ordinal).Aggregate(fields, Mend)));

    [Property]
    public void With_every_bad_filter_mended_an_activity_query_is_accepted(ActivityQueryFields fields) =>
        Assert.Empty(Check(Check(fields).Select(Refusal.Root).Distinct(StringComparer.Ordinal).Aggregate(fields, Mend)));

    [Property]
    public void An_assumption_that_is_off_is_never_a_reason_against_an_SMS_query(SmsQueryFields fields, int without) =>
        Refusal.RestsOnWhatIsInForce(without, inForce => Refusal.Of(SmsQuery.Parse(fields, inForce)));

    [Property]
    public void An_assumption_that_is_off_is_never_a_reason_against_an_activity_query(ActivityQueryFields fields, int without) =>
        Refusal.RestsOnWhatIsInForce(without, inForce => Refusal.Of(ActivityQuery.Parse(fields, inForce)));

    [Property]
    public void A_refused_SMS_query_is_never_quoted(SmsQueryFields fields) =>
        Refusal.IsSilentOn(Check(fields), Texts(fields.Ids, fields.LeadIds, fields.ContactIds, fields.UserIds, Odd(fields.Fields)).Append(fields.OrganizationId));

    [Property]
    public void A_refused_activity_query_is_never_quoted(ActivityQueryFields fields) =>
        Refusal.IsSilentOn(Check(fields), Texts(fields.Ids, fields.LeadIds, fields.ContactIds, fields.UserIds, Odd(fields.Types), Odd(fields.Fields)).Append(fields.OrganizationId));

    [Property]
    public void Each_With_method_of_an_SMS_query_sets_exactly_its_property(SmsQueryFields fields, SmsQueryFields other) => Refusal.HasWithersForEachProperty(fields, other);

    [Property]
    public void Each_With_method_of_an_activity_query_sets_exactly_its_property(ActivityQueryFields fields, ActivityQueryFields other) =>
        Refusal.HasWithersForEachProperty(fields, other);

    [Property]
    public void The_ready_made_queries_are_what_Parse_accepts(LeadId lead)
    {
        Assert.Equal(SmsQuery.Parse(new SmsQueryFields()), SmsQuery.All);
        Assert.Equal(ActivityQuery.Parse(new ActivityQueryFields()), ActivityQuery.All);
        Assert.Equal(SmsQuery.Parse(new SmsQueryFields().WithLeadIds(lead.Value)), SmsQuery.OfLead(lead));
        Assert.Equal(ActivityQuery.Parse(new ActivityQueryFields().WithLeadIds(lead.Value)), ActivityQuery.OfLead(lead));
    }

    [Property]
    public void The_ready_made_ranges_have_the_bounds_of_their_names(DateTimeOffset start, DateTimeOffset end)
    {
        Assert.Equal(new DateRange { AtLeast = start }, DateRange.Since(start));
        Assert.Equal(new DateRange { LessThan = end }, DateRange.Before(end));
        Assert.Equal(new DateRange { AtLeast = start, LessThan = end }, DateRange.Between(start, end));
    }

    private static IReadOnlyList<FieldError> Check(SmsQueryFields fields) => Refusal.Of(SmsQuery.Parse(fields));

    private static IReadOnlyList<FieldError> Check(ActivityQueryFields fields) => Refusal.Of(ActivityQuery.Parse(fields));

    private static IEnumerable<string?> Texts(params IReadOnlyList<string>?[] lists) => lists.SelectMany(list => list ?? []);

    // A field may be named like one that a message is about; what is refused holds some other sign.
    private static List<string>? Odd(IReadOnlyList<string>? names) =>
        names?.Where(name => !name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '.')).ToList();

    private static SmsQueryFields Mend(SmsQueryFields fields, string field) => field switch
    {
        "_limit" => fields with { Limit = null },
        "_skip" => fields with { Skip = null },
        "id__in" => fields with { Ids = null },
        "lead_id" => fields with { LeadIds = null },
        "contact_id" => fields with { ContactIds = null },
        "user_id" => fields with { UserIds = null },
        "organization_id" => fields with { OrganizationId = null },
        "date_created" => fields with { DateCreated = DateRange.All },
        "activity_at" => fields with { ActivityAt = DateRange.All },
        "_fields" => fields with { Fields = null },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No SMS query has such a field"),
    };

    // A bad lead becomes a good one: taking it away would take the right to other filters with it.
    private static ActivityQueryFields Mend(ActivityQueryFields fields, string field) => field switch
    {
        "_limit" => fields with { Limit = null },
        "_skip" => fields with { Skip = null },
        "id__in" => fields with { Ids = null },
        "lead_id" => fields with { LeadIds = fields.LeadIds is { Count: > 0 } leads ? [.. leads.Select(_ => "lead_1")] : null },
        "contact_id" => fields with { ContactIds = null },
        "user_id" => fields with { UserIds = null },
        "_type" => fields with { Types = null },
        "organization_id" => fields with { OrganizationId = null },
        "date_created" => fields with { DateCreated = DateRange.All },
        "activity_at" => fields with { ActivityAt = DateRange.All },
        "_order_by" => fields with { Order = ActivityOrder.NewestCreated },
        "thread_emails" => fields with { EmailThreads = EmailThreads.Apart },
        "_fields" => fields with { Fields = null },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No activity query has such a field"),
    };
}
