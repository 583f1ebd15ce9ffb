namespace Close.Functional;

/// <summary>The fields of an e-mail and of a thread of e-mails.</summary>
/// <remarks>Sources: documented (Get a single Email activity, Get a single EmailThread activity).</remarks>
internal static class EmailWire
{
    public static WireType<EmailActivity> Email { get; } = new(
        static () => new EmailActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<EmailActivity>("Email"),
            WireField<EmailActivity>.Optional("status", WireKinds.Enum(EmailStatus.Of, EmailStatus.Known), static item => ref item.status),
            WireField<EmailActivity>.Optional("direction", WireKinds.Enum(MessageDirection.Of, MessageDirection.Known), static item => ref item.direction),
            WireField<EmailActivity>.Optional("subject", WireKinds.Text, static item => ref item.subject),
            WireField<EmailActivity>.Optional("body_text", WireKinds.Text, static item => ref item.bodyText),
            WireField<EmailActivity>.Optional("body_html", WireKinds.Text, static item => ref item.bodyHtml),
            WireField<EmailActivity>.Optional("body_preview", WireKinds.Text, static item => ref item.bodyPreview),
            WireField<EmailActivity>.Optional("body_text_quoted", WireKinds.ListOf(EmailPartWire.Quoted), static item => ref item.bodyTextQuoted),
            WireField<EmailActivity>.Optional("body_html_quoted", WireKinds.ListOf(EmailPartWire.Quoted), static item => ref item.bodyHtmlQuoted),
            WireField<EmailActivity>.Optional("sender", WireKinds.Text, static item => ref item.sender),
            WireField<EmailActivity>.Optional("to", WireKinds.Texts, static item => ref item.to),
            WireField<EmailActivity>.Optional("cc", WireKinds.Texts, static item => ref item.cc),
            WireField<EmailActivity>.Optional("bcc", WireKinds.Texts, static item => ref item.bcc),
            WireField<EmailActivity>.Optional("envelope", WireKinds.Optional(EmailPartWire.Envelope), static item => ref item.envelope),
            WireField<EmailActivity>.Optional("attachments", WireKinds.ListOf(AttachmentWire.Attachment), static item => ref item.attachments),
            WireField<EmailActivity>.Optional("date_sent", WireKinds.Date, static item => ref item.dateSent),
            WireField<EmailActivity>.Optional("date_scheduled", WireKinds.Date, static item => ref item.dateScheduled),
            WireField<EmailActivity>.Optional("opens", WireKinds.Raw, static item => ref item.opens),
            WireField<EmailActivity>.Optional("opens_summary", WireKinds.Text, static item => ref item.opensSummary),
            WireField<EmailActivity>.Optional("send_attempts", WireKinds.Raw, static item => ref item.sendAttempts),
            WireField<EmailActivity>.Optional("thread_id", WireKinds.Id(static text => new ActivityId(text)), static item => ref item.threadId),
            WireField<EmailActivity>.Optional("in_reply_to_id", WireKinds.Id(static text => new ActivityId(text)), static item => ref item.inReplyToId),
            WireField<EmailActivity>.Optional("message_ids", WireKinds.Texts, static item => ref item.messageIds),
            WireField<EmailActivity>.Optional("references", WireKinds.Texts, static item => ref item.references),
            WireField<EmailActivity>.Optional("has_reply", WireKinds.OptionalFlag, static item => ref item.hasReply),
            WireField<EmailActivity>.Optional("template_id", WireKinds.Text, static item => ref item.templateId),
            WireField<EmailActivity>.Optional("template_name", WireKinds.SharedText, static item => ref item.templateName),
            WireField<EmailActivity>.Optional("bulk_email_action_id", WireKinds.Text, static item => ref item.bulkEmailActionId),
            WireField<EmailActivity>.Optional("send_as_id", WireKinds.SharedText, static item => ref item.sendAsId),
            WireField<EmailActivity>.Optional("email_account_id", WireKinds.SharedText, static item => ref item.emailAccountId),
            WireField<EmailActivity>.Optional("followup_sequence_id", WireKinds.Text, static item => ref item.followupSequenceId),
            WireField<EmailActivity>.Optional("followup_sequence_delay", WireKinds.Whole, static item => ref item.followupSequenceDelay),
            WireField<EmailActivity>.Optional("followup_sequence_add_cc_bcc", WireKinds.OptionalFlag, static item => ref item.followupSequenceAddCcBcc),
            WireField<EmailActivity>.Optional("need_smtp_credentials", WireKinds.OptionalFlag, static item => ref item.needSmtpCredentials),
            WireField<EmailActivity>.Optional("sequence_id", WireKinds.SharedText, static item => ref item.sequenceId),
            WireField<EmailActivity>.Optional("sequence_name", WireKinds.SharedText, static item => ref item.sequenceName),
            WireField<EmailActivity>.Optional("sequence_subscription_id", WireKinds.Text, static item => ref item.sequenceSubscriptionId),
            WireField<EmailActivity>.Optional("agent_config_id", WireKinds.SharedText, static item => ref item.agentConfigId),
            WireField<EmailActivity>.Optional("agent_action_reason", WireKinds.Text, static item => ref item.agentActionReason),
        ]);

    public static WireType<EmailThreadActivity> EmailThread { get; } = new(
        static () => new EmailThreadActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<EmailThreadActivity>("EmailThread"),
            WireField<EmailThreadActivity>.Optional("latest_normalized_subject", WireKinds.Text, static item => ref item.latestNormalizedSubject),
            WireField<EmailThreadActivity>.Optional("n_emails", WireKinds.Whole, static item => ref item.emailCount),
            WireField<EmailThreadActivity>.Optional("participants", WireKinds.ListOf(EmailPartWire.Address), static item => ref item.participants),
            WireField<EmailThreadActivity>.Optional("emails", WireKinds.ListOf(Email), static item => ref item.emails),
            WireField<EmailThreadActivity>.Optional("latest_emails", WireKinds.ListOf(EmailPartWire.Preview), static item => ref item.latestEmails),
            WireField<EmailThreadActivity>.Optional("importance", WireKinds.Raw, static item => ref item.importance),
            WireField<EmailThreadActivity>.Optional("summary", WireKinds.Raw, static item => ref item.summary),
            WireField<EmailThreadActivity>.Optional("comment_summary", WireKinds.Raw, static item => ref item.commentSummary),
        ]);
}
