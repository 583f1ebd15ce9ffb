namespace Close.Functional;

/// <summary>Reads a change as the commands it asks for, and writes a command as the change that asks for it.</summary>
internal static class SmsChangeCommands
{
    /// <summary>Gives the commands in the order in which they can hold: taking back makes editing possible, and moving ends it.</summary>
    public static Arr<SmsCommand> Of(SmsChangeFields fields)
    {
        SmsCommand?[] commands =
        [
            fields.Status == SmsStatus.Draft ? new SmsCommand.Cancel() : null,
            Edits(fields) ? new SmsCommand.Edit(fields) : null,
            Move(fields),
        ];
        return toArray(commands.OfType<SmsCommand>());
    }

    /// <summary>Gives only what edits: no status, no date to send it, no delay.</summary>
    public static SmsChangeFields EditOf(SmsChangeFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields with { Status = SmsStatus.Unspecified, DateScheduled = null, SendIn = null };
    }

    public static Either<CloseError, SmsChange> ToChange(SmsCommand command, DateTimeOffset? now, Assumptions? assumptions) =>
        command.Match(
            edit: edit => SmsChange.Parse(edit.Fields, now, assumptions),
            cancel: _ => SmsChange.Parse(To(SmsStatus.Draft), now, assumptions),
            scheduleAt: schedule => SmsChange.Parse(To(SmsStatus.Scheduled).WithDateScheduled(schedule.At), now, assumptions),
            send: send => SmsChange.Parse(To(SmsStatus.Outbox).WithSendIn(send.Delay), now, assumptions),
            mark: mark => SmsChange.Parse(To(mark.Status), now, assumptions),
            due: due => NoChange(due),
            delivered: delivered => NoChange(delivered),
            failed: failed => NoChange(failed));

    private static SmsChangeFields To(SmsStatus status) => new() { Status = status };

    private static Either<CloseError, SmsChange> NoChange(SmsCommand command) =>
        Left<CloseError, SmsChange>(new CloseError.Invalid(toArray(SmsLifeCycle.CheckActor(SmsActor.Caller, command))));

    private static SmsCommand? Move(SmsChangeFields fields) => fields.Status.Match<SmsCommand?>(
        inbox: () => new SmsCommand.Mark(fields.Status),
        draft: static () => null,
        scheduled: () => fields.DateScheduled is { } at ? new SmsCommand.ScheduleAt(at) : null, // A checked change has the date.
        outbox: () => new SmsCommand.Send(fields.SendIn),
        sent: () => new SmsCommand.Mark(fields.Status),
        error: () => new SmsCommand.Mark(fields.Status),
        unknown: text => text.Length == 0 ? null : new SmsCommand.Mark(fields.Status));

    private static bool Edits(SmsChangeFields fields) =>
        fields.Text.IsGiven || fields.TemplateId.IsGiven || fields.LocalPhone.IsGiven || fields.RemotePhone.IsGiven || fields.LeadId.IsGiven
        || fields.ContactId.IsGiven || fields.UserId.IsGiven || fields.ActivityAt.IsGiven || fields.Attachments.IsGiven;
}
