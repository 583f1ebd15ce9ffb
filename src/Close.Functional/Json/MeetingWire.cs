namespace Close.Functional;

/// <summary>The fields of a meeting and of its parts.</summary>
/// <remarks>Source: documented (Meetings, Update a Meeting activity).</remarks>
internal static class MeetingWire
{
    public static WireType<MeetingAttendee> Attendee { get; } = new(
        static () => new MeetingAttendee(),
        static item => item with { },
        WireField<MeetingAttendee>.Optional("status", WireKinds.Enum(AttendeeStatus.Of, AttendeeStatus.Known), static item => ref item.status),
        WireField<MeetingAttendee>.Optional("name", WireKinds.Text, static item => ref item.name),
        WireField<MeetingAttendee>.Optional("email", WireKinds.Text, static item => ref item.email),
        WireField<MeetingAttendee>.Optional("contact_id", WireKinds.Id(static text => new ContactId(text)), static item => ref item.contactId),
        WireField<MeetingAttendee>.Optional("user_id", WireKinds.Id(static text => new UserId(text)), static item => ref item.userId),
        WireField<MeetingAttendee>.Optional("is_organizer", WireKinds.OptionalFlag, static item => ref item.isOrganizer));

    public static WireType<ConferenceLink> Conference { get; } = new(
        static () => new ConferenceLink(),
        static item => item with { },
        WireField<ConferenceLink>.Optional("type", WireKinds.Enum(ConferenceService.Of, ConferenceService.Known), static item => ref item.service),
        WireField<ConferenceLink>.Optional("url", WireKinds.Text, static item => ref item.url));

    public static WireType<MeetingActivity> Meeting { get; } = new(
        static () => new MeetingActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<MeetingActivity>("Meeting"),
            WireField<MeetingActivity>.Optional("title", WireKinds.Text, static item => ref item.title),
            WireField<MeetingActivity>.Optional("note", WireKinds.Text, static item => ref item.note),
            WireField<MeetingActivity>.Optional("location", WireKinds.Text, static item => ref item.location),
            WireField<MeetingActivity>.Optional("starts_at", WireKinds.Date, static item => ref item.startsAt),
            WireField<MeetingActivity>.Optional("ends_at", WireKinds.Date, static item => ref item.endsAt),
            WireField<MeetingActivity>.Optional("duration", WireKinds.Seconds, static item => ref item.duration),
            WireField<MeetingActivity>.Optional("actual_duration", WireKinds.Seconds, static item => ref item.actualDuration),
            WireField<MeetingActivity>.Optional("status", WireKinds.Enum(MeetingStatus.Of, MeetingStatus.Known), static item => ref item.status),
            WireField<MeetingActivity>.Optional("source", WireKinds.Enum(MeetingSource.Of, MeetingSource.Known), static item => ref item.source),
            WireField<MeetingActivity>.Optional("attendees", WireKinds.ListOf(Attendee), static item => ref item.attendees),
            WireField<MeetingActivity>.Optional("calendar_event_link", WireKinds.Text, static item => ref item.calendarEventLink),
            WireField<MeetingActivity>.Optional("calendar_event_uids", WireKinds.Texts, static item => ref item.calendarEventUids),
            WireField<MeetingActivity>.Optional("connected_account_id", WireKinds.Text, static item => ref item.connectedAccountId),
            WireField<MeetingActivity>.Optional("provider_calendar_event_id", WireKinds.Text, static item => ref item.providerCalendarEventId),
            WireField<MeetingActivity>.Optional("provider_calendar_ids", WireKinds.Texts, static item => ref item.providerCalendarIds),
            WireField<MeetingActivity>.Optional("provider_calendar_type", WireKinds.Enum(CalendarProvider.Of, CalendarProvider.Known), static item => ref item.providerCalendarType),
            WireField<MeetingActivity>.Optional("conference_links", WireKinds.ListOf(Conference), static item => ref item.conferenceLinks),
            WireField<MeetingActivity>.Optional("is_recurring", WireKinds.OptionalFlag, static item => ref item.isRecurring),
            WireField<MeetingActivity>.Optional("integrations", WireKinds.Raw, static item => ref item.integrations),
            WireField<MeetingActivity>.Optional("attached_call_ids", WireKinds.IdsOf(static text => new ActivityId(text)), static item => ref item.attachedCallIds),
            WireField<MeetingActivity>.Optional("outcome_id", WireKinds.SharedText, static item => ref item.outcomeId),
            WireField<MeetingActivity>.Optional("outcome_reason", WireKinds.Text, static item => ref item.outcomeReason),
            WireField<MeetingActivity>.Optional("outcome_autofill_confidence", WireKinds.Enum(OutcomeConfidence.Of, OutcomeConfidence.Known), static item => ref item.outcomeAutofillConfidence),
            WireField<MeetingActivity>.Optional("outcome_autofill_reasoning", WireKinds.Text, static item => ref item.outcomeAutofillReasoning),
            WireField<MeetingActivity>.Optional("playbook_id", WireKinds.Text, static item => ref item.playbookId),
            WireField<MeetingActivity>.Optional("playbook_reason", WireKinds.Text, static item => ref item.playbookReason),
            WireField<MeetingActivity>.Optional("conversation_type_id", WireKinds.Text, static item => ref item.conversationTypeId),
            WireField<MeetingActivity>.Optional("conversation_type_reason", WireKinds.Text, static item => ref item.conversationTypeReason),
            WireField<MeetingActivity>.Optional("user_note", WireKinds.Text, static item => ref item.userNote),
            WireField<MeetingActivity>.Optional("user_note_html", WireKinds.Text, static item => ref item.userNoteHtml),
            WireField<MeetingActivity>.Optional("user_note_date_updated", WireKinds.Date, static item => ref item.userNoteDateUpdated),
            WireField<MeetingActivity>.Optional("user_note_mentions", WireKinds.IdsOf(static text => new UserId(text)), static item => ref item.userNoteMentions),
            WireField<MeetingActivity>.Optional("summary", WireKinds.Raw, static item => ref item.summary),
            WireField<MeetingActivity>.Optional("transcripts", WireKinds.Raw, static item => ref item.transcripts),
            WireField<MeetingActivity>.Optional("notetaker_id", WireKinds.Text, static item => ref item.notetakerId),
            WireField<MeetingActivity>.Optional("comment_summary", WireKinds.Raw, static item => ref item.commentSummary),
            WireField<MeetingActivity>.Optional("_paused_subscriptions", WireKinds.Raw, static item => ref item.pausedSubscriptions),
        ]);
}
