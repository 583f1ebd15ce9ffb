namespace Close.Functional;

/// <summary>The life cycle as data: one row for every state and every command.</summary>
internal static class SmsTransitions
{
    /// <summary>The source of what the page on creating an SMS means without saying it: how Close moves a message, and that it does so itself.</summary>
    public static readonly RuleSource Implied = new RuleSource.Inferred("Create an SMS activity");

    private static readonly Rule Drafts = Allow("a draft can be edited, scheduled and sent", Rules.Updating);
    private static readonly Rule Waiting = Allow("what is scheduled or in the outbox can be taken back to draft", Rules.Updating);
    private static readonly Rule NotDraft = Refuse("only a draft can be edited", Rules.Updating);
    private static readonly Rule NotYet = Refuse("what is scheduled or in the outbox is taken back to draft first", Assumption.WaitingGoesThroughDraft);
    private static readonly Rule Over = Refuse("what is sent, received or failed stays as it is", Assumption.OnlyDraftsMove);
    private static readonly Rule Foreign = Refuse("nobody can say what a status unknown to this version allows", Assumption.UnknownStatusesStay);

    private static readonly Rule NotForCallers = Refuse("a caller can ask for draft, scheduled and outbox only", Assumption.OnlyDraftsMove);
    private static readonly Rule NoErrors = Refuse("a caller cannot give an SMS the status error", Assumption.ErrorIsNotForCallers);

    private static readonly Rule Comes = Allow("a scheduled SMS goes to the outbox when its date comes", Implied);
    private static readonly Rule NoDate = Refuse("only a scheduled SMS comes due", Implied);
    private static readonly Rule Leaves = Allow("Close sends what is in the outbox, or says why it could not", Rules.Creating);
    private static readonly Rule NotOut = Refuse("only an SMS in the outbox is delivered or fails", Implied);

    /// <summary>All rows, state by state.</summary>
    public static IReadOnlyList<SmsTransition> Table { get; } =
    [
        //                              edit      cancel   schedule  send     due      end
        .. From(SmsStatus.Draft,        Drafts,   Drafts,  Drafts,   Drafts,  NoDate,  NotOut),
        .. From(SmsStatus.Scheduled,    NotDraft, Waiting, NotYet,   NotYet,  Comes,   NotOut),
        .. From(SmsStatus.Outbox,       NotDraft, Waiting, NotYet,   NotYet,  NoDate,  Leaves),
        .. From(SmsStatus.Sent,         NotDraft, Over,    Over,     Over,    NoDate,  NotOut),
        .. From(SmsStatus.Inbox,        NotDraft, Over,    Over,     Over,    NoDate,  NotOut),
        .. From(SmsStatus.Error,        NotDraft, Over,    Over,     Over,    NoDate,  NotOut),
        .. From(SmsStatus.Unspecified,  Foreign,  Foreign, Foreign,  Foreign, Foreign, Foreign),
    ];

    /// <summary>Gives the one row for a command in a state.</summary>
    public static SmsTransition Find(SmsState state, SmsCommand command)
    {
        var from = Known(state.Status);
        var mark = command is SmsCommand.Mark { Status: var asked } ? Known(asked) : null;
        return Table.First(row => row.Command == command.Kind && row.From == from && (mark is null || row.To == mark));
    }

    /// <summary>Gives the state that a command leads to where it is allowed.</summary>
    public static SmsState Target(SmsState state, SmsCommand command) => command switch
    {
        SmsCommand.Edit => state,
        SmsCommand.Mark { Status: var asked } => SmsState.Of(asked),
        SmsCommand.ScheduleAt { At: var at } => new SmsState.Scheduled(at),
        _ => SmsState.Of(Find(state, command).To),
    };

    public static SmsActor ActorOf(SmsCommandKind kind) =>
        kind is SmsCommandKind.Due or SmsCommandKind.Delivered or SmsCommandKind.Failed ? SmsActor.System : SmsActor.Caller;

    /// <summary>A status that is in the table, or <c>Unspecified</c> for all others.</summary>
    private static SmsStatus Known(SmsStatus status) => SmsStatus.Known.Contains(status) ? status : SmsStatus.Unspecified;

    private static SmsTransition[] From(SmsStatus from, Rule edit, Rule cancel, Rule schedule, Rule send, Rule due, Rule end) =>
    [
        Row(from, SmsCommandKind.Edit, from, edit),
        Row(from, SmsCommandKind.Cancel, SmsStatus.Draft, cancel),
        Row(from, SmsCommandKind.ScheduleAt, SmsStatus.Scheduled, schedule),
        Row(from, SmsCommandKind.Send, SmsStatus.Outbox, send),
        Row(from, SmsCommandKind.Mark, SmsStatus.Sent, NotForCallers),
        Row(from, SmsCommandKind.Mark, SmsStatus.Inbox, NotForCallers),
        Row(from, SmsCommandKind.Mark, SmsStatus.Error, NoErrors),
        Row(from, SmsCommandKind.Mark, SmsStatus.Unspecified, NotForCallers),
        Row(from, SmsCommandKind.Due, SmsStatus.Outbox, due),
        Row(from, SmsCommandKind.Delivered, SmsStatus.Sent, end),
        Row(from, SmsCommandKind.Failed, SmsStatus.Error, end),
    ];

    private static SmsTransition Row(SmsStatus from, SmsCommandKind command, SmsStatus to, Rule rule) =>
        new(from, command, to, ActorOf(command), rule.IsAllowed, rule.Text, rule.Source);

    private static Rule Allow(string text, RuleSource source) => new(IsAllowed: true, text, source);

    private static Rule Refuse(string text, RuleSource source) => new(IsAllowed: false, text, source);

    private static Rule Refuse(string text, Assumption assumption) => Refuse(text, new RuleSource.Assumed(assumption));

    private sealed record Rule(bool IsAllowed, string Text, RuleSource Source);
}
