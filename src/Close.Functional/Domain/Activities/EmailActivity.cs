namespace Close.Functional;

/// <summary>One e-mail, sent or received.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Inside an <see cref="EmailThreadActivity"/> an e-mail comes without its bodies.
/// Sources: documented (Get a single Email activity, List all activities).
/// </remarks>
public sealed record EmailActivity : Activity
{
    internal EmailStatus status = EmailStatus.Unspecified;
    internal MessageDirection direction = MessageDirection.Unspecified;
    internal string? subject;
    internal string? bodyText;
    internal string? bodyHtml;
    internal string? bodyPreview;
    internal Arr<QuotedBody> bodyTextQuoted;
    internal Arr<QuotedBody> bodyHtmlQuoted;
    internal string? sender;
    internal Arr<string> to;
    internal Arr<string> cc;
    internal Arr<string> bcc;
    internal EmailEnvelope? envelope;
    internal Arr<ActivityAttachment> attachments;
    internal DateTimeOffset? dateSent;
    internal DateTimeOffset? dateScheduled;
    internal RawJson? opens;
    internal string? opensSummary;
    internal RawJson? sendAttempts;
    internal ActivityId? threadId;
    internal ActivityId? inReplyToId;
    internal Arr<string> messageIds;
    internal Arr<string> references;
    internal bool? hasReply;
    internal string? templateId;
    internal string? templateName;
    internal string? bulkEmailActionId;
    internal string? sendAsId;
    internal string? emailAccountId;
    internal string? followupSequenceId;
    internal long? followupSequenceDelay;
    internal bool? followupSequenceAddCcBcc;
    internal bool? needSmtpCredentials;
    internal string? sequenceId;
    internal string? sequenceName;
    internal string? sequenceSubscriptionId;
    internal string? agentConfigId;
    internal string? agentActionReason;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public EmailActivity(ActivityId id)
        : base(id)
    {
    }

    internal EmailActivity()
    {
    }

    /// <summary>Always <c>Email</c>.</summary>
    public override string Type => "Email";

    private protected override Activity Self => this;

    /// <summary>Where the e-mail is in its life.</summary>
    public EmailStatus Status { get => status; init => status = value; }

    /// <summary>Which way the e-mail went.</summary>
    public MessageDirection Direction { get => direction; init => direction = value; }

    /// <summary>The subject line.</summary>
    public string? Subject { get => subject; init => subject = value; }

    /// <summary>What it says as plain text, with what it quotes.</summary>
    public string? BodyText { get => bodyText; init => bodyText = value; }

    /// <summary>What it says as HTML, with what it quotes.</summary>
    public string? BodyHtml { get => bodyHtml; init => bodyHtml = value; }

    /// <summary>The beginning of what it says.</summary>
    public string? BodyPreview { get => bodyPreview; init => bodyPreview = value; }

    /// <summary>The plain text cut into what is new and what is quoted.</summary>
    public IReadOnlyList<QuotedBody> BodyTextQuoted { get => bodyTextQuoted; init => bodyTextQuoted = Given.List(value); }

    /// <summary>The HTML cut into what is new and what is quoted.</summary>
    public IReadOnlyList<QuotedBody> BodyHtmlQuoted { get => bodyHtmlQuoted; init => bodyHtmlQuoted = Given.List(value); }

    /// <summary>The sender as one text, such as <c>Ann &lt;ann@example.com&gt;</c>.</summary>
    public string? Sender { get => sender; init => sender = value; }

    /// <summary>The addresses it is sent to.</summary>
    public IReadOnlyList<string> To { get => to; init => to = Given.List(value); }

    /// <summary>The addresses that get a copy.</summary>
    public IReadOnlyList<string> Cc { get => cc; init => cc = Given.List(value); }

    /// <summary>The addresses that get a copy unseen by the others.</summary>
    public IReadOnlyList<string> Bcc { get => bcc; init => bcc = Given.List(value); }

