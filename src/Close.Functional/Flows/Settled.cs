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

    /// <summary>Nobody is sending the message: somebody took it back to a draft, it was received and not sent, or its status is one that this version does not know.</summary>
    public sealed record NotUnderWay : Settled
    {
        internal NotUnderWay(Sms message)
            : base(message)
        {
        }

        private protected override string Text => $"not under way ({Message.Status})";
    }

    /// <summary>The deadline came first: the message is still scheduled or in the outbox, and may be sent at any time.</summary>
    public sealed record StillWaiting : Settled
    {
        internal StillWaiting(Sms message)
            : base(message)
        {
        }

        private protected override string Text => $"still waiting ({Message.Status})";
    }

    /// <summary>Reads it by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="sent">For a message that was sent.</param>
    /// <param name="failed">For one that could not be sent.</param>
    /// <param name="notUnderWay">For one that nobody is sending.</param>
    /// <param name="stillWaiting">For one that the deadline came before.</param>
    public TResult Match<TResult>(Func<Sent, TResult> sent, Func<Failed, TResult> failed, Func<NotUnderWay, TResult> notUnderWay, Func<StillWaiting, TResult> stillWaiting)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(notUnderWay);
        ArgumentNullException.ThrowIfNull(stillWaiting);
        return this switch
        {
            Sent end => sent(end),
            Failed end => failed(end),
            NotUnderWay end => notUnderWay(end),
            StillWaiting end => stillWaiting(end),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether a message is to be looked at again.</summary>
    internal static bool IsUnderWay(Sms message) => message.Status == SmsStatus.Outbox || message.Status == SmsStatus.Scheduled;

    /// <summary>What a message has come to when it is not looked at again.</summary>
    internal static Settled Of(Sms message) =>
        message.Status == SmsStatus.Sent ? new Sent(message)
        : message.Status == SmsStatus.Error ? new Failed(message)
        : IsUnderWay(message) ? new StillWaiting(message)
        : new NotUnderWay(message);
}
