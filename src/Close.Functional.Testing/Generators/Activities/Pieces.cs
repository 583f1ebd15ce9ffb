using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>The pieces that activities are made of.</summary>
internal static class Pieces
{
    /// <summary>What a person or a program wrote; null when it was left out.</summary>
    public static Arbitrary<string?> Word { get; } = TextValues.Message.OrNull();

    /// <summary>An id or an address of a kind that the library does not look into.</summary>
    public static Arbitrary<string> Token { get; } = TextValues.Name;

    /// <summary>A name that nobody bears.</summary>
    public static Arbitrary<string?> PersonName { get; } = Values.OneOf("Example User", "Second Example").OrNull();

    /// <summary>A telephone number as people write it.</summary>
    public static Arbitrary<string?> Formatted { get; } = Values.OneOf("+1 202-555-0100", "+1 650-555-0143").OrNull();

    /// <summary>A country in two letters, or the empty text that was seen in answers.</summary>
    public static Arbitrary<string?> Country { get; } = Values.OneOf("US", "GB", "").OrNull();

    /// <summary>An e-mail address that reaches nobody.</summary>
    public static Arbitrary<string> Address { get; } = Values.OneOf("first@example.com", "second@example.com");

    public static Arbitrary<bool?> Flag { get; } = Values.OneOf(false, true).OrNone();

    public static Arbitrary<long?> Whole { get; } = Values.OneOf(0L, 1L, 25_000_000L, long.MaxValue).OrNone();

    public static Arbitrary<TimeSpan?> Duration { get; } = Values.OneOf(TimeSpan.Zero, TimeSpan.FromSeconds(61), TimeSpan.FromSeconds(604_800)).OrNone();

    /// <summary>A part that is kept as JSON; any but the JSON null, which stands for a part that is absent.</summary>
    public static Arbitrary<RawJson?> Raw { get; } = ExtraValues.Value.That(static value => value.ValueKind is not System.Text.Json.JsonValueKind.Null)
        .As(RawJson.Of, static raw => raw.Element).OrNull();

    /// <summary>Fields that an organization defines.</summary>
    public static Arbitrary<FieldValues> Fields { get; } =
        ExtraValues.CustomFields.As(static members => Functional.FieldValues.Of(members), static values => toArray(values));

