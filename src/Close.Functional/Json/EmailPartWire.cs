namespace Close.Functional;

/// <summary>The parts of e-mails and of their threads.</summary>
/// <remarks>Sources: documented (Get a single Email activity); the previews were seen in answers.</remarks>
internal static class EmailPartWire
{
    public static WireType<EmailAddress> Address { get; } = new(
        static () => new EmailAddress(),
        static item => item with { },
        WireField<EmailAddress>.Optional("email", WireKinds.Text, static item => ref item.email),
        WireField<EmailAddress>.Optional("name", WireKinds.Text, static item => ref item.name));

    public static WireType<QuotedBody> Quoted { get; } = new(
        static () => new QuotedBody(),
        static item => item with { },
        WireField<QuotedBody>.Optional("text", WireKinds.Text, static item => ref item.text),
        WireField<QuotedBody>.Optional("html", WireKinds.Text, static item => ref item.html),
        WireField<QuotedBody>.Optional("expand", WireKinds.OptionalFlag, static item => ref item.expand));

    public static WireType<EmailEnvelope> Envelope { get; } = new(
        static () => new EmailEnvelope(),
        static item => item with { },
        WireField<EmailEnvelope>.Optional("from", WireKinds.ListOf(Address), static item => ref item.from),
        WireField<EmailEnvelope>.Optional("sender", WireKinds.ListOf(Address), static item => ref item.sender),
        WireField<EmailEnvelope>.Optional("to", WireKinds.ListOf(Address), static item => ref item.to),
        WireField<EmailEnvelope>.Optional("cc", WireKinds.ListOf(Address), static item => ref item.cc),
        WireField<EmailEnvelope>.Optional("bcc", WireKinds.ListOf(Address), static item => ref item.bcc),
        WireField<EmailEnvelope>.Optional("reply_to", WireKinds.ListOf(Address), static item => ref item.replyTo),
        WireField<EmailEnvelope>.Optional("date", WireKinds.Text, static item => ref item.date),
        WireField<EmailEnvelope>.Optional("subject", WireKinds.Text, static item => ref item.subject),
        WireField<EmailEnvelope>.Optional("message_id", WireKinds.Text, static item => ref item.messageId),
        WireField<EmailEnvelope>.Optional("in_reply_to", WireKinds.Text, static item => ref item.inReplyTo),
        WireField<EmailEnvelope>.Optional("is_autoreply", WireKinds.OptionalFlag, static item => ref item.isAutoreply));

    public static WireType<EmailPreview> Preview { get; } = new(
        static () => new EmailPreview(),
        static item => item with { },
        WireField<EmailPreview>.Optional("id", WireKinds.Id(static text => new ActivityId(text)), static item => ref item.id),
        WireField<EmailPreview>.Optional("status", WireKinds.Enum(EmailStatus.Of, EmailStatus.Known), static item => ref item.status),
        WireField<EmailPreview>.Optional("direction", WireKinds.Enum(MessageDirection.Of, MessageDirection.Known), static item => ref item.direction),
        WireField<EmailPreview>.Optional("subject", WireKinds.Text, static item => ref item.subject),
        WireField<EmailPreview>.Optional("sender", WireKinds.Text, static item => ref item.sender),
        WireField<EmailPreview>.Optional("to", WireKinds.Texts, static item => ref item.to),
        WireField<EmailPreview>.Optional("cc", WireKinds.Texts, static item => ref item.cc),
        WireField<EmailPreview>.Optional("bcc", WireKinds.Texts, static item => ref item.bcc),
        WireField<EmailPreview>.Optional("envelope", WireKinds.Optional(Envelope), static item => ref item.envelope),
        WireField<EmailPreview>.Optional("body_preview", WireKinds.Text, static item => ref item.bodyPreview),
        WireField<EmailPreview>.Optional("has_attachments", WireKinds.OptionalFlag, static item => ref item.hasAttachments),
        WireField<EmailPreview>.Optional("opens_summary", WireKinds.Text, static item => ref item.opensSummary),
        WireField<EmailPreview>.Optional("send_as_id", WireKinds.SharedText, static item => ref item.sendAsId),
        WireField<EmailPreview>.Optional("user_id", WireKinds.Id(static text => new UserId(text)), static item => ref item.userId),
        WireField<EmailPreview>.Optional("date_created", WireKinds.Date, static item => ref item.dateCreated),
        WireField<EmailPreview>.Optional("date_updated", WireKinds.Date, static item => ref item.dateUpdated),
        WireField<EmailPreview>.Optional("date_sent", WireKinds.Date, static item => ref item.dateSent),
        WireField<EmailPreview>.Optional("date_scheduled", WireKinds.Date, static item => ref item.dateScheduled),
        WireField<EmailPreview>.Optional("activity_at", WireKinds.Date, static item => ref item.activityAt));
}
