namespace Close.Functional;

/// <summary>An SMS that may be created: its fields have been checked against each other.</summary>
/// <remarks>
/// Immutable, compared by value. What only Close can know is not checked here: whether a number is yours, whether ids exist, whether a
/// template is active.
/// </remarks>
public sealed record SmsDraft
{
    private static readonly TimeSpan LongestSendIn = TimeSpan.FromSeconds(60);

    private SmsDraft(SmsDraftFields fields) => Fields = fields;

    /// <summary>What the message is made of.</summary>
    public SmsDraftFields Fields { get; }

    /// <summary>Checks fields; a refusal names every bad one.</summary>
    /// <param name="fields">What the caller filled in.</param>
    /// <param name="now">The time by which a schedule must lie in the future; null to leave that rule out.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsDraft> Parse(SmsDraftFields fields, DateTimeOffset? now = null, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Rules.Judge(Check(fields, now), assumptions, () => new SmsDraft(fields));
    }

    /// <summary>Makes a draft: kept in Close until it is edited, scheduled or sent.</summary>
    /// <param name="localPhone">The number on our side, in E.164 form.</param>
    /// <param name="remotePhone">The number on the other side, in E.164 form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="leadId">The lead it is about; null for none.</param>
    public static Either<CloseError, SmsDraft> Keep(string localPhone, string remotePhone, string text, string? leadId = null) =>
        Parse(Outgoing(SmsStatus.Draft, localPhone, remotePhone, text, leadId));

    /// <summary>Makes a message that Close sends now.</summary>
    /// <param name="localPhone">The number on our side, in E.164 form: a Close number of type <c>internal</c>.</param>
    /// <param name="remotePhone">The number on the other side, in E.164 form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="leadId">The lead it is about; null for none.</param>
    public static Either<CloseError, SmsDraft> SendNow(string localPhone, string remotePhone, string text, string? leadId = null) =>
        Parse(Outgoing(SmsStatus.Outbox, localPhone, remotePhone, text, leadId));

    /// <summary>Makes a message that Close sends later.</summary>
    /// <param name="localPhone">The number on our side, in E.164 form: a Close number of type <c>internal</c>.</param>
    /// <param name="remotePhone">The number on the other side, in E.164 form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">When to send it.</param>
    /// <param name="now">The time by which <paramref name="at"/> must lie in the future (A-22).</param>
    /// <param name="leadId">The lead it is about; null for none.</param>
    public static Either<CloseError, SmsDraft> SendLater(string localPhone, string remotePhone, string text, DateTimeOffset at, DateTimeOffset now, string? leadId = null) =>
        Parse(Outgoing(SmsStatus.Scheduled, localPhone, remotePhone, text, leadId) with { DateScheduled = at }, now);

    /// <summary>Makes a record of a message that was received elsewhere. Nothing is sent.</summary>
    /// <param name="remotePhone">The number on the other side, in E.164 form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="leadId">The lead it is about; null for none.</param>
    /// <param name="sendToInbox">Whether to notify the inbox too.</param>
    public static Either<CloseError, SmsDraft> LogReceived(string remotePhone, string text, string? leadId = null, bool sendToInbox = false) =>
        Parse(new SmsDraftFields { Status = SmsStatus.Inbox, RemotePhone = remotePhone, Text = text, LeadId = leadId, SendToInbox = sendToInbox });

    /// <summary>Makes a record of a message that was sent elsewhere. Nothing is sent.</summary>
    /// <param name="remotePhone">The number on the other side, in E.164 form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="leadId">The lead it is about; null for none.</param>
    public static Either<CloseError, SmsDraft> LogSent(string remotePhone, string text, string? leadId = null) =>
        Parse(new SmsDraftFields { Status = SmsStatus.Sent, RemotePhone = remotePhone, Text = text, LeadId = leadId });

    /// <summary>Gives the status; what people wrote and their numbers stay out of it.</summary>
    public override string ToString() => Fields.ToString();

    internal static IEnumerable<FieldError> CheckSendIn(TimeSpan? sendIn, RuleSource source) =>
    [
        .. Rules.When(sendIn >= LongestSendIn, "send_in", "less than 60 seconds is needed", source),
        .. Rules.When(sendIn < TimeSpan.Zero, "send_in", "0 seconds or more is needed", Assumption.SendInIsNotNegative),
    ];

    internal static IEnumerable<FieldError> CheckSchedule(SmsStatus status, DateTimeOffset? at, DateTimeOffset? now, RuleSource source)
    {
        var isScheduled = status == SmsStatus.Scheduled;
        return
        [
            .. Rules.When(isScheduled && at is null, "date_scheduled", "a date is needed with the status scheduled", source),
            .. Rules.When(!isScheduled && at is not null, "date_scheduled", "no date is allowed without the status scheduled", Assumption.ScheduleIsInTheFuture),
            .. Rules.When(isScheduled && at <= now, "date_scheduled", "a date in the future is needed", Assumption.ScheduleIsInTheFuture),
        ];
    }

    private static SmsDraftFields Outgoing(SmsStatus status, string localPhone, string remotePhone, string text, string? leadId) =>
        new() { Status = status, LocalPhone = localPhone, RemotePhone = remotePhone, Text = text, LeadId = leadId };

    private static IEnumerable<FieldError> Check(SmsDraftFields fields, DateTimeOffset? now)
    {
        var isSent = fields.Status == SmsStatus.Outbox || fields.Status == SmsStatus.Scheduled;
        var hasContent = (fields.Text is null ? fields.TemplateId is not null : fields.Text.Length > 0) || fields.Attachments.Count > 0; // A given text wins over a template (A-27).
        return
        [
            .. CheckStatus(fields.Status),
            .. Rules.Whole(fields.Text, "text", Rules.Creating),
            .. Rules.Parsed(fields.TemplateId, "template_id", SmsTemplateId.Parse),
            .. Rules.Parsed(fields.LocalPhone, "local_phone", PhoneNumber.Parse),
            .. Rules.Parsed(fields.RemotePhone, "remote_phone", PhoneNumber.Parse),
            .. Rules.Parsed(fields.LeadId, "lead_id", Functional.LeadId.Parse),
            .. Rules.Parsed(fields.ContactId, "contact_id", Functional.ContactId.Parse),
            .. Rules.Parsed(fields.UserId, "user_id", Functional.UserId.Parse),
            .. Rules.Parsed(fields.OrganizationId, "organization_id", Functional.OrganizationId.Parse),
            .. Rules.Parsed(fields.CreatedBy, "created_by", Functional.UserId.Parse),
            .. Known(fields.Direction, SmsDirection.Known, "direction"),
            .. Known(fields.Source, SmsSource.Known, "source"),
            .. Rules.When(fields is { Text: not null, TemplateId: not null }, "template_id", "a text or a template is needed, not both", Assumption.TextOrTemplate),
            .. Rules.When(isSent && fields.LocalPhone is null, "local_phone", "one of your own numbers is needed to send from", Rules.Creating),
            .. Rules.When(isSent && fields.RemotePhone is null, "remote_phone", "a number is needed to send to", Assumption.SendingNeedsRemotePhone),
            .. Rules.When(isSent && !hasContent, "text", "a text, a template or an attachment is needed to send", Assumption.SendingNeedsContent),
            .. CheckSchedule(fields.Status, fields.DateScheduled, now, Rules.Creating),
            .. CheckSendIn(fields.SendIn, Rules.Creating),
            .. Rules.When(fields.SendIn is not null && fields.Status != SmsStatus.Outbox, "send_in", "no delay is allowed without the status outbox", Rules.Creating),
            .. Rules.When(fields.SendToInbox && fields.Status != SmsStatus.Inbox, "send_to_inbox", "a notification is allowed with the status inbox only", Rules.Creating),
            .. NewAttachment.Check(fields.Attachments, Rules.Creating),
        ];
    }

    private static IEnumerable<FieldError> Known<T>(T value, IReadOnlyList<T> known, string field)
        where T : OpenEnum =>
        Rules.When(!value.IsUnspecified && !known.Contains(value), field, $"one of {string.Join(" and ", known)} is needed", Rules.Creating);

    private static IEnumerable<FieldError> CheckStatus(SmsStatus status)
    {
        if (SmsLifeCycle.Starts.Contains(status))
        {
            return [];
        }

        var source = status == SmsStatus.Error ? new RuleSource.Assumed(Assumption.ErrorIsNotForCallers) : Rules.Creating;
        return [new FieldError("status", SmsLifeCycleText.OneOf(SmsLifeCycle.Starts), source)];
    }
}
