using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Requests;

public sealed class ActivityApiTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ActivityQueryFields OneLead = new ActivityQueryFields().WithLeadIds("lead_a");

    public static TheoryData<ActivityQueryFields, string> Queries() => new()
    {
        { new(), "" },
        { new ActivityQueryFields().WithLimit(100).WithSkip(200), "?_limit=100&_skip=200" },
        { new ActivityQueryFields().WithIds("acti_a"), "?id__in=acti_a" },
        { OneLead, "?lead_id=lead_a" },
        { new ActivityQueryFields().WithLeadIds("lead_a", "lead_b"), "?lead_id__in=lead_a%2Clead_b" },
        { OneLead.WithContactIds("cont_a"), "?lead_id=lead_a&contact_id=cont_a" },
        { OneLead.WithContactIds("cont_a", "cont_b"), "?lead_id=lead_a&contact_id__in=cont_a%2Ccont_b" },
        { OneLead.WithUserIds("user_a"), "?lead_id=lead_a&user_id=user_a" },
        { OneLead.WithUserIds("user_a", "user_b"), "?lead_id=lead_a&user_id__in=user_a%2Cuser_b" },
        { OneLead.WithTypes("SMS"), "?lead_id=lead_a&_type=SMS" },
        { OneLead.WithTypes("SMS", "Call", "actitype_0"), "?lead_id=lead_a&_type__in=SMS%2CCall%2Cactitype_0" },
        { OneLead.WithTypes("CustomActivity"), "?lead_id=lead_a&_type=Custom" },
        { OneLead.WithTypes("CustomActivity", "SMS"), "?lead_id=lead_a&_type__in=Custom%2CSMS" },
        { new ActivityQueryFields().WithOrganizationId("orga_a"), "?organization_id=orga_a" },
        { new ActivityQueryFields().WithDateCreated(DateRange.Since(Noon)), "?date_created__gte=2026-03-01T12%3A00%3A00%2B00%3A00" },
        { OneLead.WithOrder(ActivityOrder.NewestActivity).WithActivityAt(DateRange.Before(Noon)), "?lead_id=lead_a&activity_at__lt=2026-03-01T12%3A00%3A00%2B00%3A00&_order_by=-activity_at" },
        { new ActivityQueryFields().WithOrder(ActivityOrder.OldestCreated), "?_order_by=date_created" },
        { new ActivityQueryFields().WithOrder(ActivityOrder.NewestCreated), "" },
        { new ActivityQueryFields().WithEmailThreads(EmailThreads.Apart), "" },
        { new ActivityQueryFields().WithEmailThreads(EmailThreads.Both), "?thread_emails=true" },
        { new ActivityQueryFields().WithEmailThreads(EmailThreads.Only), "?thread_emails=only" },
        { new ActivityQueryFields().WithFields("custom.cf_0", "_type"), "?_fields=_type%2Cid%2Ccustom.cf_0" },
    };

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public void List_asks_for_what_is_given(ActivityQueryFields fields, string query) =>
        Assert.Equal($"GET /activity/{query} Safe", CallText.Of(ActivityApi.List(ActivityQuery.Parse(fields).Value()).Call));

    [Fact]
    public void Every_parameter_that_a_caller_can_fill_in_is_in_the_table()
    {
        // A new property of the fields must come with a row above.
        string[] tested = ["Limit", "Skip", "Ids", "LeadIds", "ContactIds", "UserIds", "Types", "OrganizationId", "DateCreated", "ActivityAt", "Fields", "Order", "EmailThreads"];
        Assert.Equal(
            string.Join(' ', tested.Order(StringComparer.Ordinal)),
            string.Join(' ', typeof(ActivityQueryFields).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)));
    }
}
