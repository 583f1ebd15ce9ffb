namespace Close.Functional;

/// <summary>What a caller fills in to change an SMS, before it is checked. A field that is not mentioned stays as it is.</summary>
/// <remarks>Immutable. <c>SmsChange.Parse</c> checks it. Sources: documented (Update an SMS activity), save where an assumption is named.</remarks>
public sealed record SmsChangeFields : IWireObject
{
    internal SmsStatus status = SmsStatus.Unspecified;
    internal Update<string> text;
    internal Update<string> templateId;
    internal Update<string> localPhone;
    internal Update<string> remotePhone;
    internal Update<string> leadId;
    internal Update<string> contactId;
    internal Update<string> userId;
    internal Update<DateTimeOffset> activityAt;
    internal Update<Arr<NewAttachment>> attachments;
    internal DateTimeOffset? dateScheduled;
    internal TimeSpan? sendIn;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>The status to move to: <c>draft</c> to cancel, <c>scheduled</c>, or <c>outbox</c> to send. Unspecified: it stays.</summary>
    public SmsStatus Status { get => status; init => status = Given.Value(value); }

    /// <summary>What it says.</summary>
    public Update<string> Text { get => text; init => text = value; }

    /// <summary>The template to make the text from.</summary>
    public Update<string> TemplateId { get => templateId; init => templateId = value; }

    /// <summary>The number on our side in E.164 form.</summary>
    public Update<string> LocalPhone { get => localPhone; init => localPhone = value; }

    /// <summary>The number on the other side in E.164 form.</summary>
    public Update<string> RemotePhone { get => remotePhone; init => remotePhone = value; }

    /// <summary>The lead it is about.</summary>
    public Update<string> LeadId { get => leadId; init => leadId = value; }

    /// <summary>The contact it is about.</summary>
    public Update<string> ContactId { get => contactId; init => contactId = value; }

    /// <summary>The user responsible.</summary>
    public Update<string> UserId { get => userId; init => userId = value; }

    /// <summary>When it happened.</summary>
    public Update<DateTimeOffset> ActivityAt { get => activityAt; init => activityAt = value; }

    /// <summary>Files to send along, at most 10, replacing those it has; an empty list removes them.</summary>
    public Update<IReadOnlyList<NewAttachment>> Attachments
    {
        get => attachments.Map<IReadOnlyList<NewAttachment>>(static files => files);
        init => attachments = value.Map(static files => Given.List(files, nameof(Attachments)));
    }

    /// <summary>When to send it: needed for <c>scheduled</c>, and for nothing else.</summary>
    public DateTimeOffset? DateScheduled { get => dateScheduled; init => dateScheduled = value; }

    /// <summary>How long to wait before sending, so that it can be undone: from 0 to under 60 seconds, with <c>outbox</c> only; null for at once.</summary>
    public TimeSpan? SendIn { get => sendIn; init => sendIn = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the same fields with <see cref="Status"/> set.</summary>
    /// <param name="status">The new value.</param>
    public SmsChangeFields WithStatus(SmsStatus status) => this with { Status = status };

    /// <summary>Gives the same fields with <see cref="Text"/> set.</summary>
    /// <param name="text">The new value.</param>
    public SmsChangeFields WithText(Update<string> text) => this with { Text = text };

    /// <summary>Gives the same fields with <see cref="TemplateId"/> set.</summary>
    /// <param name="templateId">The new value.</param>
    public SmsChangeFields WithTemplateId(Update<string> templateId) => this with { TemplateId = templateId };

    /// <summary>Gives the same fields with <see cref="LocalPhone"/> set.</summary>
    /// <param name="localPhone">The new value.</param>
    public SmsChangeFields WithLocalPhone(Update<string> localPhone) => this with { LocalPhone = localPhone };

    /// <summary>Gives the same fields with <see cref="RemotePhone"/> set.</summary>
    /// <param name="remotePhone">The new value.</param>
    public SmsChangeFields WithRemotePhone(Update<string> remotePhone) => this with { RemotePhone = remotePhone };

    /// <summary>Gives the same fields with <see cref="LeadId"/> set.</summary>
    /// <param name="leadId">The new value.</param>
    public SmsChangeFields WithLeadId(Update<string> leadId) => this with { LeadId = leadId };

    /// <summary>Gives the same fields with <see cref="ContactId"/> set.</summary>
    /// <param name="contactId">The new value.</param>
    public SmsChangeFields WithContactId(Update<string> contactId) => this with { ContactId = contactId };

    /// <summary>Gives the same fields with <see cref="UserId"/> set.</summary>
    /// <param name="userId">The new value.</param>
    public SmsChangeFields WithUserId(Update<string> userId) => this with { UserId = userId };

    /// <summary>Gives the same fields with <see cref="ActivityAt"/> set.</summary>
    /// <param name="activityAt">The new value.</param>
    public SmsChangeFields WithActivityAt(Update<DateTimeOffset> activityAt) => this with { ActivityAt = activityAt };

    /// <summary>Gives the same fields with <see cref="Attachments"/> set.</summary>
    /// <param name="attachments">The files, replacing those it has; none to remove them.</param>
    public SmsChangeFields WithAttachments(params IEnumerable<NewAttachment> attachments) => this with { Attachments = Update<IReadOnlyList<NewAttachment>>.To([.. attachments]) };

    /// <summary>Gives the same fields with <see cref="DateScheduled"/> set.</summary>
    /// <param name="dateScheduled">The new value.</param>
    public SmsChangeFields WithDateScheduled(DateTimeOffset? dateScheduled) => this with { DateScheduled = dateScheduled };

    /// <summary>Gives the same fields with <see cref="SendIn"/> set.</summary>
    /// <param name="sendIn">The new value.</param>
    public SmsChangeFields WithSendIn(TimeSpan? sendIn) => this with { SendIn = sendIn };

    /// <summary>Gives the status; what people wrote and their numbers stay out of it.</summary>
    public override string ToString() => Status.IsUnspecified ? "edit of an SMS" : $"SMS to status {Status}";
}
