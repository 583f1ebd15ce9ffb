namespace Close.Functional;

/// <summary>What a caller fills in to create an SMS, before it is checked.</summary>
/// <remarks>Immutable. <c>SmsDraft.Parse</c> checks it. Sources: documented (Create an SMS activity), save where an assumption is named.</remarks>
public sealed record SmsDraftFields : IWireObject
{
    internal SmsStatus status = SmsStatus.Unspecified;
    internal string? text;
    internal string? templateId;
    internal string? localPhone;
    internal string? remotePhone;
    internal string? leadId;
    internal string? contactId;
    internal string? userId;
    internal string? organizationId;
    internal string? createdBy;
    internal SmsDirection direction = SmsDirection.Unspecified;
    internal SmsSource source = SmsSource.Unspecified;
    internal DateTimeOffset? dateCreated;
    internal DateTimeOffset? activityAt;
    internal DateTimeOffset? dateScheduled;
    internal TimeSpan? sendIn;
    internal Arr<NewAttachment> attachments;
    internal bool sendToInbox;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>What is to become of the message. Needed: <c>inbox</c>, <c>draft</c>, <c>scheduled</c>, <c>outbox</c> or <c>sent</c>.</summary>
    public SmsStatus Status { get => status; init => status = Given.Value(value); }

    /// <summary>What it says; null when a template or attachments say it.</summary>
    public string? Text { get => text; init => text = value; }

    /// <summary>The template to make the text from, in place of <see cref="Text"/>; null for none.</summary>
    public string? TemplateId { get => templateId; init => templateId = value; }

    /// <summary>The number on our side in E.164 form. To send, it must be given and be a Close number of type <c>internal</c>, which only Close can tell.</summary>
    public string? LocalPhone { get => localPhone; init => localPhone = value; }

    /// <summary>The number on the other side in E.164 form.</summary>
    public string? RemotePhone { get => remotePhone; init => remotePhone = value; }

    /// <summary>The lead it is about; null for none.</summary>
    public string? LeadId { get => leadId; init => leadId = value; }

    /// <summary>The contact it is about; null for none.</summary>
    public string? ContactId { get => contactId; init => contactId = value; }

    /// <summary>The user responsible; null for the one behind the credentials.</summary>
    public string? UserId { get => userId; init => userId = value; }

    /// <summary>The organization; null for that of the credentials.</summary>
    public string? OrganizationId { get => organizationId; init => organizationId = value; }

    /// <summary>The user to name as its author; null for the one behind the credentials.</summary>
    public string? CreatedBy { get => createdBy; init => createdBy = value; }

    /// <summary>Which way it goes. Unspecified: inbound for <c>inbox</c>, else outbound.</summary>
    public SmsDirection Direction { get => direction; init => direction = Given.Value(value); }

    /// <summary>Who carries it. Unspecified: Close decides .</summary>
    public SmsSource Source { get => source; init => source = Given.Value(value); }

    /// <summary>When it was created, for a message logged after the fact; null for now.</summary>
    public DateTimeOffset? DateCreated { get => dateCreated; init => dateCreated = value; }

    /// <summary>When it happened; null to let Close decide .</summary>
    public DateTimeOffset? ActivityAt { get => activityAt; init => activityAt = value; }

    /// <summary>When to send it: needed for <c>scheduled</c>, and for nothing else.</summary>
    public DateTimeOffset? DateScheduled { get => dateScheduled; init => dateScheduled = value; }

    /// <summary>How long to wait before sending, so that it can be undone: from 0 to under 60 seconds, with <c>outbox</c> only; null for at once.</summary>
    public TimeSpan? SendIn { get => sendIn; init => sendIn = value; }

    /// <summary>Files to send along, at most 10.</summary>
    public IReadOnlyList<NewAttachment> Attachments { get => attachments; init => attachments = Given.List(value); }

