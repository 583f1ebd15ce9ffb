namespace Close.Functional;

/// <summary>What can happen to an SMS, from its creation to its end. All of it follows from <see cref="Table"/>.</summary>
/// <remarks>
/// Pure: the time is passed in. What the documentation forbids is always refused. What only an assumption forbids (A-06, A-07, A-08,
/// ) can be allowed by <see cref="Assumptions.Without"/>; then the answer is the state that the SMS has if Close allows it.
/// </remarks>
public static class SmsLifeCycle
{
    /// <summary>The statuses that an SMS can be created with. Source: documented (Create an SMS activity).</summary>
    public static IReadOnlyList<SmsStatus> Starts { get; } =
        [SmsStatus.Inbox, SmsStatus.Draft, SmsStatus.Scheduled, SmsStatus.Outbox, SmsStatus.Sent];

    /// <summary>Every command in every state: one row for each, allowed or refused, state by state.</summary>
    public static IReadOnlyList<SmsTransition> Table => SmsTransitions.Table;

    /// <summary>Gives the state after a command, or says why it is refused.</summary>
    /// <remarks>
    /// A refusal is <see cref="CloseError.Invalid"/>. It names the field <c>status</c> when the state is the reason, <c>date_scheduled</c>
    /// or <c>send_in</c> when the date or the delay is, and all of them when they all are.
    /// </remarks>
    /// <param name="state">The state before.</param>
    /// <param name="command">What is done, by the one whose command it is.</param>
    /// <param name="now">The time at which it is done.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsState> Apply(SmsState state, SmsCommand command, DateTimeOffset now, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplyAs(command.Actor, state, command, now, assumptions);
    }

    /// <summary>Gives the state after a command that somebody tries to give, or says why it is refused; see <see cref="Apply"/>.</summary>
    /// <param name="actor">Who tries: a command of the other one is always refused.</param>
    /// <param name="state">The state before.</param>
    /// <param name="command">What is tried.</param>
    /// <param name="now">The time at which it is tried.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsState> ApplyAs(SmsActor actor, SmsState state, SmsCommand command, DateTimeOffset now, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return Rules.Judge(Objections(actor, state, command, now), assumptions, () => SmsTransitions.Target(state, command));
    }

    /// <summary>Gives the state after a change by the caller, or says why it is refused; a refusal names every reason.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="change">The change, whose <see cref="SmsChange.Commands"/> are applied in order, all or none.</param>
    /// <param name="now">The time at which it is made.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsState> ApplyChange(SmsState state, SmsChange change, DateTimeOffset now, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(change);
        var inForce = assumptions ?? Assumptions.All;
        var after = state;
        var reasons = new List<FieldError>();
        foreach (var command in change.Commands.AsEnumerable())
        {
            var objections = Objections(SmsActor.Caller, after, command, now).Where(error => inForce.Has(error.Source)).ToList();
            after = objections.Count == 0 ? SmsTransitions.Target(after, command) : after;
            reasons.AddRange(objections);
        }

        return Rules.Judge(reasons, inForce, () => after);
    }

    /// <summary>Gives the change back when the message, as it was last seen, is in a state for it; else says why not. Asks nobody.</summary>
    /// <remarks>The message may have moved on in Close since: then Close refuses the change.</remarks>
    /// <param name="sms">The message as it was last seen. If its status was left out of that answer, only an empty change passes .</param>
    /// <param name="change">The change to be sent.</param>
    /// <param name="now">The time at which it is sent.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public static Either<CloseError, SmsChange> Check(Sms sms, SmsChange change, DateTimeOffset now, Assumptions? assumptions = null) =>
        ApplyChange(SmsState.Of(sms), change, now, assumptions).Map(_ => change);

    /// <summary>Draws the allowed moves as a Mermaid state diagram, without the fence around it. Lines end in a line feed.</summary>
    public static string ToMermaid() => SmsLifeCycleText.Mermaid();

    /// <summary>Writes the whole table in Markdown: what each command does in each state, then the rules. Lines end in a line feed.</summary>
    public static string ToMarkdown() => SmsLifeCycleText.Markdown();

    /// <summary>Refuses a status that no change can ask for, whatever the message: what a draft cannot be moved to, nothing can.</summary>
    internal static IEnumerable<FieldError> CheckTarget(SmsStatus status)
    {
        if (status.IsUnspecified)
        {
            return [];
        }

        var moves = Table.Where(row => row.From == SmsStatus.Draft && row.Actor is SmsActor.Caller && row.Command is not SmsCommandKind.Edit).ToList();
        var move = moves.Find(row => row.To == status) ?? moves.First(row => row.To.IsUnspecified);
        return move.IsAllowed ? [] : [new FieldError("status", SmsLifeCycleText.OneOf(moves.Where(row => row.IsAllowed).Select(row => row.To)), move.Source)];
    }

    internal static IEnumerable<FieldError> CheckActor(SmsActor actor, SmsCommand command) =>
        command.Actor == actor ? [] : [new FieldError("status", SmsLifeCycleText.NotTheirs(command), SmsTransitions.Implied)];

    /// <summary>Everything that stands against a command, assumed or not.</summary>
    private static IEnumerable<FieldError> Objections(SmsActor actor, SmsState state, SmsCommand command, DateTimeOffset now)
    {
        var row = SmsTransitions.Find(state, command);
        return
        [
            .. CheckActor(actor, command),
            .. row.IsAllowed ? [] : new[] { new FieldError("status", SmsLifeCycleText.Refusal(state, command, row.Rule), row.Source) },
            .. command switch
            {
                SmsCommand.ScheduleAt { At: var at } => SmsDraft.CheckSchedule(SmsStatus.Scheduled, at, now, Rules.Updating),
                SmsCommand.Send { Delay: var delay } => SmsDraft.CheckSendIn(delay, SmsTransitions.Implied),
                SmsCommand.Due when state is SmsState.Scheduled { At: var at } => Rules.When(now < at, "date_scheduled", "a scheduled SMS comes due when its date has come, not before", Assumption.DueComesWithTheDate),
                _ => [],
            },
        ];
    }
}
