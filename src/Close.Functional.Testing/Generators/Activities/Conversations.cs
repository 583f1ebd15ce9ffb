using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Calls, notes and WhatsApp messages.</summary>
internal static class Conversations
{
    /// <summary>Calls of every status and direction.</summary>
    public static Arbitrary<CallActivity> Call { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new CallActivity(id)),
        static x => new CallActivity(x.Id),
        [
            .. SharedParts.Of<CallActivity>(),
            Part<CallActivity>.Of(EnumValues.CallStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<CallActivity>.Of(EnumValues.CallDirection, static x => x.Direction, static (x, value) => x with { Direction = value }),
            Part<CallActivity>.Of(EnumValues.CallSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<CallActivity>.Of(EnumValues.CallDisposition, static x => x.Disposition, static (x, value) => x with { Disposition = value }),
            Part<CallActivity>.Of(EnumValues.CallMethod, static x => x.CallMethod, static (x, value) => x with { CallMethod = value }),
            Part<CallActivity>.Of(Pieces.Duration, static x => x.Duration, static (x, value) => x with { Duration = value }),
            Part<CallActivity>.Of(Values.OneOf("1", "3", "0").OrNull(), static x => x.Cost, static (x, value) => x with { Cost = value }),
            Part<CallActivity>.Of(IdValues.Phone.OrNull(), static x => x.Phone, static (x, value) => x with { Phone = value }),
            Part<CallActivity>.Of(IdValues.Phone.OrNull(), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value }),
            Part<CallActivity>.Of(Pieces.Formatted, static x => x.LocalPhoneFormatted, static (x, value) => x with { LocalPhoneFormatted = value }),
            Part<CallActivity>.Of(Pieces.Country, static x => x.LocalCountryIso, static (x, value) => x with { LocalCountryIso = value }),
            Part<CallActivity>.Of(IdValues.Phone.OrNull(), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value }),
            Part<CallActivity>.Of(Pieces.Formatted, static x => x.RemotePhoneFormatted, static (x, value) => x with { RemotePhoneFormatted = value }),
            Part<CallActivity>.Of(Pieces.Country, static x => x.RemoteCountryIso, static (x, value) => x with { RemoteCountryIso = value }),
            Part<CallActivity>.Of(Pieces.Word, static x => x.Note, static (x, value) => x with { Note = value }),
            Part<CallActivity>.Of(Pieces.Word, static x => x.NoteHtml, static (x, value) => x with { NoteHtml = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.OutcomeId, static (x, value) => x with { OutcomeId = value }),
            Part<CallActivity>.Of(Pieces.Flag, static x => x.HasRecording, static (x, value) => x with { HasRecording = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.RecordingUrl, static (x, value) => x with { RecordingUrl = value }),
            Part<CallActivity>.Of(TimeValues.Date.OrNone(), static x => x.RecordingExpiresAt, static (x, value) => x with { RecordingExpiresAt = value }),
            Part<CallActivity>.Of(Pieces.Raw, static x => x.RecordingTranscript, static (x, value) => x with { RecordingTranscript = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.VoicemailUrl, static (x, value) => x with { VoicemailUrl = value }),
            Part<CallActivity>.Of(Pieces.Duration, static x => x.VoicemailDuration, static (x, value) => x with { VoicemailDuration = value }),
            Part<CallActivity>.Of(Pieces.Raw, static x => x.VoicemailTranscript, static (x, value) => x with { VoicemailTranscript = value }),
            Part<CallActivity>.Of(TimeValues.Date.OrNone(), static x => x.DateAnswered, static (x, value) => x with { DateAnswered = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.DialerId, static (x, value) => x with { DialerId = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.DialerSavedSearchId, static (x, value) => x with { DialerSavedSearchId = value }),
            Part<CallActivity>.Of(IdValues.PhoneText.OrNull(), static x => x.TransferredFrom, static (x, value) => x with { TransferredFrom = value }),
            Part<CallActivity>.Of(IdValues.User.OrNull(), static x => x.TransferredFromUserId, static (x, value) => x with { TransferredFromUserId = value }),
            Part<CallActivity>.Of(IdValues.PhoneText.OrNull(), static x => x.TransferredTo, static (x, value) => x with { TransferredTo = value }),
            Part<CallActivity>.Of(IdValues.User.OrNull(), static x => x.TransferredToUserId, static (x, value) => x with { TransferredToUserId = value }),
            Part<CallActivity>.Of(IdValues.PhoneText.OrNull(), static x => x.ForwardedTo, static (x, value) => x with { ForwardedTo = value }),
            Part<CallActivity>.Of(Pieces.Flag, static x => x.IsForwarded, static (x, value) => x with { IsForwarded = value }),
            Part<CallActivity>.Of(Pieces.Flag, static x => x.IsJoinable, static (x, value) => x with { IsJoinable = value }),
            Part<CallActivity>.Of(Pieces.Flag, static x => x.IsToGroupNumber, static (x, value) => x with { IsToGroupNumber = value }),
            Part<CallActivity>.Of(Pieces.Raw, static x => x.CoachLegs, static (x, value) => x with { CoachLegs = value }),
            Part<CallActivity>.Of(Pieces.Raw, static x => x.QualityInfo, static (x, value) => x with { QualityInfo = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceId, static (x, value) => x with { SequenceId = value }),
            Part<CallActivity>.Of(Pieces.Word, static x => x.SequenceName, static (x, value) => x with { SequenceName = value }),
            Part<CallActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceSubscriptionId, static (x, value) => x with { SequenceSubscriptionId = value }),
            Part<CallActivity>.Of(Pieces.Fields, static x => x.CustomFields, static (x, value) => x with { CustomFields = value }),
        ]);

    /// <summary>Notes.</summary>
    public static Arbitrary<NoteActivity> Note { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new NoteActivity(id)),
        static x => new NoteActivity(x.Id),
        [
            .. SharedParts.Of<NoteActivity>(),
            Part<NoteActivity>.Of(Pieces.Word, static x => x.Title, static (x, value) => x with { Title = value }),
            Part<NoteActivity>.Of(Pieces.Word, static x => x.Note, static (x, value) => x with { Note = value }),
            Part<NoteActivity>.Of(Pieces.Word, static x => x.NoteHtml, static (x, value) => x with { NoteHtml = value }),
            Part<NoteActivity>.Of(IdValues.User.ListOf(0, 2), static x => x.NoteMentions, static (x, value) => x with { NoteMentions = value }),
            Part<NoteActivity>.Of(Pieces.Flag, static x => x.Pinned, static (x, value) => x with { Pinned = value }),
            Part<NoteActivity>.Of(TimeValues.Date.OrNone(), static x => x.PinnedAt, static (x, value) => x with { PinnedAt = value }),
            Part<NoteActivity>.Of(EnumValues.CreationSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<NoteActivity>.Of(Pieces.Attachment.ListOf(0, 2), static x => x.Attachments, static (x, value) => x with { Attachments = value }),
        ]);

    /// <summary>WhatsApp messages.</summary>
    public static Arbitrary<WhatsAppActivity> WhatsApp { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new WhatsAppActivity(id)),
        static x => new WhatsAppActivity(x.Id),
        [
            .. SharedParts.Of<WhatsAppActivity>(),
            Part<WhatsAppActivity>.Of(EnumValues.MessageDirection, static x => x.Direction, static (x, value) => x with { Direction = value }),
            Part<WhatsAppActivity>.Of(Pieces.Token.OrNull(), static x => x.ExternalMessageId, static (x, value) => x with { ExternalMessageId = value }),
            Part<WhatsAppActivity>.Of(Pieces.Word, static x => x.Text, static (x, value) => x with { Text = value }),
            Part<WhatsAppActivity>.Of(Pieces.Word, static x => x.MessageMarkdown, static (x, value) => x with { MessageMarkdown = value }),
            Part<WhatsAppActivity>.Of(Pieces.Word, static x => x.MessageHtml, static (x, value) => x with { MessageHtml = value }),
            Part<WhatsAppActivity>.Of(IdValues.Phone.OrNull(), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value }),
            Part<WhatsAppActivity>.Of(Pieces.Formatted, static x => x.LocalPhoneFormatted, static (x, value) => x with { LocalPhoneFormatted = value }),
            Part<WhatsAppActivity>.Of(IdValues.Phone.OrNull(), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value }),
            Part<WhatsAppActivity>.Of(Pieces.Formatted, static x => x.RemotePhoneFormatted, static (x, value) => x with { RemotePhoneFormatted = value }),
            Part<WhatsAppActivity>.Of(IdValues.Activity.OrNull(), static x => x.ResponseToId, static (x, value) => x with { ResponseToId = value }),
            Part<WhatsAppActivity>.Of(Pieces.Word, static x => x.IntegrationName, static (x, value) => x with { IntegrationName = value }),
            Part<WhatsAppActivity>.Of(Pieces.Token.OrNull(), static x => x.IntegrationLink, static (x, value) => x with { IntegrationLink = value }),
            Part<WhatsAppActivity>.Of(EnumValues.CreationSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<WhatsAppActivity>.Of(Pieces.Attachment.ListOf(0, 2), static x => x.Attachments, static (x, value) => x with { Attachments = value }),
            Part<WhatsAppActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceId, static (x, value) => x with { SequenceId = value }),
            Part<WhatsAppActivity>.Of(Pieces.Word, static x => x.SequenceName, static (x, value) => x with { SequenceName = value }),
            Part<WhatsAppActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceSubscriptionId, static (x, value) => x with { SequenceSubscriptionId = value }),
        ]);
}
