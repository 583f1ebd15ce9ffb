using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Meetings.</summary>
internal static class Meetings
{
    /// <summary>Meetings.</summary>
    public static Arbitrary<MeetingActivity> Meeting { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new MeetingActivity(id)),
        static x => new MeetingActivity(x.Id),
        [
            .. SharedParts.Of<MeetingActivity>(),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.Title, static (x, value) => x with { Title = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.Note, static (x, value) => x with { Note = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.Location, static (x, value) => x with { Location = value }),
            Part<MeetingActivity>.Of(TimeValues.Date.OrNone(), static x => x.StartsAt, static (x, value) => x with { StartsAt = value }),
            Part<MeetingActivity>.Of(TimeValues.Date.OrNone(), static x => x.EndsAt, static (x, value) => x with { EndsAt = value }),
            Part<MeetingActivity>.Of(Pieces.Duration, static x => x.Duration, static (x, value) => x with { Duration = value }),
            Part<MeetingActivity>.Of(Pieces.Duration, static x => x.ActualDuration, static (x, value) => x with { ActualDuration = value }),
            Part<MeetingActivity>.Of(EnumValues.MeetingStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<MeetingActivity>.Of(EnumValues.MeetingSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<MeetingActivity>.Of(Pieces.Attendee.ListOf(0, 2), static x => x.Attendees, static (x, value) => x with { Attendees = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.CalendarEventLink, static (x, value) => x with { CalendarEventLink = value }),
            Part<MeetingActivity>.Of(Pieces.Token.ListOf(0, 2), static x => x.CalendarEventUids, static (x, value) => x with { CalendarEventUids = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.ConnectedAccountId, static (x, value) => x with { ConnectedAccountId = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.ProviderCalendarEventId, static (x, value) => x with { ProviderCalendarEventId = value }),
            Part<MeetingActivity>.Of(Pieces.Token.ListOf(0, 2), static x => x.ProviderCalendarIds, static (x, value) => x with { ProviderCalendarIds = value }),
            Part<MeetingActivity>.Of(EnumValues.CalendarProvider, static x => x.ProviderCalendarType, static (x, value) => x with { ProviderCalendarType = value }),
            Part<MeetingActivity>.Of(Pieces.Conference.ListOf(0, 2), static x => x.ConferenceLinks, static (x, value) => x with { ConferenceLinks = value }),
            Part<MeetingActivity>.Of(Pieces.Flag, static x => x.IsRecurring, static (x, value) => x with { IsRecurring = value }),
            Part<MeetingActivity>.Of(Pieces.Raw, static x => x.Integrations, static (x, value) => x with { Integrations = value }),
            Part<MeetingActivity>.Of(IdValues.Activity.ListOf(0, 2), static x => x.AttachedCallIds, static (x, value) => x with { AttachedCallIds = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.OutcomeId, static (x, value) => x with { OutcomeId = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.OutcomeReason, static (x, value) => x with { OutcomeReason = value }),
            Part<MeetingActivity>.Of(EnumValues.OutcomeConfidence, static x => x.OutcomeAutofillConfidence, static (x, value) => x with { OutcomeAutofillConfidence = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.OutcomeAutofillReasoning, static (x, value) => x with { OutcomeAutofillReasoning = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.PlaybookId, static (x, value) => x with { PlaybookId = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.PlaybookReason, static (x, value) => x with { PlaybookReason = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.ConversationTypeId, static (x, value) => x with { ConversationTypeId = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.ConversationTypeReason, static (x, value) => x with { ConversationTypeReason = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.UserNote, static (x, value) => x with { UserNote = value }),
            Part<MeetingActivity>.Of(Pieces.Word, static x => x.UserNoteHtml, static (x, value) => x with { UserNoteHtml = value }),
            Part<MeetingActivity>.Of(TimeValues.Date.OrNone(), static x => x.UserNoteDateUpdated, static (x, value) => x with { UserNoteDateUpdated = value }),
            Part<MeetingActivity>.Of(IdValues.User.ListOf(0, 2), static x => x.UserNoteMentions, static (x, value) => x with { UserNoteMentions = value }),
            Part<MeetingActivity>.Of(Pieces.Raw, static x => x.Summary, static (x, value) => x with { Summary = value }),
            Part<MeetingActivity>.Of(Pieces.Raw, static x => x.Transcripts, static (x, value) => x with { Transcripts = value }),
            Part<MeetingActivity>.Of(Pieces.Token.OrNull(), static x => x.NotetakerId, static (x, value) => x with { NotetakerId = value }),
            Part<MeetingActivity>.Of(Pieces.Raw, static x => x.CommentSummary, static (x, value) => x with { CommentSummary = value }),
            Part<MeetingActivity>.Of(Pieces.Raw, static x => x.PausedSubscriptions, static (x, value) => x with { PausedSubscriptions = value }),
        ]);
}
