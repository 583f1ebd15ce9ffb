using System.Diagnostics;

namespace Close.Functional;

/// <summary>Where an SMS is in its life, with what decides about its next move.</summary>
/// <remarks>
/// Immutable and closed. <see cref="SmsStatus"/> is the text that Close gives; a state adds the date of a scheduled message.
/// <see cref="SmsLifeCycle"/> says what can happen in which state.
/// </remarks>
public abstract record SmsState
{
    private SmsState()
    {
    }

    /// <summary>The status that Close gives to an SMS in this state.</summary>
    public abstract SmsStatus Status { get; }

    private protected abstract SmsState Self { get; }

    /// <summary>Received, or logged as received.</summary>
    public sealed record Inbox : SmsState
    {
        /// <summary>Always <c>inbox</c>.</summary>
        public override SmsStatus Status => SmsStatus.Inbox;

        private protected override SmsState Self => this;
    }

    /// <summary>Kept for later: the only state in which an SMS can be edited.</summary>
    public sealed record Draft : SmsState
    {
        /// <summary>Always <c>draft</c>.</summary>
        public override SmsStatus Status => SmsStatus.Draft;

        private protected override SmsState Self => this;
    }

    /// <summary>Waits for its date.</summary>
    /// <param name="At">When Close will send it; null when an answer left it out, as <c>_fields</c> can make it do.</param>
    public sealed record Scheduled(DateTimeOffset? At) : SmsState
    {
        /// <summary>Always <c>scheduled</c>.</summary>
        public override SmsStatus Status => SmsStatus.Scheduled;

        private protected override SmsState Self => this;
    }

    /// <summary>Being sent, or about to be after the delay that the caller asked for.</summary>
    public sealed record Outbox : SmsState
    {
        /// <summary>Always <c>outbox</c>.</summary>
        public override SmsStatus Status => SmsStatus.Outbox;

        private protected override SmsState Self => this;
    }

    /// <summary>Sent, or logged as sent elsewhere.</summary>
    public sealed record Sent : SmsState
    {
        /// <summary>Always <c>sent</c>.</summary>
        public override SmsStatus Status => SmsStatus.Sent;

        private protected override SmsState Self => this;
    }

    /// <summary>Could not be sent: the status <c>error</c>.</summary>
    public sealed record Failed : SmsState
    {
        /// <summary>Always <c>error</c>.</summary>
        public override SmsStatus Status => SmsStatus.Error;

        private protected override SmsState Self => this;
    }

    /// <summary>A state that this version does not know, or that an answer left out.</summary>
    /// <remarks>Only <see cref="Of(SmsStatus, DateTimeOffset?)"/> makes one, so that it never holds the text of a known status.</remarks>
    public sealed record Unknown : SmsState
    {
        internal Unknown(SmsStatus status) => Status = status;

        /// <summary>The status as Close gave it; <c>Unspecified</c> when it gave none.</summary>
        public override SmsStatus Status { get; }

        private protected override SmsState Self => this;
    }

    /// <summary>Gives the state that an SMS is in.</summary>
    /// <param name="sms">The SMS, as an answer gave it.</param>
    public static SmsState Of(Sms sms)
    {
        ArgumentNullException.ThrowIfNull(sms);
        return Of(sms.Status, sms.DateScheduled);
    }

    /// <summary>Gives the state that a status stands for.</summary>
    /// <param name="status">The status.</param>
    /// <param name="dateScheduled">When the SMS will be sent, if it is scheduled; in every other state it says nothing.</param>
    public static SmsState Of(SmsStatus status, DateTimeOffset? dateScheduled = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.Match<SmsState>(
            inbox: static () => new Inbox(),
            draft: static () => new Draft(),
            scheduled: () => new Scheduled(dateScheduled),
            outbox: static () => new Outbox(),
            sent: static () => new Sent(),
            error: static () => new Failed(),
            unknown: _ => new Unknown(status));
    }

    /// <summary>Reads the state by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="inbox">For what was received.</param>
    /// <param name="draft">For a draft.</param>
    /// <param name="scheduled">For what waits for its date.</param>
    /// <param name="outbox">For what is being sent.</param>
    /// <param name="sent">For what was sent.</param>
    /// <param name="failed">For what could not be sent.</param>
    /// <param name="unknown">For a state that this version does not know.</param>
    public TResult Match<TResult>(
        Func<Inbox, TResult> inbox,
        Func<Draft, TResult> draft,
        Func<Scheduled, TResult> scheduled,
        Func<Outbox, TResult> outbox,
        Func<Sent, TResult> sent,
        Func<Failed, TResult> failed,
        Func<Unknown, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(scheduled);
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(unknown);
        return Self switch
        {
            Inbox state => inbox(state),
            Draft state => draft(state),
            Scheduled state => scheduled(state),
            Outbox state => outbox(state),
            Sent state => sent(state),
            Failed state => failed(state),
            Unknown state => unknown(state),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Gives the text of the status.</summary>
    public sealed override string ToString() => Status.Text;
}
