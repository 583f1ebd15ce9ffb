namespace Close.Functional.Tests.Validation.Queries;

/// <summary>The table of the filters of <c>GET /activity/</c>, one row for each rule.</summary>
public class ActivityFilterTableTests
{
    private const string List = "List all activities";
    private const string Inferred = "inferred";

    private static readonly ActivityQueryFields All = new();
    private static readonly ActivityQueryFields OneLead = All.WithLeadIds("lead_1");
    private static readonly ActivityQueryFields TwoLeads = All.WithLeadIds("lead_1", "lead_2");
    private static readonly DateRange Range = DateRange.Since(Refusal.Now);

    private static readonly Rule<ActivityQueryFields>[] Table =
    [
        // Filters of one lead
        new("A contact needs a lead", All.WithContactIds("cont_1"), "contact_id", List),
        new("A user needs a lead", All.WithUserIds("user_1"), "user_id", List),
        new("A type needs a lead", All.WithTypes("SMS"), "_type", List),
        new("The order by activity needs a lead", All with { Order = ActivityOrder.NewestActivity }, "_order_by", List),
        new("Two leads are not one for a contact", TwoLeads.WithContactIds("cont_1"), "contact_id", List),
        new("Two leads are not one for a user", TwoLeads.WithUserIds("user_1"), "user_id", List),
        new("Two leads are not one for a type", TwoLeads.WithTypes("SMS"), "_type", List),
        new("Two leads are not one for the order", TwoLeads with { Order = ActivityOrder.NewestActivity }, "_order_by", List),

        // Date filters go with the order
        new("A range of activity_at needs its order", OneLead with { ActivityAt = Range }, "activity_at", List),
        new("A range of activity_at needs its order, not the oldest created", OneLead with { ActivityAt = Range, Order = ActivityOrder.OldestCreated }, "activity_at", List),
        new("A range of date_created needs its order", OneLead with { DateCreated = Range, Order = ActivityOrder.NewestActivity }, "date_created", List),

        // Options
        new("An order is one of those named", All with { Order = (ActivityOrder)9 }, "_order_by", List),
        new("Threads are one of the ways named", All with { EmailThreads = (EmailThreads)9 }, "thread_emails", List),

        // Page
        new("A page holds an item at least", All with { Limit = 0 }, "_limit", "A-15"),
        new("A page holds 100 items at most", All with { Limit = 101 }, "_limit", "A-15"),
        new("A page does not start before the list", All with { Skip = -1 }, "_skip", "A-15"),
        new("A page starts at most 250,000 deep", All with { Skip = 250_001 }, "_skip", "A-15"),

        // Lists
        new("A list of ids has one at least", All.WithIds(), "id__in", Inferred),
        new("A list of leads has one at least", All.WithLeadIds(), "lead_id", Inferred),
        new("A list of contacts has one at least", OneLead.WithContactIds(), "contact_id", Inferred),
        new("A list of users has one at least", OneLead.WithUserIds(), "user_id", Inferred),
        new("A list of types has one at least", OneLead.WithTypes(), "_type", Inferred),
        new("A list of fields has one at least", All.WithFields(), "_fields", Inferred),
        new("Ids are of activities", All.WithIds("user_1"), "id__in", Inferred),
        new("Leads are leads", All.WithLeadIds("cont_1"), "lead_id", Inferred),
        new("Contacts are contacts", OneLead.WithContactIds("lead_1"), "contact_id", Inferred),
        new("Users are users", OneLead.WithUserIds("orga_1"), "user_id", Inferred),
        new("A type is no id of something else", OneLead.WithTypes("lead_1"), "_type", Inferred),
        new("The organization is one", All with { OrganizationId = "lead_1" }, "organization_id", Inferred),
        new("A type has a name", OneLead.WithTypes("SMS", " "), "_type", Inferred),
        new("A field has a name", All.WithFields(""), "_fields", Inferred),

        // Ranges
        new("A range has one lower bound", All with { DateCreated = Range with { GreaterThan = Refusal.Now } }, "date_created", "A-51"),
        new("A range does not run backwards", All with { DateCreated = DateRange.Between(Refusal.Now, Refusal.Now.AddTicks(-1)) }, "date_created", "A-51"),
    ];

    private static readonly Dictionary<string, ActivityQueryFields> Allowed = new(StringComparer.Ordinal)
    {
        ["Everything"] = All,
        ["Several leads"] = TwoLeads,
        ["Everything about one lead"] = OneLead.WithContactIds("cont_1", "cont_2").WithUserIds("user_1").WithTypes("SMS", "CustomActivity", "actitype_1"),
        ["By activity within one lead"] = OneLead with { Order = ActivityOrder.NewestActivity, ActivityAt = Range },
        ["By creation within one lead"] = OneLead with { DateCreated = Range },
        ["Oldest first without a lead"] = All with { Order = ActivityOrder.OldestCreated, DateCreated = Range },
        ["Threads without a lead"] = All with { EmailThreads = EmailThreads.Only },
        ["A type that nobody knows yet"] = OneLead.WithTypes("Hologram"),
    };

    public static TheoryData<string> Rules => [.. Table.Select(rule => rule.Says)];

    public static TheoryData<string> Examples => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_refuses_its_field_and_names_its_source(string rule) =>
        Table.Single(row => row.Says == rule).Holds(static (fields, inForce) => ActivityQuery.Parse(fields, inForce));

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_no_rule_forbids_is_accepted(string example) => Assert.Empty(Refusal.Of(ActivityQuery.Parse(Allowed[example])));

    [Fact]
    public void A_refused_order_gives_no_right_to_its_date_filter() => Assert.Equal(
        "_order_by activity_at", Refusal.FieldsOf(ActivityQuery.Parse(All with { Order = ActivityOrder.NewestActivity, ActivityAt = Range })));
}
