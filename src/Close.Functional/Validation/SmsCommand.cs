using System.Diagnostics;

namespace Close.Functional;

/// <summary>What can be done to an SMS, by the caller or by Close itself.</summary>
/// <remarks>
/// Immutable, closed, compared by value. <see cref="SmsLifeCycle.Apply"/> says what it does in which state, <see cref="ToChange"/> gives the
/// change that asks Close for it.
/// </remarks>
public abstract record SmsCommand
{
    private SmsCommand()
    {
    }

    /// <summary>Which command it is, without what it carries.</summary>
    public abstract SmsCommandKind Kind { get; }

    /// <summary>Whose command it is.</summary>
    public SmsActor Actor => SmsTransitions.ActorOf(Kind);

    private protected abstract SmsCommand Self { get; }

    /// <summary>Changes what an SMS says, its numbers, its files or whom it is about; it stays where it is.</summary>
    /// <param name="Fields">What changes. A status, a date to send it and a delay are left out: those are moves, not edits.</param>
    public sealed record Edit(SmsChangeFields Fields) : SmsCommand
    {
        /// <summary>What changes, without status, date to send it and delay.</summary>
        public SmsChangeFields Fields { get; } = SmsChangeCommands.EditOf(Fields);

        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Edit;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Takes back an SMS that is scheduled or in the outbox: it becomes a draft, and its date or delay is dropped .</summary>
    public sealed record Cancel : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Cancel;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Has Close send an SMS later.</summary>
    /// <param name="At">When to send it: in the future .</param>
    public sealed record ScheduleAt(DateTimeOffset At) : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.ScheduleAt;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Has Close send an SMS now.</summary>
    /// <param name="Delay">How long it can still be taken back: from 0 to under 60 seconds; null for not at all.</param>
    public sealed record Send(TimeSpan? Delay = null) : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Send;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Asks for a status that is Close's to give: <c>inbox</c>, <c>sent</c>, <c>error</c> or one that this version does not know.</summary>
    /// <remarks>Refused by, so it exists only where those are switched off: it comes out of <see cref="SmsChange.Commands"/>.</remarks>
    public sealed record Mark : SmsCommand
    {
        internal Mark(SmsStatus status) => Status = status;

        /// <summary>The status asked for.</summary>
        public SmsStatus Status { get; }

        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Mark;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Close's own: the date of a scheduled SMS has come, so it goes to the outbox.</summary>
    public sealed record Due : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Due;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Close's own: an SMS in the outbox has been sent.</summary>
    public sealed record Delivered : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Delivered;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Close's own: an SMS in the outbox could not be sent.</summary>
    public sealed record Failed : SmsCommand
    {
        /// <inheritdoc/>
        public override SmsCommandKind Kind => SmsCommandKind.Failed;

        private protected override SmsCommand Self => this;
    }

    /// <summary>Gives the change that asks Close for this command; a refusal names every bad field.</summary>
    /// <remarks>A command of Close itself is refused: no change asks for it. Whether the SMS is in a state for it, <see cref="SmsLifeCycle"/> says.</remarks>
    /// <param name="now">The time by which a schedule must lie in the future; null to leave that rule out.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    public Either<CloseError, SmsChange> ToChange(DateTimeOffset? now = null, Assumptions? assumptions = null) =>
        SmsChangeCommands.ToChange(this, now, assumptions);

    /// <summary>Reads the command by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="edit">For an edit.</param>
    /// <param name="cancel">For taking it back.</param>
    /// <param name="scheduleAt">For sending it later.</param>
    /// <param name="send">For sending it now.</param>
    /// <param name="mark">For asking for a status that is Close's to give.</param>
    /// <param name="due">For its date having come.</param>
    /// <param name="delivered">For its having been sent.</param>
    /// <param name="failed">For its not having been sent.</param>
    public TResult Match<TResult>(
        Func<Edit, TResult> edit,
        Func<Cancel, TResult> cancel,
        Func<ScheduleAt, TResult> scheduleAt,
        Func<Send, TResult> send,
        Func<Mark, TResult> mark,
        Func<Due, TResult> due,
        Func<Delivered, TResult> delivered,
        Func<Failed, TResult> failed)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(cancel);
        ArgumentNullException.ThrowIfNull(scheduleAt);
        ArgumentNullException.ThrowIfNull(send);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(delivered);
        ArgumentNullException.ThrowIfNull(failed);
        return Self switch
        {
            Edit command => edit(command),
            Cancel command => cancel(command),
            ScheduleAt command => scheduleAt(command),
            Send command => send(command),
            Mark command => mark(command),
            Due command => due(command),
            Delivered command => delivered(command),
            Failed command => failed(command),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Gives the name of the command, such as <c>send</c>. What people wrote and their numbers stay out of it.</summary>
    public sealed override string ToString() => SmsLifeCycleText.NameOf(Kind);
}
