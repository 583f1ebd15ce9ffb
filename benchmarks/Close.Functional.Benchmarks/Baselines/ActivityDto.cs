using System.Text.Json.Serialization;

namespace Close.Functional.Benchmarks;

/// <summary>The members of all kinds, and which class a kind is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "_type")]
[JsonDerivedType(typeof(SmsBody), "SMS")]
[JsonDerivedType(typeof(CallDto), "Call")]
[JsonDerivedType(typeof(EmailDto), "Email")]
[JsonDerivedType(typeof(EmailThreadDto), "EmailThread")]
[JsonDerivedType(typeof(NoteDto), "Note")]
[JsonDerivedType(typeof(MeetingDto), "Meeting")]
[JsonDerivedType(typeof(WhatsAppDto), "WhatsAppMessage")]
[JsonDerivedType(typeof(CustomDto), "CustomActivity")]
[JsonDerivedType(typeof(CreatedDto), "Created")]
[JsonDerivedType(typeof(FormDto), "FormSubmission")]
[JsonDerivedType(typeof(LeadStatusDto), "LeadStatusChange")]
[JsonDerivedType(typeof(OpportunityStatusDto), "OpportunityStatusChange")]
[JsonDerivedType(typeof(LeadMergeDto), "LeadMerge")]
[JsonDerivedType(typeof(TaskDto), "TaskCompleted")]
[JsonDerivedType(typeof(ImportDto), "ImportUpdate")]
internal abstract class ActivityDto
{
    public string? Id { get; set; }

    public string? OrganizationId { get; set; }

    public string? LeadId { get; set; }

    public string? ContactId { get; set; }

    public string? UserId { get; set; }

    public string? UserName { get; set; }

    public List<string>? Users { get; set; }

    public string? CreatedBy { get; set; }

    public string? CreatedByName { get; set; }

    public string? UpdatedBy { get; set; }

    public string? UpdatedByName { get; set; }

    public DateTimeOffset? DateCreated { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public DateTimeOffset? ActivityAt { get; set; }

    public static ActivityDto Create(string type) => type switch
    {
        "SMS" => new SmsBody(),
        "Call" => new CallDto(),
        "Email" => new EmailDto(),
        "EmailThread" => new EmailThreadDto(),
        "Note" => new NoteDto(),
        "Meeting" => new MeetingDto(),
        "WhatsAppMessage" => new WhatsAppDto(),
        "CustomActivity" => new CustomDto(),
        "Created" => new CreatedDto(),
        "FormSubmission" => new FormDto(),
        "LeadStatusChange" => new LeadStatusDto(),
        "OpportunityStatusChange" => new OpportunityStatusDto(),
        "LeadMerge" => new LeadMergeDto(),
        "TaskCompleted" => new TaskDto(),
        "ImportUpdate" => new ImportDto(),
        _ => throw new NotSupportedException(type),
    };
}

/// <summary>A kind with numbers on both sides.</summary>
internal abstract class PhoneDto : ActivityDto
{
    public string? LocalPhone { get; set; }

    public string? LocalPhoneFormatted { get; set; }

    public string? LocalCountryIso { get; set; }

    public string? RemotePhone { get; set; }

    public string? RemotePhoneFormatted { get; set; }

    public string? RemoteCountryIso { get; set; }

    public string? SequenceId { get; set; }

    public string? SequenceName { get; set; }

    public string? SequenceSubscriptionId { get; set; }
}

/// <summary>A file.</summary>
internal sealed class AttachmentDto
{
    public string? Url { get; set; }

    public string? Filename { get; set; }

    public string? ContentType { get; set; }

    public long? Size { get; set; }

    public string? MediaId { get; set; }

    public string? ThumbnailUrl { get; set; }
}
