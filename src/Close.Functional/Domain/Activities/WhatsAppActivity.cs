namespace Close.Functional;

/// <summary>A WhatsApp message that an integration logged.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single WhatsAppMessage activity).
/// </remarks>
public sealed record WhatsAppActivity : Activity
{
    internal MessageDirection direction = MessageDirection.Unspecified;
    internal string? externalMessageId;
    internal string? text;
    internal string? messageMarkdown;
    internal string? messageHtml;
    internal PhoneNumber? localPhone;
    internal string? localPhoneFormatted;
    internal PhoneNumber? remotePhone;
    internal string? remotePhoneFormatted;
    internal ActivityId? responseToId;
    internal string? integrationName;
    internal string? integrationLink;
    internal CreationSource source = CreationSource.Unspecified;
    internal Arr<ActivityAttachment> attachments;
    internal string? sequenceId;
    internal string? sequenceName;
    internal string? sequenceSubscriptionId;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public WhatsAppActivity(ActivityId id)
        : base(id)
    {
    }

    internal WhatsAppActivity()
    {
    }

    /// <summary>Always <c>WhatsAppMessage</c>.</summary>
    public override string Type => "WhatsAppMessage";

    private protected override Activity Self => this;

    /// <summary>Which way the message went.</summary>
    public MessageDirection Direction { get => direction; init => direction = value; }

    /// <summary>The id of the message in WhatsApp.</summary>
    public string? ExternalMessageId { get => externalMessageId; init => externalMessageId = value; }

    /// <summary>What it says as plain text.</summary>
    public string? Text { get => text; init => text = value; }

    /// <summary>What it says in the markup of WhatsApp.</summary>
    public string? MessageMarkdown { get => messageMarkdown; init => messageMarkdown = value; }

    /// <summary>What it says as HTML.</summary>
    public string? MessageHtml { get => messageHtml; init => messageHtml = value; }

    /// <summary>The number on our side.</summary>
    public PhoneNumber? LocalPhone { get => localPhone; init => localPhone = value; }

    /// <summary>The same number as people write it, such as <c>+1 202-555-0143</c>.</summary>
    public string? LocalPhoneFormatted { get => localPhoneFormatted; init => localPhoneFormatted = value; }

    /// <summary>The number on the other side.</summary>
    public PhoneNumber? RemotePhone { get => remotePhone; init => remotePhone = value; }

    /// <summary>The same number as people write it.</summary>
    public string? RemotePhoneFormatted { get => remotePhoneFormatted; init => remotePhoneFormatted = value; }

    /// <summary>The message it answers; null when it answers none.</summary>
    public ActivityId? ResponseToId { get => responseToId; init => responseToId = value; }

    /// <summary>The integration that logged it.</summary>
    public string? IntegrationName { get => integrationName; init => integrationName = value; }

    /// <summary>Where that integration shows it.</summary>
    public string? IntegrationLink { get => integrationLink; init => integrationLink = value; }

    /// <summary>By which door it came into Close.</summary>
    public CreationSource Source { get => source; init => source = value; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<ActivityAttachment> Attachments { get => attachments; init => attachments = Given.List(value); }

    /// <summary>The sequence that made it; null when a person did.</summary>
    public string? SequenceId { get => sequenceId; init => sequenceId = value; }

    /// <summary>The name of that sequence.</summary>
    public string? SequenceName { get => sequenceName; init => sequenceName = value; }

    /// <summary>The subscription of the contact to that sequence.</summary>
    public string? SequenceSubscriptionId { get => sequenceSubscriptionId; init => sequenceSubscriptionId = value; }
}
