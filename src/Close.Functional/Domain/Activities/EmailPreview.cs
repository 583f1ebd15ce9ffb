namespace Close.Functional;

/// <summary>An e-mail as the list of threads shows it: less than an <see cref="EmailActivity"/>, and without a kind.</summary>
/// <remarks>Lists are empty and other parts null, or <c>Unspecified</c>, when the answer left them out. Source: seen in answers; Close does not document it.</remarks>
public sealed record EmailPreview : IWireObject
{
    internal ActivityId? id;
    internal EmailStatus status = EmailStatus.Unspecified;
    internal MessageDirection direction = MessageDirection.Unspecified;
    internal string? subject;
    internal string? sender;
    internal Arr<string> to;
    internal Arr<string> cc;
    internal Arr<string> bcc;
    internal EmailEnvelope? envelope;
    internal string? bodyPreview;
    internal bool? hasAttachments;
    internal string? opensSummary;
    internal string? sendAsId;
    internal UserId? userId;
    internal DateTimeOffset? dateCreated;
    internal DateTimeOffset? dateUpdated;
    internal DateTimeOffset? dateSent;
    internal DateTimeOffset? dateScheduled;
    internal DateTimeOffset? activityAt;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Identifies the e-mail.</summary>
    public ActivityId? Id { get => id; init => id = value; }

    /// <summary>Where the e-mail is in its life.</summary>
    public EmailStatus Status { get => status; init => status = value; }

    /// <summary>Which way the e-mail went.</summary>
    public MessageDirection Direction { get => direction; init => direction = value; }

    /// <summary>The subject line.</summary>
    public string? Subject { get => subject; init => subject = value; }

    /// <summary>The sender as one text.</summary>
    public string? Sender { get => sender; init => sender = value; }

    /// <summary>The addresses it is sent to.</summary>
    public IReadOnlyList<string> To { get => to; init => to = Given.List(value); }

    /// <summary>The addresses that get a copy.</summary>
    public IReadOnlyList<string> Cc { get => cc; init => cc = Given.List(value); }

    /// <summary>The addresses that get a copy unseen by the others.</summary>
    public IReadOnlyList<string> Bcc { get => bcc; init => bcc = Given.List(value); }

    /// <summary>The header as mail servers see it.</summary>
    public EmailEnvelope? MailEnvelope { get => envelope; init => envelope = value; }

    /// <summary>The beginning of what it says.</summary>
    public string? BodyPreview { get => bodyPreview; init => bodyPreview = value; }

    /// <summary>Whether it has files.</summary>
    public bool? HasAttachments { get => hasAttachments; init => hasAttachments = value; }

    /// <summary>How often it was opened, in words.</summary>
    public string? OpensSummary { get => opensSummary; init => opensSummary = value; }

    /// <summary>The permission by which it was sent in the name of another user.</summary>
    public string? SendAsId { get => sendAsId; init => sendAsId = value; }

    /// <summary>The user responsible for it.</summary>
    public UserId? UserId { get => userId; init => userId = value; }

    /// <summary>When it was created in Close or synced into it.</summary>
    public DateTimeOffset? DateCreated { get => dateCreated; init => dateCreated = value; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get => dateUpdated; init => dateUpdated = value; }

    /// <summary>When it was sent or received; null before that.</summary>
    public DateTimeOffset? DateSent { get => dateSent; init => dateSent = value; }

    /// <summary>When Close will send it; null unless it is scheduled.</summary>
    public DateTimeOffset? DateScheduled { get => dateScheduled; init => dateScheduled = value; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? ActivityAt { get => activityAt; init => activityAt = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the id only.</summary>
    public override string ToString() => $"Email {Id}";
}
