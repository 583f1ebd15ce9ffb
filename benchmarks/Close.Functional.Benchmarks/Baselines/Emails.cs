namespace Close.Functional.Benchmarks;

/// <summary>An e-mail.</summary>
internal sealed class EmailDto : ActivityDto
{
    public string? Status { get; set; }

    public string? Direction { get; set; }

    public string? Subject { get; set; }

    public string? BodyText { get; set; }

    public string? BodyHtml { get; set; }

    public string? BodyPreview { get; set; }

    public string? Sender { get; set; }

    public List<string>? To { get; set; }

    public List<string>? Cc { get; set; }

    public List<string>? Bcc { get; set; }

    public EnvelopeDto? Envelope { get; set; }

    public List<AttachmentDto>? Attachments { get; set; }

    public DateTimeOffset? DateSent { get; set; }

    public DateTimeOffset? DateScheduled { get; set; }

    public object? Opens { get; set; }

    public string? OpensSummary { get; set; }

    public object? SendAttempts { get; set; }

    public string? ThreadId { get; set; }

    public string? InReplyToId { get; set; }

    public List<string>? MessageIds { get; set; }

    public List<string>? References { get; set; }

    public bool? HasReply { get; set; }

    public string? TemplateId { get; set; }

    public string? TemplateName { get; set; }

    public string? BulkEmailActionId { get; set; }

    public string? SendAsId { get; set; }

    public string? EmailAccountId { get; set; }

    public string? FollowupSequenceId { get; set; }

    public long? FollowupSequenceDelay { get; set; }

    public bool? FollowupSequenceAddCcBcc { get; set; }

    public bool? NeedSmtpCredentials { get; set; }

    public string? SequenceId { get; set; }

    public string? SequenceName { get; set; }

    public string? SequenceSubscriptionId { get; set; }
}

/// <summary>A thread of e-mails.</summary>
internal sealed class EmailThreadDto : ActivityDto
{
    public string? LatestNormalizedSubject { get; set; }

    public long? NEmails { get; set; }

    public List<PersonDto>? Participants { get; set; }

    public List<EmailDto>? Emails { get; set; }
}

/// <summary>Who wrote to whom.</summary>
internal sealed class EnvelopeDto
{
    public List<PersonDto>? From { get; set; }

    public List<PersonDto>? Sender { get; set; }

    public List<PersonDto>? To { get; set; }

    public List<PersonDto>? Cc { get; set; }

    public List<PersonDto>? Bcc { get; set; }

    public List<PersonDto>? ReplyTo { get; set; }

    public string? Date { get; set; }

    public string? Subject { get; set; }

    public string? MessageId { get; set; }

    public string? InReplyTo { get; set; }

    public bool? IsAutoreply { get; set; }
}

/// <summary>An address.</summary>
internal sealed class PersonDto
{
    public string? Email { get; set; }

    public string? Name { get; set; }
}
