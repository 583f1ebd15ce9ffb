namespace Close.Functional.Tests.Validation.Queries;

/// <summary>The table of the filters of <c>GET /activity/sms/</c>, one row for each rule.</summary>
public class SmsFilterTableTests
{
    private const string List = "List SMS activities";
    private const string Inferred = "inferred";

    private static readonly SmsQueryFields All = new();

    private static readonly Rule<SmsQueryFields>[] Table =
    [
        // Page
        new("A page holds an item at least", All with { Limit = 0 }, "_limit", "A-15"),
        new("A page holds 100 items at most", All with { Limit = 101 }, "_limit", "A-15"),
        new("A page does not start before the list", All with { Skip = -1 }, "_skip", "A-15"),
        new("A page starts at most 250,000 deep", All with { Skip = 250_001 }, "_skip", "A-15"),

        // Lists
        new("A list of ids has one at least", All.WithIds(), "id__in", Inferred),
        new("A list of leads has one at least", All.WithLeadIds(), "lead_id", Inferred),
        new("A list of contacts has one at least", All.WithContactIds(), "contact_id", Inferred),
        new("A list of users has one at least", All.WithUserIds(), "user_id", Inferred),
        new("A list of fields has one at least", All.WithFields(), "_fields", Inferred),
        new("Ids are of activities", All.WithIds("acti_1", "lead_1"), "id__in", Inferred),
        new("Leads are leads", All.WithLeadIds("lead_1", "user_1"), "lead_id", Inferred),
        new("Contacts are contacts", All.WithContactIds("lead_1"), "contact_id", Inferred),
        new("Users are users", All.WithUserIds("cont_1"), "user_id", Inferred),
        new("An id in a list is not empty", All.WithLeadIds("lead_1", ""), "lead_id", Inferred),
        new("An id holds no comma", All.WithLeadIds("lead_1,lead_2"), "lead_id", Inferred),
        new("The organization is one", All with { OrganizationId = "user_1" }, "organization_id", Inferred),
        new("The organization is not empty", All with { OrganizationId = "" }, "organization_id", Inferred),
        new("A field has a name", All.WithFields("id", ""), "_fields", Inferred),
        new("The name of a field holds no comma", All.WithFields("id,text"), "_fields", Inferred),

        // Ranges
        new("A range has one lower bound", All with { DateCreated = DateRange.Since(Refusal.Now) with { GreaterThan = Refusal.Now } }, "date_created", "A-51"),
        new("A range has one upper bound", All with { ActivityAt = DateRange.Before(Refusal.Now) with { AtMost = Refusal.Now } }, "activity_at", "A-51"),
        new("A range does not run backwards", All with { DateCreated = DateRange.Between(Refusal.Now, Refusal.Now.AddTicks(-1)) }, "date_created", "A-51"),
    ];

    private static readonly Dictionary<string, SmsQueryFields> Allowed = new(StringComparer.Ordinal)
    {
        ["Everything"] = All,
        ["The deepest and longest page"] = All with { Limit = 100, Skip = 250_000 },
        ["Several leads"] = All.WithLeadIds("lead_1", "lead_2"),
        ["A user without a lead (A-03)"] = All.WithUserIds("user_1"),
        ["Both dates at once (A-03)"] = All with { DateCreated = DateRange.Since(Refusal.Now), ActivityAt = DateRange.Before(Refusal.Now) },
        ["A range of one moment"] = All with { DateCreated = new DateRange { AtLeast = Refusal.Now, AtMost = Refusal.Now } },
        ["A custom field"] = All.WithFields("custom.cf_1"),
    };

    public static TheoryData<string> Rules => [.. Table.Select(rule => rule.Says)];

    public static TheoryData<string> Examples => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_refuses_its_field_and_names_its_source(string rule) =>
        Table.Single(row => row.Says == rule).Holds(static (fields, inForce) => SmsQuery.Parse(fields, inForce));

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_no_rule_forbids_is_accepted(string example) => Assert.Empty(Refusal.Of(SmsQuery.Parse(Allowed[example])));
}