    /// <summary>A file that came with an activity.</summary>
    public static Arbitrary<ActivityAttachment> Attachment { get; } = Parts.Record(
        Gen.Constant(new ActivityAttachment()),
        static _ => new ActivityAttachment(),
        [
            Part<ActivityAttachment>.Of(Url("").OrNull(), static x => x.Url, static (x, value) => x with { Url = value }),
            Part<ActivityAttachment>.Of(Word, static x => x.Filename, static (x, value) => x with { Filename = value }),
            Part<ActivityAttachment>.Of(Values.OneOf("image/png", "application/pdf", "x/unknown").OrNull(), static x => x.ContentType, static (x, value) => x with { ContentType = value }),
            Part<ActivityAttachment>.Of(Whole, static x => x.Size, static (x, value) => x with { Size = value }),
            Part<ActivityAttachment>.Of(IdValues.MediaText.OrNull(), static x => x.MediaId, static (x, value) => x with { MediaId = value }),
            Part<ActivityAttachment>.Of(Url("thumbnail/").OrNull(), static x => x.ThumbnailUrl, static (x, value) => x with { ThumbnailUrl = value }),
            Part<ActivityAttachment>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>The quoted part of a mail.</summary>
    public static Arbitrary<QuotedBody> Quoted { get; } = Parts.Record(
        Gen.Constant(new QuotedBody()),
        static _ => new QuotedBody(),
        [
            Part<QuotedBody>.Of(Word, static x => x.Text, static (x, value) => x with { Text = value }),
            Part<QuotedBody>.Of(Word, static x => x.Html, static (x, value) => x with { Html = value }),
            Part<QuotedBody>.Of(Flag, static x => x.Expand, static (x, value) => x with { Expand = value }),
            Part<QuotedBody>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>A person or group that a mail is from or to.</summary>
    public static Arbitrary<EmailAddress> Mailbox { get; } = Parts.Record(
        Gen.Constant(new EmailAddress()),
        static _ => new EmailAddress(),
        [
            Part<EmailAddress>.Of(Address.OrNull(), static x => x.Email, static (x, value) => x with { Email = value }),
            Part<EmailAddress>.Of(PersonName, static x => x.Name, static (x, value) => x with { Name = value }),
            Part<EmailAddress>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>The header of a mail.</summary>
    public static Arbitrary<EmailEnvelope> MailEnvelope { get; } = Parts.Record(
        Gen.Constant(new EmailEnvelope()),
        static _ => new EmailEnvelope(),
        [
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.From, static (x, value) => x with { From = value }),
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.Sender, static (x, value) => x with { Sender = value }),
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.To, static (x, value) => x with { To = value }),
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.Cc, static (x, value) => x with { Cc = value }),
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.Bcc, static (x, value) => x with { Bcc = value }),
            Part<EmailEnvelope>.Of(Mailbox.ListOf(0, 2), static x => x.ReplyTo, static (x, value) => x with { ReplyTo = value }),
            Part<EmailEnvelope>.Of(Word, static x => x.Date, static (x, value) => x with { Date = value }),
            Part<EmailEnvelope>.Of(Word, static x => x.Subject, static (x, value) => x with { Subject = value }),
            Part<EmailEnvelope>.Of(Token.OrNull(), static x => x.MessageId, static (x, value) => x with { MessageId = value }),
            Part<EmailEnvelope>.Of(Word, static x => x.InReplyTo, static (x, value) => x with { InReplyTo = value }),
            Part<EmailEnvelope>.Of(Flag, static x => x.IsAutoreply, static (x, value) => x with { IsAutoreply = value }),
            Part<EmailEnvelope>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>A mail of a thread in short.</summary>
    public static Arbitrary<EmailPreview> Preview { get; } = Parts.Record(
        Gen.Constant(new EmailPreview()),
        static _ => new EmailPreview(),
        [
            Part<EmailPreview>.Of(IdValues.Activity.OrNull(), static x => x.Id, static (x, value) => x with { Id = value }),
            Part<EmailPreview>.Of(EnumValues.EmailStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<EmailPreview>.Of(EnumValues.MessageDirection, static x => x.Direction, static (x, value) => x with { Direction = value }),
            Part<EmailPreview>.Of(Word, static x => x.Subject, static (x, value) => x with { Subject = value }),
            Part<EmailPreview>.Of(Address.OrNull(), static x => x.Sender, static (x, value) => x with { Sender = value }),
            Part<EmailPreview>.Of(Address.ListOf(0, 2), static x => x.To, static (x, value) => x with { To = value }),
            Part<EmailPreview>.Of(Address.ListOf(0, 2), static x => x.Cc, static (x, value) => x with { Cc = value }),
            Part<EmailPreview>.Of(Address.ListOf(0, 2), static x => x.Bcc, static (x, value) => x with { Bcc = value }),
            Part<EmailPreview>.Of(MailEnvelope.OrNull(), static x => x.MailEnvelope, static (x, value) => x with { MailEnvelope = value }),
            Part<EmailPreview>.Of(Word, static x => x.BodyPreview, static (x, value) => x with { BodyPreview = value }),
            Part<EmailPreview>.Of(Flag, static x => x.HasAttachments, static (x, value) => x with { HasAttachments = value }),
            Part<EmailPreview>.Of(Word, static x => x.OpensSummary, static (x, value) => x with { OpensSummary = value }),
            Part<EmailPreview>.Of(Token.OrNull(), static x => x.SendAsId, static (x, value) => x with { SendAsId = value }),
            Part<EmailPreview>.Of(IdValues.User.OrNull(), static x => x.UserId, static (x, value) => x with { UserId = value }),
            Part<EmailPreview>.Of(TimeValues.Date.OrNone(), static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
            Part<EmailPreview>.Of(TimeValues.Date.OrNone(), static x => x.DateUpdated, static (x, value) => x with { DateUpdated = value }),
            Part<EmailPreview>.Of(TimeValues.Date.OrNone(), static x => x.DateSent, static (x, value) => x with { DateSent = value }),
            Part<EmailPreview>.Of(TimeValues.Date.OrNone(), static x => x.DateScheduled, static (x, value) => x with { DateScheduled = value }),
            Part<EmailPreview>.Of(TimeValues.Date.OrNone(), static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
            Part<EmailPreview>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>A guest of a meeting.</summary>
    public static Arbitrary<MeetingAttendee> Attendee { get; } = Parts.Record(
        Gen.Constant(new MeetingAttendee()),
        static _ => new MeetingAttendee(),
        [
            Part<MeetingAttendee>.Of(EnumValues.AttendeeStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<MeetingAttendee>.Of(PersonName, static x => x.Name, static (x, value) => x with { Name = value }),
            Part<MeetingAttendee>.Of(Address.OrNull(), static x => x.Email, static (x, value) => x with { Email = value }),
            Part<MeetingAttendee>.Of(IdValues.Contact.OrNull(), static x => x.ContactId, static (x, value) => x with { ContactId = value }),
            Part<MeetingAttendee>.Of(IdValues.User.OrNull(), static x => x.UserId, static (x, value) => x with { UserId = value }),
            Part<MeetingAttendee>.Of(Flag, static x => x.IsOrganizer, static (x, value) => x with { IsOrganizer = value }),
            Part<MeetingAttendee>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    /// <summary>The way into an online meeting.</summary>
    public static Arbitrary<ConferenceLink> Conference { get; } = Parts.Record(
        Gen.Constant(new ConferenceLink()),
        static _ => new ConferenceLink(),
        [
            Part<ConferenceLink>.Of(EnumValues.ConferenceService, static x => x.Service, static (x, value) => x with { Service = value }),
            Part<ConferenceLink>.Of(Token.OrNull(), static x => x.Url, static (x, value) => x with { Url = value }),
            Part<ConferenceLink>.Of(ExtraValues.Extra, static x => x.Extra, static (x, value) => x with { Extra = value }),
        ]);

    private static Arbitrary<string> Url(string end) => IdValues.ActivityText.As(
        id => $"https://app.close.com/go/sms/{id}/media/{end}",
        url => url["https://app.close.com/go/sms/".Length..^$"/media/{end}".Length]);
}
