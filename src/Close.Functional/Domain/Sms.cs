namespace Close.Functional;

/// <summary>One SMS, or MMS when it has attachments.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when. <c>ToString</c> gives kind and id only.
/// Sources: documented (List SMS activities, Get a single SMS activity).
/// </remarks>
public sealed record Sms : Activity
{
    internal SmsStatus status = SmsStatus.Unspecified;
    internal SmsDirection direction = SmsDirection.Unspecified;
    internal SmsSource source = SmsSource.Unspecified;
    internal string? text;
    internal SmsTemplateId? templateId;
    internal PhoneNumber? localPhone;
    internal string? localPhoneFormatted;
    internal string? localCountryIso;
    internal PhoneNumber? remotePhone;
    internal string? remotePhoneFormatted;
    internal string? remoteCountryIso;
    internal DateTimeOffset? dateScheduled;
    internal DateTimeOffset? dateSent;
    internal string? errorMessage;
    internal string? cost;
    internal Arr<ActivityAttachment> attachments;
    internal string? sequenceId;
    internal string? sequenceName;
    internal string? sequenceSubscriptionId;
    internal string? agentConfigId;
    internal string? agentActionReason;
    internal CallerIdMode callerIdMode = CallerIdMode.Unspecified;
    internal CallerIdReason callerIdReason = CallerIdReason.Unspecified;

    /// <summary>Makes an SMS of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the message.</param>
    public Sms(SmsId id)
        : base(id)
    {
    }

    internal Sms()
    {
    }

    /// <summary>Identifies the message.</summary>
    public override SmsId Id => (SmsId)id;

    /// <summary>Always <c>SMS</c>.</summary>
    public override string Type => "SMS";

    private protected override Activity Self => this;

    /// <summary>Where the message is in its life.</summary>
    public SmsStatus Status { get => status; init => status = value; }

    /// <summary>Which way the message went.</summary>
    public SmsDirection Direction { get => direction; init => direction = value; }

    /// <summary>Who carried the message.</summary>
    public SmsSource Source { get => source; init => source = value; }

    /// <summary>What it says; null when nothing was written.</summary>
    public string? Text { get => text; init => text = value; }

    /// <summary>The template it was made from; null when none.</summary>
    public SmsTemplateId? TemplateId { get => templateId; init => templateId = value; }

    /// <summary>The number on our side; null for a message that was only logged.</summary>
    public PhoneNumber? LocalPhone { get => localPhone; init => localPhone = value; }

    /// <summary>The same number as people write it, such as <c>+1 202-555-0143</c>.</summary>
    public string? LocalPhoneFormatted { get => localPhoneFormatted; init => localPhoneFormatted = value; }

    /// <summary>The country of that number in two letters (ISO 3166-1); may be empty text.</summary>
    public string? LocalCountryIso { get => localCountryIso; init => localCountryIso = value; }

    /// <summary>The number on the other side.</summary>
    public PhoneNumber? RemotePhone { get => remotePhone; init => remotePhone = value; }

    /// <summary>The same number as people write it.</summary>
    public string? RemotePhoneFormatted { get => remotePhoneFormatted; init => remotePhoneFormatted = value; }

    /// <summary>The country of that number in two letters (ISO 3166-1); may be empty text.</summary>
    public string? RemoteCountryIso { get => remoteCountryIso; init => remoteCountryIso = value; }

    /// <summary>When Close will send it; null unless it is scheduled.</summary>
    public DateTimeOffset? DateScheduled { get => dateScheduled; init => dateScheduled = value; }

    /// <summary>When it was sent; null before that, and for what was received.</summary>
    public DateTimeOffset? DateSent { get => dateSent; init => dateSent = value; }

    /// <summary>Why it could not be sent; null unless the status is <c>error</c>.</summary>
    public string? ErrorMessage { get => errorMessage; init => errorMessage = value; }

    /// <summary>What it cost in US cents, as the text Close gives, such as <c>3</c>; null before it is sent.</summary>
    public string? Cost { get => cost; init => cost = value; }

    /// <summary>Files of the message, which make it an MMS; empty for a plain SMS.</summary>
    public IReadOnlyList<ActivityAttachment> Attachments { get => attachments; init => attachments = Given.List(value); }

    /// <summary>The sequence that sent it; null when a person did.</summary>
    public string? SequenceId { get => sequenceId; init => sequenceId = value; }

    /// <summary>The name of that sequence.</summary>
    public string? SequenceName { get => sequenceName; init => sequenceName = value; }

    /// <summary>The subscription of the contact to that sequence.</summary>
    public string? SequenceSubscriptionId { get => sequenceSubscriptionId; init => sequenceSubscriptionId = value; }

    /// <summary>The AI agent that wrote it; null when none did.</summary>
    public string? AgentConfigId { get => agentConfigId; init => agentConfigId = value; }

    /// <summary>Why that agent wrote it.</summary>
    public string? AgentActionReason { get => agentActionReason; init => agentActionReason = value; }

    /// <summary>How the number on our side was chosen.</summary>
    public CallerIdMode CallerIdMode { get => callerIdMode; init => callerIdMode = value; }

    /// <summary>Why that number was chosen.</summary>
    public CallerIdReason CallerIdReason { get => callerIdReason; init => callerIdReason = value; }
}