    /// <summary>Whether to notify the inbox too; with <c>inbox</c> only.</summary>
    public bool SendToInbox { get => sendToInbox; init => sendToInbox = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the same fields with <see cref="Status"/> set.</summary>
    /// <param name="status">The new value.</param>
    public SmsDraftFields WithStatus(SmsStatus status) => this with { Status = status };

    /// <summary>Gives the same fields with <see cref="Text"/> set.</summary>
    /// <param name="text">The new value.</param>
    public SmsDraftFields WithText(string? text) => this with { Text = text };

    /// <summary>Gives the same fields with <see cref="TemplateId"/> set.</summary>
    /// <param name="templateId">The new value.</param>
    public SmsDraftFields WithTemplateId(string? templateId) => this with { TemplateId = templateId };

    /// <summary>Gives the same fields with <see cref="LocalPhone"/> set.</summary>
    /// <param name="localPhone">The new value.</param>
    public SmsDraftFields WithLocalPhone(string? localPhone) => this with { LocalPhone = localPhone };

    /// <summary>Gives the same fields with <see cref="RemotePhone"/> set.</summary>
    /// <param name="remotePhone">The new value.</param>
    public SmsDraftFields WithRemotePhone(string? remotePhone) => this with { RemotePhone = remotePhone };

    /// <summary>Gives the same fields with <see cref="LeadId"/> set.</summary>
    /// <param name="leadId">The new value.</param>
    public SmsDraftFields WithLeadId(string? leadId) => this with { LeadId = leadId };

    /// <summary>Gives the same fields with <see cref="ContactId"/> set.</summary>
    /// <param name="contactId">The new value.</param>
    public SmsDraftFields WithContactId(string? contactId) => this with { ContactId = contactId };

    /// <summary>Gives the same fields with <see cref="UserId"/> set.</summary>
    /// <param name="userId">The new value.</param>
    public SmsDraftFields WithUserId(string? userId) => this with { UserId = userId };

    /// <summary>Gives the same fields with <see cref="OrganizationId"/> set.</summary>
    /// <param name="organizationId">The new value.</param>
    public SmsDraftFields WithOrganizationId(string? organizationId) => this with { OrganizationId = organizationId };

    /// <summary>Gives the same fields with <see cref="CreatedBy"/> set.</summary>
    /// <param name="createdBy">The new value.</param>
    public SmsDraftFields WithCreatedBy(string? createdBy) => this with { CreatedBy = createdBy };

    /// <summary>Gives the same fields with <see cref="Direction"/> set.</summary>
    /// <param name="direction">The new value.</param>
    public SmsDraftFields WithDirection(SmsDirection direction) => this with { Direction = direction };

    /// <summary>Gives the same fields with <see cref="Source"/> set.</summary>
    /// <param name="source">The new value.</param>
    public SmsDraftFields WithSource(SmsSource source) => this with { Source = source };

    /// <summary>Gives the same fields with <see cref="DateCreated"/> set.</summary>
    /// <param name="dateCreated">The new value.</param>
    public SmsDraftFields WithDateCreated(DateTimeOffset? dateCreated) => this with { DateCreated = dateCreated };

    /// <summary>Gives the same fields with <see cref="ActivityAt"/> set.</summary>
    /// <param name="activityAt">The new value.</param>
    public SmsDraftFields WithActivityAt(DateTimeOffset? activityAt) => this with { ActivityAt = activityAt };

    /// <summary>Gives the same fields with <see cref="DateScheduled"/> set.</summary>
    /// <param name="dateScheduled">The new value.</param>
    public SmsDraftFields WithDateScheduled(DateTimeOffset? dateScheduled) => this with { DateScheduled = dateScheduled };

    /// <summary>Gives the same fields with <see cref="SendIn"/> set.</summary>
    /// <param name="sendIn">The new value.</param>
    public SmsDraftFields WithSendIn(TimeSpan? sendIn) => this with { SendIn = sendIn };

    /// <summary>Gives the same fields with <see cref="Attachments"/> set.</summary>
    /// <param name="attachments">The new values, replacing the old ones; none to leave the field out.</param>
    public SmsDraftFields WithAttachments(params IEnumerable<NewAttachment> attachments) => this with { Attachments = toArray(attachments) };

    /// <summary>Gives the same fields with <see cref="SendToInbox"/> set.</summary>
    /// <param name="sendToInbox">The new value.</param>
    public SmsDraftFields WithSendToInbox(bool sendToInbox) => this with { SendToInbox = sendToInbox };

    /// <summary>Gives the status; what people wrote and their numbers stay out of it.</summary>
    public override string ToString() => $"new SMS, status {Status}";
}