    /// <summary>The header as mail servers see it; null when the answer left it out.</summary>
    public EmailEnvelope? MailEnvelope { get => envelope; init => envelope = value; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<ActivityAttachment> Attachments { get => attachments; init => attachments = Given.List(value); }

    /// <summary>When it was sent or received; null before that.</summary>
    public DateTimeOffset? DateSent { get => dateSent; init => dateSent = value; }

    /// <summary>When Close will send it; null unless it is scheduled.</summary>
    public DateTimeOffset? DateScheduled { get => dateScheduled; init => dateScheduled = value; }

    /// <summary>When and where it was opened; its shape is not documented.</summary>
    public RawJson? Opens { get => opens; init => opens = value; }

    /// <summary>How often it was opened, in words.</summary>
    public string? OpensSummary { get => opensSummary; init => opensSummary = value; }

    /// <summary>Attempts to send it; their shape is not documented.</summary>
    public RawJson? SendAttempts { get => sendAttempts; init => sendAttempts = value; }

    /// <summary>The thread it belongs to, an <see cref="EmailThreadActivity"/>.</summary>
    public ActivityId? ThreadId { get => threadId; init => threadId = value; }

    /// <summary>The e-mail it answers; null when it answers none.</summary>
    public ActivityId? InReplyToId { get => inReplyToId; init => inReplyToId = value; }

    /// <summary>Its ids in the mail systems that know it.</summary>
    public IReadOnlyList<string> MessageIds { get => messageIds; init => messageIds = Given.List(value); }

    /// <summary>The ids of the messages it follows, as its header names them.</summary>
    public IReadOnlyList<string> References { get => references; init => references = Given.List(value); }

    /// <summary>Whether it was answered.</summary>
    public bool? HasReply { get => hasReply; init => hasReply = value; }

    /// <summary>The template it was made from; null when none.</summary>
    public string? TemplateId { get => templateId; init => templateId = value; }

    /// <summary>The name of that template.</summary>
    public string? TemplateName { get => templateName; init => templateName = value; }

    /// <summary>The bulk e-mail it was part of; null when it was sent alone.</summary>
    public string? BulkEmailActionId { get => bulkEmailActionId; init => bulkEmailActionId = value; }

    /// <summary>The permission by which it was sent in the name of another user.</summary>
    public string? SendAsId { get => sendAsId; init => sendAsId = value; }

    /// <summary>The account that sends or received it.</summary>
    public string? EmailAccountId { get => emailAccountId; init => emailAccountId = value; }

    /// <summary>The sequence that starts when it stays unanswered.</summary>
    public string? FollowupSequenceId { get => followupSequenceId; init => followupSequenceId = value; }

    /// <summary>How long that sequence waits; Close does not document the unit.</summary>
    public long? FollowupSequenceDelay { get => followupSequenceDelay; init => followupSequenceDelay = value; }

    /// <summary>Whether that sequence also writes to those who got a copy.</summary>
    public bool? FollowupSequenceAddCcBcc { get => followupSequenceAddCcBcc; init => followupSequenceAddCcBcc = value; }

    /// <summary>Whether it waits for the password of its account.</summary>
    public bool? NeedSmtpCredentials { get => needSmtpCredentials; init => needSmtpCredentials = value; }

    /// <summary>The sequence that made it; null when a person did.</summary>
    public string? SequenceId { get => sequenceId; init => sequenceId = value; }

    /// <summary>The name of that sequence.</summary>
    public string? SequenceName { get => sequenceName; init => sequenceName = value; }

    /// <summary>The subscription of the contact to that sequence.</summary>
    public string? SequenceSubscriptionId { get => sequenceSubscriptionId; init => sequenceSubscriptionId = value; }

    /// <summary>The AI agent that wrote it; null when none did.</summary>
    public string? AgentConfigId { get => agentConfigId; init => agentConfigId = value; }

    /// <summary>Why that agent wrote it.</summary>
    public string? AgentActionReason { get => agentActionReason; init => agentActionReason = value; }
}
