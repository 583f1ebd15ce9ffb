namespace Close.Functional;

/// <summary>A telephone call, made through Close or only logged.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Close documents few of these fields; most are known from its own samples. Transcripts come only when <c>_fields</c> names them.
/// Sources: documented (Get a single Call activity, Create a Call activity).
/// </remarks>
public sealed record CallActivity : Activity
{
    internal CallStatus status = CallStatus.Unspecified;
    internal CallDirection direction = CallDirection.Unspecified;
    internal CallSource source = CallSource.Unspecified;
    internal CallDisposition disposition = CallDisposition.Unspecified;
    internal CallMethod callMethod = CallMethod.Unspecified;
    internal TimeSpan? duration;
    internal string? cost;
    internal PhoneNumber? phone;
    internal PhoneNumber? localPhone;
    internal string? localPhoneFormatted;
    internal string? localCountryIso;
    internal PhoneNumber? remotePhone;
    internal string? remotePhoneFormatted;
    internal string? remoteCountryIso;
    internal string? note;
    internal string? noteHtml;
    internal string? outcomeId;
    internal bool? hasRecording;
    internal string? recordingUrl;
    internal DateTimeOffset? recordingExpiresAt;
    internal RawJson? recordingTranscript;
    internal string? voicemailUrl;
    internal TimeSpan? voicemailDuration;
    internal RawJson? voicemailTranscript;
    internal DateTimeOffset? dateAnswered;
    internal string? dialerId;
    internal string? dialerSavedSearchId;
    internal string? transferredFrom;
    internal UserId? transferredFromUserId;
    internal string? transferredTo;
    internal UserId? transferredToUserId;
    internal string? forwardedTo;
    internal bool? isForwarded;
    internal bool? isJoinable;
    internal bool? isToGroupNumber;
    internal RawJson? coachLegs;
    internal RawJson? qualityInfo;
    internal string? sequenceId;
    internal string? sequenceName;
    internal string? sequenceSubscriptionId;
    internal FieldValues customFields = FieldValues.Empty;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public CallActivity(ActivityId id)
        : base(id)
    {
    }

    internal CallActivity()
    {
    }

    /// <summary>Always <c>Call</c>.</summary>
    public override string Type => "Call";

    private protected override Activity Self => this;

    /// <summary>How far the call got.</summary>
    public CallStatus Status { get => status; init => status = value; }

    /// <summary>Which way the call went.</summary>
    public CallDirection Direction { get => direction; init => direction = value; }

    /// <summary>Who carried the call.</summary>
    public CallSource Source { get => source; init => source = value; }

    /// <summary>How the other side was reached.</summary>
    public CallDisposition Disposition { get => disposition; init => disposition = value; }

    /// <summary>How the call was dialled.</summary>
    public CallMethod CallMethod { get => callMethod; init => callMethod = value; }

    /// <summary>How long it lasted; whole seconds on the wire, at most a week for a logged call.</summary>
    public TimeSpan? Duration { get => duration; init => duration = value; }

    /// <summary>What it cost in US cents, as the text Close gives, such as <c>3</c>; null when it was only logged.</summary>
    public string? Cost { get => cost; init => cost = value; }

    /// <summary>The number of the other side, as the call was logged.</summary>
    public PhoneNumber? Phone { get => phone; init => phone = value; }

    /// <summary>The number on our side; null for a call that was only logged.</summary>
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

    /// <summary>What was noted about the call, as plain text.</summary>
    public string? Note { get => note; init => note = value; }

    /// <summary>The same note as HTML. In an update it wins over the plain text.</summary>
    public string? NoteHtml { get => noteHtml; init => noteHtml = value; }

    /// <summary>The outcome that was chosen for the call.</summary>
    public string? OutcomeId { get => outcomeId; init => outcomeId = value; }

    /// <summary>Whether there is a recording.</summary>
    public bool? HasRecording { get => hasRecording; init => hasRecording = value; }

