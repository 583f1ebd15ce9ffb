using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>E-mails and their threads.</summary>
internal static class Mails
{
    /// <summary>E-mails.</summary>
    public static Arbitrary<EmailActivity> Email { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new EmailActivity(id)),
        static x => new EmailActivity(x.Id),
        [
            .. SharedParts.Of<EmailActivity>(),
            Part<EmailActivity>.Of(EnumValues.EmailStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<EmailActivity>.Of(EnumValues.MessageDirection, static x => x.Direction, static (x, value) => x with { Direction = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.Subject, static (x, value) => x with { Subject = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.BodyText, static (x, value) => x with { BodyText = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.BodyHtml, static (x, value) => x with { BodyHtml = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.BodyPreview, static (x, value) => x with { BodyPreview = value }),
            Part<EmailActivity>.Of(Pieces.Quoted.ListOf(0, 1), static x => x.BodyTextQuoted, static (x, value) => x with { BodyTextQuoted = value }),
            Part<EmailActivity>.Of(Pieces.Quoted.ListOf(0, 1), static x => x.BodyHtmlQuoted, static (x, value) => x with { BodyHtmlQuoted = value }),
            Part<EmailActivity>.Of(Pieces.Address.OrNull(), static x => x.Sender, static (x, value) => x with { Sender = value }),
            Part<EmailActivity>.Of(Pieces.Address.ListOf(0, 2), static x => x.To, static (x, value) => x with { To = value }),
            Part<EmailActivity>.Of(Pieces.Address.ListOf(0, 2), static x => x.Cc, static (x, value) => x with { Cc = value }),
            Part<EmailActivity>.Of(Pieces.Address.ListOf(0, 2), static x => x.Bcc, static (x, value) => x with { Bcc = value }),
            Part<EmailActivity>.Of(Pieces.MailEnvelope.OrNull(), static x => x.MailEnvelope, static (x, value) => x with { MailEnvelope = value }),
            Part<EmailActivity>.Of(Pieces.Attachment.ListOf(0, 2), static x => x.Attachments, static (x, value) => x with { Attachments = value }),
            Part<EmailActivity>.Of(TimeValues.Date.OrNone(), static x => x.DateSent, static (x, value) => x with { DateSent = value }),
            Part<EmailActivity>.Of(TimeValues.Date.OrNone(), static x => x.DateScheduled, static (x, value) => x with { DateScheduled = value }),
            Part<EmailActivity>.Of(Pieces.Raw, static x => x.Opens, static (x, value) => x with { Opens = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.OpensSummary, static (x, value) => x with { OpensSummary = value }),
            Part<EmailActivity>.Of(Pieces.Raw, static x => x.SendAttempts, static (x, value) => x with { SendAttempts = value }),
            Part<EmailActivity>.Of(IdValues.Activity.OrNull(), static x => x.ThreadId, static (x, value) => x with { ThreadId = value }),
            Part<EmailActivity>.Of(IdValues.Activity.OrNull(), static x => x.InReplyToId, static (x, value) => x with { InReplyToId = value }),
            Part<EmailActivity>.Of(Pieces.Token.ListOf(0, 2), static x => x.MessageIds, static (x, value) => x with { MessageIds = value }),
            Part<EmailActivity>.Of(Pieces.Token.ListOf(0, 2), static x => x.References, static (x, value) => x with { References = value }),
            Part<EmailActivity>.Of(Pieces.Flag, static x => x.HasReply, static (x, value) => x with { HasReply = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.TemplateId, static (x, value) => x with { TemplateId = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.TemplateName, static (x, value) => x with { TemplateName = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.BulkEmailActionId, static (x, value) => x with { BulkEmailActionId = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.SendAsId, static (x, value) => x with { SendAsId = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.EmailAccountId, static (x, value) => x with { EmailAccountId = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.FollowupSequenceId, static (x, value) => x with { FollowupSequenceId = value }),
            Part<EmailActivity>.Of(Pieces.Whole, static x => x.FollowupSequenceDelay, static (x, value) => x with { FollowupSequenceDelay = value }),
            Part<EmailActivity>.Of(Pieces.Flag, static x => x.FollowupSequenceAddCcBcc, static (x, value) => x with { FollowupSequenceAddCcBcc = value }),
            Part<EmailActivity>.Of(Pieces.Flag, static x => x.NeedSmtpCredentials, static (x, value) => x with { NeedSmtpCredentials = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceId, static (x, value) => x with { SequenceId = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.SequenceName, static (x, value) => x with { SequenceName = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceSubscriptionId, static (x, value) => x with { SequenceSubscriptionId = value }),
            Part<EmailActivity>.Of(Pieces.Token.OrNull(), static x => x.AgentConfigId, static (x, value) => x with { AgentConfigId = value }),
            Part<EmailActivity>.Of(Pieces.Word, static x => x.AgentActionReason, static (x, value) => x with { AgentActionReason = value }),
        ]);

    /// <summary>Threads, with up to one e-mail in full and one in short.</summary>
    public static Arbitrary<EmailThreadActivity> Thread { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new EmailThreadActivity(id)),
        static x => new EmailThreadActivity(x.Id),
        [
            .. SharedParts.Of<EmailThreadActivity>(),
            Part<EmailThreadActivity>.Of(Pieces.Word, static x => x.LatestNormalizedSubject, static (x, value) => x with { LatestNormalizedSubject = value }),
            Part<EmailThreadActivity>.Of(Pieces.Whole, static x => x.EmailCount, static (x, value) => x with { EmailCount = value }),
            Part<EmailThreadActivity>.Of(Pieces.Mailbox.ListOf(0, 2), static x => x.Participants, static (x, value) => x with { Participants = value }),
            Part<EmailThreadActivity>.Of(Email.ListOf(0, 1), static x => x.Emails, static (x, value) => x with { Emails = value }),
            Part<EmailThreadActivity>.Of(Pieces.Preview.ListOf(0, 1), static x => x.LatestEmails, static (x, value) => x with { LatestEmails = value }),
            Part<EmailThreadActivity>.Of(Pieces.Raw, static x => x.Importance, static (x, value) => x with { Importance = value }),
            Part<EmailThreadActivity>.Of(Pieces.Raw, static x => x.Summary, static (x, value) => x with { Summary = value }),
            Part<EmailThreadActivity>.Of(Pieces.Raw, static x => x.CommentSummary, static (x, value) => x with { CommentSummary = value }),
        ]);
}
