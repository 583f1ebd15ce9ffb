namespace Close.Functional.Tests.Activities;

/// <summary>One made-up object of each kind with every field, and one with the least that was seen.</summary>
internal static partial class GoldenActivities
{
    private const string Shared = """
        "id": "acti_1", "organization_id": "orga_1", "lead_id": "lead_1", "contact_id": "cont_1", "user_id": "user_1", "user_name": "Ann Example",
        "users": ["user_1", "user_2"], "created_by": "user_1", "created_by_name": "Ann Example", "updated_by": "user_2", "updated_by_name": "Bob Example",
        "date_created": "2026-03-01T12:00:00.123000+00:00", "date_updated": "2026-03-01T12:00:01+00:00", "activity_at": "2026-03-01T12:00:00.123000+00:00",
        """;

    private const string LeastShared = """
        "id": "acti_1", "organization_id": "orga_1", "lead_id": "lead_1", "user_id": null, "created_by": null, "updated_by": null,
        "date_created": "2026-03-01T12:00:00+00:00", "date_updated": "2026-03-01T12:00:00+00:00"
        """;

    private const string Sequence = """
        "sequence_id": "seq_1", "sequence_name": "Welcome", "sequence_subscription_id": "sub_1"
        """;

    private const string Phones = """
        "local_phone": "+12025550143", "local_phone_formatted": "+1 202-555-0143", "remote_phone": "+12025550144", "remote_phone_formatted": "+1 202-555-0144",
        """;

    private const string Attachment = """
        { "url": "https://app.close.com/go/file/1/", "filename": "plan.pdf", "content_type": "application/pdf", "size": 1024, "media_id": "media_1", "thumbnail_url": null }
        """;

    /// <summary>Every field of every kind that this version models, by its <c>_type</c>.</summary>
    public static IReadOnlyDictionary<string, string> Full { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SMS"] = Sms,
        ["Call"] = Call,
        ["Email"] = Email,
        ["EmailThread"] = EmailThread,
        ["Note"] = Note,
        ["Meeting"] = Meeting,
        ["WhatsAppMessage"] = WhatsAppMessage,
        ["CustomActivity"] = Custom,
        ["Created"] = Created,
        ["FormSubmission"] = FormSubmission,
        ["LeadStatusChange"] = LeadStatusChange,
        ["OpportunityStatusChange"] = OpportunityStatusChange,
        ["LeadMerge"] = LeadMerge,
        ["TaskCompleted"] = TaskCompleted,
        ["ImportUpdate"] = ImportUpdate,
    };

    /// <summary>The least that was seen of a kind: the fields that every real object has, and no others.</summary>
    public static string Least(string type) => $$"""{ "_type": "{{type}}", {{LeastShared}} }""";
}