    /// <summary>Where the recording is; null when there is none. Needs a logged-in session of Close.</summary>
    public string? RecordingUrl { get => recordingUrl; init => recordingUrl = value; }

    /// <summary>When the recording will be deleted; null when Close does not say.</summary>
    public DateTimeOffset? RecordingExpiresAt { get => recordingExpiresAt; init => recordingExpiresAt = value; }

    /// <summary>What was said, as Close transcribed it. Only when <c>_fields</c> names it.</summary>
    public RawJson? RecordingTranscript { get => recordingTranscript; init => recordingTranscript = value; }

    /// <summary>Where the message of the caller is; null when none was left.</summary>
    public string? VoicemailUrl { get => voicemailUrl; init => voicemailUrl = value; }

    /// <summary>How long that message is, in whole seconds on the wire; zero or null when none was left.</summary>
    public TimeSpan? VoicemailDuration { get => voicemailDuration; init => voicemailDuration = value; }

    /// <summary>What that message says, as Close transcribed it. Only when <c>_fields</c> names it.</summary>
    public RawJson? VoicemailTranscript { get => voicemailTranscript; init => voicemailTranscript = value; }

    /// <summary>When it was answered; null when it was not.</summary>
    public DateTimeOffset? DateAnswered { get => dateAnswered; init => dateAnswered = value; }

    /// <summary>The dialer session it belongs to; null when it was dialled by hand.</summary>
    public string? DialerId { get => dialerId; init => dialerId = value; }

    /// <summary>The Smart View that the dialer worked through.</summary>
    public string? DialerSavedSearchId { get => dialerSavedSearchId; init => dialerSavedSearchId = value; }

    /// <summary>From whom it was transferred, as text.</summary>
    public string? TransferredFrom { get => transferredFrom; init => transferredFrom = value; }

    /// <summary>The user it was transferred from.</summary>
    public UserId? TransferredFromUserId { get => transferredFromUserId; init => transferredFromUserId = value; }

    /// <summary>To whom it was transferred, as text.</summary>
    public string? TransferredTo { get => transferredTo; init => transferredTo = value; }

    /// <summary>The user it was transferred to.</summary>
    public UserId? TransferredToUserId { get => transferredToUserId; init => transferredToUserId = value; }

    /// <summary>The number it was forwarded to.</summary>
    public string? ForwardedTo { get => forwardedTo; init => forwardedTo = value; }

    /// <summary>Whether it was forwarded.</summary>
    public bool? IsForwarded { get => isForwarded; init => isForwarded = value; }

    /// <summary>Whether another user can join it now.</summary>
    public bool? IsJoinable { get => isJoinable; init => isJoinable = value; }

    /// <summary>Whether it came to a number of a group.</summary>
    public bool? IsToGroupNumber { get => isToGroupNumber; init => isToGroupNumber = value; }

    /// <summary>Users who listened in or took part; its shape is not documented.</summary>
    public RawJson? CoachLegs { get => coachLegs; init => coachLegs = value; }

    /// <summary>How good the line was; its shape is not documented.</summary>
    public RawJson? QualityInfo { get => qualityInfo; init => qualityInfo = value; }

    /// <summary>The sequence that made it; null when a person did.</summary>
    public string? SequenceId { get => sequenceId; init => sequenceId = value; }

    /// <summary>The name of that sequence.</summary>
    public string? SequenceName { get => sequenceName; init => sequenceName = value; }

    /// <summary>The subscription of the contact to that sequence.</summary>
    public string? SequenceSubscriptionId { get => sequenceSubscriptionId; init => sequenceSubscriptionId = value; }

    /// <summary>Values of the fields that the organization defined, by the id of the field, such as <c>cf_7FyS</c>; the JSON says <c>custom.cf_7FyS</c>.</summary>
    public FieldValues CustomFields { get => customFields; init => customFields = value; }
}
