namespace Close.Functional;

/// <summary>The header of an e-mail, as mail servers see it.</summary>
/// <remarks>Lists are empty and other parts null when the answer left them out. Source: documented (Get a single Email activity).</remarks>
public sealed record EmailEnvelope : IWireObject
{
    internal Arr<EmailAddress> from;
    internal Arr<EmailAddress> sender;
    internal Arr<EmailAddress> to;
    internal Arr<EmailAddress> cc;
    internal Arr<EmailAddress> bcc;
    internal Arr<EmailAddress> replyTo;
    internal string? date;
    internal string? subject;
    internal string? messageId;
    internal string? inReplyTo;
    internal bool? isAutoreply;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<EmailAddress> From { get => from; init => from = Given.List(value); }

    /// <summary>Who sent it, when that is not who wrote it.</summary>
    public IReadOnlyList<EmailAddress> Sender { get => sender; init => sender = Given.List(value); }

    /// <summary>To whom it is sent.</summary>
    public IReadOnlyList<EmailAddress> To { get => to; init => to = Given.List(value); }

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<EmailAddress> Cc { get => cc; init => cc = Given.List(value); }

    /// <summary>Who gets a copy unseen by the others.</summary>
    public IReadOnlyList<EmailAddress> Bcc { get => bcc; init => bcc = Given.List(value); }

    /// <summary>To whom an answer goes.</summary>
    public IReadOnlyList<EmailAddress> ReplyTo { get => replyTo; init => replyTo = Given.List(value); }

    /// <summary>When it was written, as the header says it (RFC 2822), such as <c>Sun, 01 Mar 2026 12:00:00 -0000</c>. The activity has the same moment as a date.</summary>
    public string? Date { get => date; init => date = value; }

    /// <summary>The subject line.</summary>
    public string? Subject { get => subject; init => subject = value; }

    /// <summary>The id that the sending system gave it.</summary>
    public string? MessageId { get => messageId; init => messageId = value; }

    /// <summary>The id of the message it answers; null when it answers none.</summary>
    public string? InReplyTo { get => inReplyTo; init => inReplyTo = value; }

    /// <summary>Whether a machine answered, such as an out-of-office notice.</summary>
    public bool? IsAutoreply { get => isAutoreply; init => isAutoreply = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the number of those who get it, never who they are.</summary>
    public override string ToString() => $"Recipients: {To.Count + Cc.Count + Bcc.Count}";
}
