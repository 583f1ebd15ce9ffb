namespace Close.Functional;

/// <summary>Where an e-mail is in its life.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Email activity).</remarks>
public sealed record EmailStatus : OpenEnum
{
    private EmailStatus(string text)
        : base(text)
    {
    }

    /// <summary>Received, or logged as received.</summary>
    public static EmailStatus Inbox { get; } = new("inbox");

    /// <summary>Kept for later.</summary>
    public static EmailStatus Draft { get; } = new("draft");

    /// <summary>Will be sent by Close when its date comes.</summary>
    public static EmailStatus Scheduled { get; } = new("scheduled");

    /// <summary>Being sent now.</summary>
    public static EmailStatus Outbox { get; } = new("outbox");

    /// <summary>Sent, or logged as sent elsewhere.</summary>
    public static EmailStatus Sent { get; } = new("sent");

    /// <summary>Could not be sent.</summary>
    public static EmailStatus Error { get; } = new("error");

    /// <summary>The answer did not say.</summary>
    public static EmailStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<EmailStatus> Known { get; } = [Inbox, Draft, Scheduled, Outbox, Sent, Error];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static EmailStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new EmailStatus(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="inbox">For <see cref="Inbox"/>.</param>
    /// <param name="draft">For <see cref="Draft"/>.</param>
    /// <param name="scheduled">For <see cref="Scheduled"/>.</param>
    /// <param name="outbox">For <see cref="Outbox"/>.</param>
    /// <param name="sent">For <see cref="Sent"/>.</param>
    /// <param name="error">For <see cref="Error"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(
        Func<TResult> inbox,
        Func<TResult> draft,
        Func<TResult> scheduled,
        Func<TResult> outbox,
        Func<TResult> sent,
        Func<TResult> error,
        Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(scheduled);
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "inbox" => inbox(),
            "draft" => draft(),
            "scheduled" => scheduled(),
            "outbox" => outbox(),
            "sent" => sent(),
            "error" => error(),
            _ => unknown(Text),
        };
    }
}
