namespace Close.Functional.Tests.Validation.Drafts;

/// <summary>The table of the create body, one row for each rule.</summary>
public class CreateTableTests
{
    private const string Create = "Create an SMS activity";
    private const string Inferred = "inferred";

    private static readonly SmsDraftFields Kept = new() { Status = SmsStatus.Draft };
    private static readonly SmsDraftFields Sent = new() { Status = SmsStatus.Outbox, LocalPhone = "+12025550143", RemotePhone = "+16505550100", Text = "Hello" };
    private static readonly SmsDraftFields Later = Sent with { Status = SmsStatus.Scheduled, DateScheduled = Refusal.Now.AddHours(1) };
    private static readonly SmsDraftFields Received = new() { Status = SmsStatus.Inbox, RemotePhone = "+16505550100", Text = "Hello" };
    private static readonly NewAttachment File = new("https://example.com/a.png", "a.png", "image/png");

    private static readonly Rule<SmsDraftFields>[] Table =
    [
        // Status
        new("A status is needed", Kept with { Status = SmsStatus.Unspecified }, "status", Create),
        new("An unknown status is refused", Kept with { Status = SmsStatus.Of("snoozed") }, "status", Create),
        new("The status error is not for callers", Kept with { Status = SmsStatus.Error }, "status", "A-06"),

        // Form of each field
        new("The local number is in E.164 form", Kept with { LocalPhone = "2025550143" }, "local_phone", Create),
        new("The remote number is in E.164 form", Kept with { RemotePhone = "+1 202-555-0143" }, "remote_phone", Create),
        new("A template has the id of a template", Kept with { TemplateId = "lead_1" }, "template_id", Inferred),
        new("A lead has the id of a lead", Kept with { LeadId = "cont_1" }, "lead_id", Inferred),
        new("A contact has the id of a contact", Kept with { ContactId = "lead_1" }, "contact_id", Inferred),
        new("A user has the id of a user", Kept with { UserId = "orga_1" }, "user_id", Inferred),
        new("An organization has the id of an organization", Kept with { OrganizationId = "user_1" }, "organization_id", Inferred),
        new("The author has the id of a user", Kept with { CreatedBy = "acti_1" }, "created_by", Inferred),
        new("An id is not blank", Kept with { LeadId = " " }, "lead_id", Inferred),
        new("An unknown direction is refused", Kept with { Direction = SmsDirection.Of("sideways") }, "direction", Create),
        new("An unknown source is refused", Kept with { Source = SmsSource.Of("Pigeon") }, "source", Create),
        new("A text is made of whole characters", Kept with { Text = "Hi \uD83D" }, "text", Create),

        // What is to be sent
        new("Sending now needs a number of ours", Sent with { LocalPhone = null }, "local_phone", Create),
        new("Sending later needs a number of ours", Later with { LocalPhone = null }, "local_phone", Create),
        new("Sending now needs a number to send to", Sent with { RemotePhone = null }, "remote_phone", "A-25"),
        new("Sending later needs a number to send to", Later with { RemotePhone = null }, "remote_phone", "A-25"),
        new("Sending now needs something to say", Sent with { Text = null }, "text", "A-26"),
        new("Sending later needs something to say", Later with { Text = null }, "text", "A-26"),
        new("An empty text says nothing", Sent with { Text = "" }, "text", "A-26"),
        new("Text and template are alternatives", Kept with { Text = "Hello", TemplateId = "smstmpl_1" }, "template_id", "A-27"),

        // Times
        new("The status scheduled needs a date", Later with { DateScheduled = null }, "date_scheduled", Create),
        new("A schedule lies in the future", Later with { DateScheduled = Refusal.Now }, "date_scheduled", "A-22"),
        new("Only the status scheduled has a date", Sent with { DateScheduled = Refusal.Now.AddHours(1) }, "date_scheduled", "A-22"),
        new("A delay is less than 60 seconds", Sent with { SendIn = TimeSpan.FromSeconds(60) }, "send_in", Create),
        new("A delay is not negative", Sent with { SendIn = TimeSpan.FromTicks(-1) }, "send_in", "A-23"),
        new("Only the status outbox has a delay", Later with { SendIn = TimeSpan.FromSeconds(5) }, "send_in", Create),

        // Notification
        new("Only the status inbox notifies", Sent with { SendToInbox = true }, "send_to_inbox", Create),

        // Files
        new("At most 10 files go along", Sent.WithAttachments(Enumerable.Repeat(File, 11)), "attachments", Create),
        new("A file has an address", Sent.WithAttachments(File, new("", "a.png", "image/png")), "attachments.1.url", Create),
        new("The address of a file is https", Sent.WithAttachments(new NewAttachment("http://example.com/a.png", "a.png", "image/png")), "attachments.0.url", "A-05"),
        new("A file has a name", Sent.WithAttachments(new NewAttachment("https://example.com/a.png", " ", "image/png")), "attachments.0.filename", Create),
        new("A file is of a documented type", Sent.WithAttachments(new NewAttachment("https://example.com/a.zip", "a.zip", "application/zip")), "attachments.0.content_type", Create),
        new("A type is written as it is documented", Sent.WithAttachments(new NewAttachment("https://example.com/a.png", "a.png", "IMAGE/PNG")), "attachments.0.content_type", Create),
        new("The address of a file is made of whole characters", Sent.WithAttachments(new NewAttachment("https://example.com/\uDE00", "a.png", "image/png")), "attachments.0.url", Create),
        new("The name of a file is made of whole characters", Sent.WithAttachments(new NewAttachment("https://example.com/a.png", "\uDE00", "image/png")), "attachments.0.filename", Create),
    ];

