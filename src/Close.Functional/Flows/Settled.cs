using System.Diagnostics;

namespace Close.Functional;

/// <summary>What came of waiting for a message.</summary>
/// <remarks>Immutable, compared by value. A message that was sent or failed stays so; one that was taken back or still waits may have moved on since it was looked at.</remarks>
public abstract record Settled
{
    private Settled(Sms message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
    }

    /// <summary>The message as it was seen last.</summary>
    public Sms Message { get; }

    private protected abstract string Text { get; }

    /// <summary>Gives what came of it and the id of the message.</summary>
    public sealed override string ToString() => $"{Message.Id}: {Text}";

    /// <summary>The message was sent.</summary>
    public sealed record Sent : Settled
    {
        internal Sent(Sms message)
            : base(message)
        {
        }

        private protected override string Text => "sent";
    }

    /// <summary>The message could not be sent: <see cref="Sms.ErrorMessage"/> says why, when Close did.</summary>
    public sealed record Failed : Settled
    {
        internal Failed(Sms message)
            : base(message)
        {
        }

        private protected override string Text => "failed";
    }

    /// <summary>Nobody is sending the message: somebody took it back to a draft, or it was received and not sent.</summary>
    public sealed record NotUnderWay : Settled
    {
        internal NotUnderWay(Sms message)
            : base(message)
        {
        }

        private protected override string Text => $"not under way ({Message.Status})";
    }

    /// <summary>The deadline came first: the message is still scheduled or in the outbox, or has a status that this version does not know, and may be sent at any time.</summary>
    public sealed record StillWaiting : Settled
    {
        internal StillWaiting(Sms message)
            : base(message)
        {
        }

        private protected override string Text => $"still waiting ({Message.Status})";
    }

    /// <summary>
    /// A look failed: the message is there, and what became of it is not known. Do not send it again; wait for it anew by <see cref="SmsFlow.WaitUntilSettled"/>.
    /// </summary>
    public sealed record OutOfSight : Settled
    {
        internal OutOfSight(Sms message, CloseError error)
            : base(message) => Error = error;

        /// <summary>How the look failed. It says nothing about the message.</summary>
        public CloseError Error { get; }

        private protected override string Text => $"out of sight, last seen as {Message.Status}";
    }

    /// <summary>Reads it by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="sent">For a message that was sent.</param>
    /// <param name="failed">For one that could not be sent.</param>
    /// <param name="notUnderWay">For one that nobody is sending.</param>
    /// <param name="stillWaiting">For one that the deadline came before.</param>
    /// <param name="outOfSight">For one that could not be looked at again.</param>
    public TResult Match<TResult>(
        Func<Sent, TResult> sent,
        Func<Failed, TResult> failed,
        Func<NotUnderWay, TResult> notUnderWay,
        Func<StillWaiting, TResult> stillWaiting,
        Func<OutOfSight, TResult> outOfSight)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(notUnderWay);
        ArgumentNullException.ThrowIfNull(stillWaiting);
        ArgumentNullException.ThrowIfNull(outOfSight);
        return this switch
        {
            Sent end => sent(end),
            Failed end => failed(end),
            NotUnderWay end => notUnderWay(end),
            StillWaiting end => stillWaiting(end),
            OutOfSight end => outOfSight(end),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether a message is to be looked at again. A status that this version does not know may be a step on the way.</summary>
    internal static bool IsUnderWay(Sms message) =>
        message.Status != SmsStatus.Sent && message.Status != SmsStatus.Error && message.Status != SmsStatus.Draft && message.Status != SmsStatus.Inbox;

    /// <summary>What a message has come to when it is not looked at again.</summary>
    internal static Settled Of(Sms message) =>
        message.Status == SmsStatus.Sent ? new Sent(message)
        : message.Status == SmsStatus.Error ? new Failed(message)
        : IsUnderWay(message) ? new StillWaiting(message)
        : new NotUnderWay(message);
}
