namespace Close.Functional;

/// <summary>A change to an SMS that may be asked for: its fields have been checked against each other.</summary>
/// <remarks>
/// Immutable, compared by value. Whether the message is still a draft is for Close to say; only drafts can be edited. To find out before
/// sending the change, by the message as it was last seen, use <see cref="SmsLifeCycle.Check"/>. Close treats a change as a patch: what
/// it does not mention stays.
/// </remarks>
public sealed record SmsChange
{
    private SmsChange(SmsChangeFields fields) => Fields = fields;

    /// <summary>Sends a draft at once.</summary>
    public static SmsChange SendNow { get; } = new(new SmsChangeFields { Status = SmsStatus.Outbox });

    /// <summary>Takes back a scheduled message, or one that is not sent yet: it becomes a draft again.</summary>
    public static SmsChange Cancel { get; } = new(new SmsChangeFields { Status = SmsStatus.Draft });

    /// <summary>What changes.</summary>
    public SmsChangeFields Fields { get; }

    /// <summary>What the change asks for, one thing after the other: at most a taking back, then an edit, then a move. Empty when it asks for nothing.</summary>
    /// <remarks>One change may take a message back and edit it, or edit a draft and schedule or send it.</remarks>
    public Arr<SmsCommand> Commands => SmsChangeCommands.Of(Fields);

    /// <summary>Checks fields; a refusal names every bad one.</summary>
    /// <param name="fields">What the caller filled in.</param>
    /// <param name="now">The time by which a schedule must lie in the future; null to leave that rule out.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsChange> Parse(SmsChangeFields fields, DateTimeOffset? now = null, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Rules.Judge(Check(fields, now), assumptions, () => new SmsChange(fields));
    }

    /// <summary>Changes what a draft says.</summary>
    /// <param name="text">The new text; null for none.</param>
    public static SmsChange Reword(string? text) => new(new SmsChangeFields { Text = text });

    /// <summary>Sends a draft after a delay in which it can be taken back.</summary>
    /// <param name="delay">From 0 to under 60 seconds.</param>
    public static Either<CloseError, SmsChange> SendIn(TimeSpan delay) =>
        Parse(new SmsChangeFields { Status = SmsStatus.Outbox, SendIn = delay });

    /// <summary>Schedules a draft.</summary>
    /// <param name="at">When to send it.</param>
    /// <param name="now">The time by which <paramref name="at"/> must lie in the future .</param>
    public static Either<CloseError, SmsChange> ScheduleAt(DateTimeOffset at, DateTimeOffset now) =>
        Parse(new SmsChangeFields { Status = SmsStatus.Scheduled, DateScheduled = at }, now);

    /// <summary>Gives the status it leads to; what people wrote and their numbers stay out of it.</summary>
    public override string ToString() => Fields.ToString();

    private static IEnumerable<FieldError> Check(SmsChangeFields fields, DateTimeOffset? now) =>
    [
        .. SmsLifeCycle.CheckTarget(fields.Status),
        .. Rules.Whole(fields.Text.Value, "text", Rules.Updating),
        .. Rules.Parsed(fields.TemplateId.Value, "template_id", SmsTemplateId.Parse),
        .. Rules.Parsed(fields.LocalPhone.Value, "local_phone", PhoneNumber.Parse),
        .. Rules.Parsed(fields.RemotePhone.Value, "remote_phone", PhoneNumber.Parse),
        .. Rules.Parsed(fields.LeadId.Value, "lead_id", Functional.LeadId.Parse),
        .. Rules.Parsed(fields.ContactId.Value, "contact_id", Functional.ContactId.Parse),
        .. Rules.Parsed(fields.UserId.Value, "user_id", Functional.UserId.Parse),
        .. Rules.When(fields.Text.Value is not null && fields.TemplateId.Value is not null, "template_id", "a text or a template is needed, not both", Assumption.TextOrTemplate),
        .. SmsDraft.CheckSchedule(fields.Status, fields.DateScheduled, now, Rules.Updating),
        .. SmsDraft.CheckSendIn(fields.SendIn, SmsTransitions.Implied),
        .. Rules.When(fields.SendIn is not null && fields.Status != SmsStatus.Outbox, "send_in", "no delay is allowed without the status outbox", Assumption.SendInNeedsOutboxInChanges),
        .. NewAttachment.Check(fields.attachments.Value, Rules.Updating),
    ];
}