    private static readonly Dictionary<string, SmsDraftFields> Allowed = new(StringComparer.Ordinal)
    {
        ["A draft of nothing"] = Kept,
        ["A message to send now"] = Sent,
        ["A message to send later"] = Later,
        ["A message with a delay of nothing"] = Sent with { SendIn = TimeSpan.Zero },
        ["A message with nearly a minute of delay"] = Sent with { SendIn = TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1) },
        ["A template in place of a text"] = Sent with { Text = null, TemplateId = "smstmpl_1" },
        ["Ten files in place of a text"] = (Sent with { Text = null }).WithAttachments(Enumerable.Repeat(File, 10)),
        ["A record of a received message, with a notification"] = Received with { SendToInbox = true },
        ["A record of a received message without numbers"] = Received with { RemotePhone = null },
        ["A record of a sent message without a number of ours"] = Received with { Status = SmsStatus.Sent },
        ["An id of a kind that nobody knows yet"] = Kept with { LeadId = "newkind_1" },
    };

    public static TheoryData<string> Rules => [.. Table.Select(rule => rule.Says)];

    public static TheoryData<string> Examples => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_refuses_its_field_and_names_its_source(string rule) =>
        Table.Single(row => row.Says == rule).Holds((fields, inForce) => SmsDraft.Parse(fields, Refusal.Now, inForce));

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_no_rule_forbids_is_accepted(string example) => Assert.Empty(Refusal.Of(SmsDraft.Parse(Allowed[example], Refusal.Now)));

    [Fact]
    public void A_template_does_not_hide_an_empty_text() =>
        Assert.Equal("template_id text", Refusal.FieldsOf(SmsDraft.Parse(Sent with { Text = "", TemplateId = "smstmpl_1" }, Refusal.Now)));

    [Fact]
    public void The_documented_list_has_forty_media_types() => Assert.Equal(40, NewAttachment.ContentTypes.Count);

    [Fact]
    public void Without_a_clock_a_schedule_may_lie_in_the_past() => Assert.Empty(Refusal.Of(SmsDraft.Parse(Later with { DateScheduled = DateTimeOffset.UnixEpoch })));
}
