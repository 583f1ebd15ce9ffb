namespace Close.Functional;

/// <summary>A meeting from a calendar, or one that was entered by hand.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// <see cref="Activity.DateCreated"/> is when it starts, so it may lie in the future and after <see cref="Activity.DateUpdated"/>.
/// Transcripts come only when <c>_fields</c> names them. Sources: documented (Meetings, Update a Meeting activity).
/// </remarks>
public sealed record MeetingActivity : Activity
{
    internal string? title;
    internal string? note;
    internal string? location;
    internal DateTimeOffset? startsAt;
    internal DateTimeOffset? endsAt;
    internal TimeSpan? duration;
    internal TimeSpan? actualDuration;
    internal MeetingStatus status = MeetingStatus.Unspecified;
    internal MeetingSource source = MeetingSource.Unspecified;
    internal Arr<MeetingAttendee> attendees;
    internal string? calendarEventLink;
    internal Arr<string> calendarEventUids;
    internal string? connectedAccountId;
    internal string? providerCalendarEventId;
    internal Arr<string> providerCalendarIds;
    internal CalendarProvider providerCalendarType = CalendarProvider.Unspecified;
    internal Arr<ConferenceLink> conferenceLinks;
    internal bool? isRecurring;
    internal RawJson? integrations;
    internal Arr<ActivityId> attachedCallIds;
    internal string? outcomeId;
    internal string? outcomeReason;
    internal OutcomeConfidence outcomeAutofillConfidence = OutcomeConfidence.Unspecified;
    internal string? outcomeAutofillReasoning;
    internal string? playbookId;
    internal string? playbookReason;
    internal string? conversationTypeId;
    internal string? conversationTypeReason;
    internal string? userNote;
    internal string? userNoteHtml;
    internal DateTimeOffset? userNoteDateUpdated;
    internal Arr<UserId> userNoteMentions;
    internal RawJson? summary;
    internal RawJson? transcripts;
    internal string? notetakerId;
    internal RawJson? commentSummary;
    internal RawJson? pausedSubscriptions;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public MeetingActivity(ActivityId id)
        : base(id)
    {
    }

    internal MeetingActivity()
    {
    }

    /// <summary>Always <c>Meeting</c>.</summary>
    public override string Type => "Meeting";

    private protected override Activity Self => this;

    /// <summary>The title in the calendar.</summary>
    public string? Title { get => title; init => title = value; }

    /// <summary>The description in the calendar.</summary>
    public string? Note { get => note; init => note = value; }

    /// <summary>Where it takes place; null when the calendar does not say.</summary>
    public string? Location { get => location; init => location = value; }

