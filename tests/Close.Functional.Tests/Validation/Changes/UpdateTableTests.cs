namespace Close.Functional.Tests.Validation.Changes;

/// <summary>The table of the update body, one row for each rule.</summary>
public class UpdateTableTests
{
    private const string Update = "Update an SMS activity";
    private const string Create = "Create an SMS activity";
    private const string Inferred = "inferred";

    private static readonly SmsChangeFields Nothing = new();
    private static readonly SmsChangeFields Send = new() { Status = SmsStatus.Outbox };
    private static readonly SmsChangeFields Schedule = new() { Status = SmsStatus.Scheduled, DateScheduled = Refusal.Now.AddHours(1) };
    private static readonly NewAttachment File = new("https://example.com/a.png", "a.png", "image/png");

    private static readonly Rule<SmsChangeFields>[] Table =
    [
        // Status
        new("An unknown status is refused", Nothing with { Status = SmsStatus.Of("snoozed") }, "status", "A-07"),
        new("The status error is not for callers", Nothing with { Status = SmsStatus.Error }, "status", "A-06"),
        new("No message moves to the inbox", Nothing with { Status = SmsStatus.Inbox }, "status", "A-07"),
        new("No caller says that a message was sent", Nothing with { Status = SmsStatus.Sent }, "status", "A-07"),

        // Form of each field
        new("The local number is in E.164 form", Nothing with { LocalPhone = "2025550143" }, "local_phone", Create),
        new("The remote number is in E.164 form", Nothing with { RemotePhone = "" }, "remote_phone", Create),
        new("A template has the id of a template", Nothing with { TemplateId = "user_1" }, "template_id", Inferred),
        new("A lead has the id of a lead", Nothing with { LeadId = "acti_1" }, "lead_id", Inferred),
        new("A contact has the id of a contact", Nothing with { ContactId = "lead_1" }, "contact_id", Inferred),
        new("A user has the id of a user", Nothing with { UserId = "cont_1" }, "user_id", Inferred),
        new("A text is made of whole characters", Nothing with { Text = "\uDE00" }, "text", Update),
        new("Text and template are alternatives", Nothing with { Text = "Hello", TemplateId = "smstmpl_1" }, "template_id", "A-27"),

        // Times
        new("The status scheduled needs a date", Schedule with { DateScheduled = null }, "date_scheduled", Update),
        new("A schedule lies in the future", Schedule with { DateScheduled = Refusal.Now }, "date_scheduled", "A-22"),
        new("Only the status scheduled has a date", Nothing with { DateScheduled = Refusal.Now.AddHours(1) }, "date_scheduled", "A-22"),
        new("A delay is less than 60 seconds", Send with { SendIn = TimeSpan.FromSeconds(60) }, "send_in", Inferred),
        new("A delay is not negative", Send with { SendIn = TimeSpan.FromSeconds(-1) }, "send_in", "A-23"),
        new("Only the status outbox has a delay", Nothing with { SendIn = TimeSpan.FromSeconds(5) }, "send_in", "A-11"),

        // Files
        new("At most 10 files go along", Nothing.WithAttachments(Enumerable.Repeat(File, 11)), "attachments", Update),
        new("A file has an address", Nothing.WithAttachments(new NewAttachment(" ", "a.png", "image/png")), "attachments.0.url", Update),
        new("The address of a file is https", Nothing.WithAttachments(File, new("ftp://example.com/a.png", "a.png", "image/png")), "attachments.1.url", "A-05"),
        new("A file has a name", Nothing.WithAttachments(new NewAttachment("https://example.com/a.png", "", "image/png")), "attachments.0.filename", Update),
        new("A file is of a documented type", Nothing.WithAttachments(new NewAttachment("https://example.com/a", "a", "image/svg+xml")), "attachments.0.content_type", Update),
    ];

    private static readonly Dictionary<string, SmsChangeFields> Allowed = new(StringComparer.Ordinal)
    {
        ["A change of nothing"] = Nothing,
        ["Sending a draft"] = Send,
        ["Sending a draft with nearly a minute of delay"] = Send with { SendIn = TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1) },
        ["Scheduling a draft"] = Schedule,
        ["Taking a message back and rewording it"] = Nothing with { Status = SmsStatus.Draft, Text = "Hello" },
        ["A template in place of the text"] = Nothing with { Text = Update<string>.Clear, TemplateId = "smstmpl_1" },
        ["Clearing whatever can be cleared"] = new()
        {
            Text = Update<string>.Clear,
            TemplateId = Update<string>.Clear,
            LocalPhone = Update<string>.Clear,
            RemotePhone = Update<string>.Clear,
            LeadId = Update<string>.Clear,
            ContactId = Update<string>.Clear,
            UserId = Update<string>.Clear,
            ActivityAt = Update<DateTimeOffset>.Clear,
            Attachments = Update<IReadOnlyList<NewAttachment>>.Clear,
        },
        ["No files in place of some"] = Nothing.WithAttachments(),
    };

    public static TheoryData<string> Rules => [.. Table.Select(rule => rule.Says)];

    public static TheoryData<string> Examples => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_refuses_its_field_and_names_its_source(string rule) =>
        Table.Single(row => row.Says == rule).Holds((fields, inForce) => SmsChange.Parse(fields, Refusal.Now, inForce));

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_no_rule_forbids_is_accepted(string example) => Assert.Empty(Refusal.Of(SmsChange.Parse(Allowed[example], Refusal.Now)));

    [Fact]
    public void Only_the_documented_fields_can_be_changed() => Assert.Equal(
        "ActivityAt Attachments ContactId DateScheduled LeadId LocalPhone RemotePhone SendIn Status TemplateId Text UserId",
        string.Join(' ', typeof(SmsChangeFields).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)));
}
