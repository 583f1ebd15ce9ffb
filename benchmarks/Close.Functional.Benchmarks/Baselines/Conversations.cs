namespace Close.Functional.Benchmarks;

/// <summary>A call.</summary>
internal sealed class CallDto : PhoneDto
{
    public string? Status { get; set; }

    public string? Direction { get; set; }

    public string? Source { get; set; }

    public string? Disposition { get; set; }

    public string? CallMethod { get; set; }

    public long? Duration { get; set; }

    public string? Cost { get; set; }

    public string? Phone { get; set; }

    public string? Note { get; set; }

    public string? NoteHtml { get; set; }

    public string? OutcomeId { get; set; }

    public bool? HasRecording { get; set; }

    public string? RecordingUrl { get; set; }

    public DateTimeOffset? RecordingExpiresAt { get; set; }

    public string? VoicemailUrl { get; set; }

    public long? VoicemailDuration { get; set; }

    public DateTimeOffset? DateAnswered { get; set; }

    public string? DialerId { get; set; }

    public string? DialerSavedSearchId { get; set; }

    public string? TransferredFrom { get; set; }

    public string? TransferredFromUserId { get; set; }

    public string? TransferredTo { get; set; }

    public string? TransferredToUserId { get; set; }

    public string? ForwardedTo { get; set; }

    public bool? IsForwarded { get; set; }

    public bool? IsJoinable { get; set; }

    public bool? IsToGroupNumber { get; set; }

    public object? CoachLegs { get; set; }
}

/// <summary>A note.</summary>
internal sealed class NoteDto : ActivityDto
{
    public string? Title { get; set; }

    public string? Note { get; set; }

    public string? NoteHtml { get; set; }

    public List<string>? NoteMentions { get; set; }

    public bool? Pinned { get; set; }

    public DateTimeOffset? PinnedAt { get; set; }

    public List<AttachmentDto>? Attachments { get; set; }
}

/// <summary>A WhatsApp message.</summary>
internal sealed class WhatsAppDto : PhoneDto
{
    public string? Direction { get; set; }

    public string? ExternalWhatsappMessageId { get; set; }

    public string? Text { get; set; }

    public string? MessageMarkdown { get; set; }

    public string? MessageHtml { get; set; }

    public string? ResponseToId { get; set; }

    public string? IntegrationName { get; set; }

    public string? IntegrationLink { get; set; }

    public string? Source { get; set; }

    public List<AttachmentDto>? Attachments { get; set; }
}

/// <summary>A meeting.</summary>
internal sealed class MeetingDto : ActivityDto
{
    public string? Title { get; set; }

    public string? Note { get; set; }

    public string? Location { get; set; }

    public DateTimeOffset? StartsAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }

    public long? Duration { get; set; }

    public long? ActualDuration { get; set; }

    public string? Status { get; set; }

    public string? Source { get; set; }

    public List<AttendeeDto>? Attendees { get; set; }

    public string? CalendarEventLink { get; set; }

    public List<string>? CalendarEventUids { get; set; }

    public string? ConnectedAccountId { get; set; }

    public string? ProviderCalendarEventId { get; set; }

    public List<string>? ProviderCalendarIds { get; set; }

    public string? ProviderCalendarType { get; set; }

    public List<LinkDto>? ConferenceLinks { get; set; }

    public bool? IsRecurring { get; set; }

    public object? Integrations { get; set; }

    public List<string>? AttachedCallIds { get; set; }

    public string? OutcomeId { get; set; }

    public string? UserNote { get; set; }

    public string? UserNoteHtml { get; set; }

    public DateTimeOffset? UserNoteDateUpdated { get; set; }

    public List<string>? UserNoteMentions { get; set; }
}

/// <summary>Who takes part in a meeting.</summary>
internal sealed class AttendeeDto
{
    public string? ContactId { get; set; }

    public string? Email { get; set; }

    public bool? IsOrganizer { get; set; }

    public string? Name { get; set; }

    public string? Status { get; set; }

    public string? UserId { get; set; }
}

/// <summary>Where a meeting takes place.</summary>
internal sealed class LinkDto
{
    public string? Type { get; set; }

    public string? Url { get; set; }
}