    /// <summary>When it starts.</summary>
    public DateTimeOffset? StartsAt { get => startsAt; init => startsAt = value; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? EndsAt { get => endsAt; init => endsAt = value; }

    /// <summary>How long it is planned to last; whole seconds on the wire.</summary>
    public TimeSpan? Duration { get => duration; init => duration = value; }

    /// <summary>How long it did last; whole seconds on the wire, null when that is not known.</summary>
    public TimeSpan? ActualDuration { get => actualDuration; init => actualDuration = value; }

    /// <summary>Whether it is to come, goes on, is over or will not be.</summary>
    public MeetingStatus Status { get => status; init => status = value; }

    /// <summary>Whether it comes from a calendar.</summary>
    public MeetingSource Source { get => source; init => source = value; }

    /// <summary>Who is invited.</summary>
    public IReadOnlyList<MeetingAttendee> Attendees { get => attendees; init => attendees = Given.List(value); }

    /// <summary>Where the event is in the calendar.</summary>
    public string? CalendarEventLink { get => calendarEventLink; init => calendarEventLink = value; }

    /// <summary>The ids of the event that calendars share (iCalendar UID).</summary>
    public IReadOnlyList<string> CalendarEventUids { get => calendarEventUids; init => calendarEventUids = Given.List(value); }

    /// <summary>The account whose calendar it was synced from.</summary>
    public string? ConnectedAccountId { get => connectedAccountId; init => connectedAccountId = value; }

    /// <summary>The id of the event in that calendar.</summary>
    public string? ProviderCalendarEventId { get => providerCalendarEventId; init => providerCalendarEventId = value; }

    /// <summary>The calendars it was synced from.</summary>
    public IReadOnlyList<string> ProviderCalendarIds { get => providerCalendarIds; init => providerCalendarIds = Given.List(value); }

    /// <summary>Who runs those calendars.</summary>
    public CalendarProvider ProviderCalendarType { get => providerCalendarType; init => providerCalendarType = value; }

    /// <summary>Where to join it online.</summary>
    public IReadOnlyList<ConferenceLink> ConferenceLinks { get => conferenceLinks; init => conferenceLinks = Given.List(value); }

    /// <summary>Whether it repeats.</summary>
    public bool? IsRecurring { get => isRecurring; init => isRecurring = value; }

    /// <summary>What other services know of it, such as recordings; its shape is not documented.</summary>
    public RawJson? Integrations { get => integrations; init => integrations = value; }

    /// <summary>The calls that belong to it.</summary>
    public IReadOnlyList<ActivityId> AttachedCallIds { get => attachedCallIds; init => attachedCallIds = Given.List(value); }

    /// <summary>The outcome that was chosen for it.</summary>
    public string? OutcomeId { get => outcomeId; init => outcomeId = value; }

    /// <summary>Who chose the outcome, such as <c>user-selected</c>.</summary>
    public string? OutcomeReason { get => outcomeReason; init => outcomeReason = value; }

    /// <summary>How sure Close was when it chose the outcome.</summary>
    public OutcomeConfidence OutcomeAutofillConfidence { get => outcomeAutofillConfidence; init => outcomeAutofillConfidence = value; }

    /// <summary>Why Close chose that outcome.</summary>
    public string? OutcomeAutofillReasoning { get => outcomeAutofillReasoning; init => outcomeAutofillReasoning = value; }

    /// <summary>The playbook it follows.</summary>
    public string? PlaybookId { get => playbookId; init => playbookId = value; }

    /// <summary>Who chose the playbook.</summary>
    public string? PlaybookReason { get => playbookReason; init => playbookReason = value; }

    /// <summary>The type of conversation it was.</summary>
    public string? ConversationTypeId { get => conversationTypeId; init => conversationTypeId = value; }

    /// <summary>Who chose that type, such as <c>autodetected</c>.</summary>
    public string? ConversationTypeReason { get => conversationTypeReason; init => conversationTypeReason = value; }

    /// <summary>What a user noted about it, as plain text.</summary>
    public string? UserNote { get => userNote; init => userNote = value; }

    /// <summary>The same note as HTML.</summary>
    public string? UserNoteHtml { get => userNoteHtml; init => userNoteHtml = value; }

    /// <summary>When that note last changed.</summary>
    public DateTimeOffset? UserNoteDateUpdated { get => userNoteDateUpdated; init => userNoteDateUpdated = value; }

    /// <summary>The users that note mentions.</summary>
    public IReadOnlyList<UserId> UserNoteMentions { get => userNoteMentions; init => userNoteMentions = Given.List(value); }

    /// <summary>What was said, as Close sums it up; its shape is not documented.</summary>
    public RawJson? Summary { get => summary; init => summary = value; }

    /// <summary>What was said, as Close transcribed it. Only when <c>_fields</c> names it.</summary>
    public RawJson? Transcripts { get => transcripts; init => transcripts = value; }

    /// <summary>The notetaker that joined it; null when none did.</summary>
    public string? NotetakerId { get => notetakerId; init => notetakerId = value; }

    /// <summary>A summary of the comments on it; its shape is not documented.</summary>
    public RawJson? CommentSummary { get => commentSummary; init => commentSummary = value; }

    /// <summary>The subscriptions to sequences that it paused. Source: seen in answers, not documented in detail.</summary>
    public RawJson? PausedSubscriptions { get => pausedSubscriptions; init => pausedSubscriptions = value; }
}
