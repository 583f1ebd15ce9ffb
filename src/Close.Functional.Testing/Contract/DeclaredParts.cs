namespace Close.Functional.Testing;

/// <summary>What stands inside the records that answers are read into: their sets of values, and the records within them. A test holds it against the records.</summary>
internal static class DeclaredParts
{
    /// <summary>The members whose text is one of a set, and whether it is known; one that was left out is.</summary>
    public static IEnumerable<(string Member, bool IsKnown)> Choices(IWireObject item) => item switch
    {
        Sms x =>
        [
            Of("status", x.Status, SmsStatus.Known), Of("direction", x.Direction, SmsDirection.Known), Of("source", x.Source, SmsSource.Known),
            Of("caller_id_mode", x.CallerIdMode, CallerIdMode.Known), Of("caller_id_reason", x.CallerIdReason, CallerIdReason.Known),
        ],
        CallActivity x =>
        [
            Of("status", x.Status, CallStatus.Known), Of("direction", x.Direction, CallDirection.Known), Of("source", x.Source, CallSource.Known),
            Of("disposition", x.Disposition, CallDisposition.Known), Of("call_method", x.CallMethod, CallMethod.Known),
        ],
        EmailActivity x => [Of("status", x.Status, EmailStatus.Known), Of("direction", x.Direction, MessageDirection.Known)],
        EmailPreview x => [Of("status", x.Status, EmailStatus.Known), Of("direction", x.Direction, MessageDirection.Known)],
        WhatsAppActivity x => [Of("direction", x.Direction, MessageDirection.Known), Of("source", x.Source, CreationSource.Known)],
        NoteActivity x => [Of("source", x.Source, CreationSource.Known)],
        CreatedActivity x => [Of("source", x.Source, CreationSource.Known)],
        CustomActivity x => [Of("status", x.Status, CustomActivityStatus.Known), Of("source", x.Source, CreationSource.Known)],
        LeadMergeActivity x => [Of("merge_status", x.Status, LeadMergeStatus.Known)],
        MeetingActivity x =>
        [
            Of("status", x.Status, MeetingStatus.Known), Of("source", x.Source, MeetingSource.Known),
            Of("provider_calendar_type", x.ProviderCalendarType, CalendarProvider.Known),
            Of("outcome_autofill_confidence", x.OutcomeAutofillConfidence, OutcomeConfidence.Known),
        ],
        MeetingAttendee x => [Of("status", x.Status, AttendeeStatus.Known)],
        ConferenceLink x => [Of("type", x.Service, ConferenceService.Known)],
        OpportunityStatusChangeActivity x =>
        [
            Of("opportunity_value_period", x.OpportunityValuePeriod, OpportunityValuePeriod.Known),
            Of("old_status_type", x.OldStatusType, OpportunityStatusType.Known), Of("new_status_type", x.NewStatusType, OpportunityStatusType.Known),
        ],
        UnknownActivity => [("_type", false)],
        _ => [],
    };

    /// <summary>The records within a record, each with its place there.</summary>
    public static IEnumerable<(string Place, IWireObject Part)> Inside(IWireObject item) => item switch
    {
        Sms x => Each("attachments", x.Attachments),
        NoteActivity x => Each("attachments", x.Attachments),
        WhatsAppActivity x => Each("attachments", x.Attachments),
        EmailActivity x =>
        [
            .. Each("body_text_quoted", x.BodyTextQuoted), .. Each("body_html_quoted", x.BodyHtmlQuoted), .. One("envelope", x.MailEnvelope),
            .. Each("attachments", x.Attachments),
        ],
        EmailThreadActivity x => [.. Each("participants", x.Participants), .. Each("emails", x.Emails), .. Each("latest_emails", x.LatestEmails)],
        EmailPreview x => One("envelope", x.MailEnvelope),
        EmailEnvelope x =>
        [
            .. Each("from", x.From), .. Each("sender", x.Sender), .. Each("to", x.To), .. Each("cc", x.Cc), .. Each("bcc", x.Bcc), .. Each("reply_to", x.ReplyTo),
        ],
        MeetingActivity x => [.. Each("attendees", x.Attendees), .. Each("conference_links", x.ConferenceLinks)],
        _ => [],
    };

    private static (string Member, bool IsKnown) Of<T>(string member, T value, IReadOnlyList<T> known)
        where T : OpenEnum => (member, value.IsUnspecified || known.Contains(value));

    private static IEnumerable<(string Place, IWireObject Part)> One(string member, IWireObject? part) => part is null ? [] : [(member, part)];

    private static IEnumerable<(string Place, IWireObject Part)> Each(string member, IEnumerable<IWireObject> parts) =>
        parts.Select((part, index) => (FormattableString.Invariant($"{member}[{index}]"), part));
}
