namespace Close.Functional;

/// <summary>Where an SMS is in its life.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Update an SMS activity).</remarks>
public sealed record SmsStatus : OpenEnum
{
    private SmsStatus(string text)
        : base(text)
    {
    }

    /// <summary>Received from the other side, or logged as received.</summary>
    public static SmsStatus Inbox { get; } = new("inbox");

    /// <summary>Kept for later. The only state in which text and numbers can be changed.</summary>
    public static SmsStatus Draft { get; } = new("draft");

    /// <summary>Will be sent by Close when its date comes.</summary>
    public static SmsStatus Scheduled { get; } = new("scheduled");

    /// <summary>Being sent now.</summary>
    public static SmsStatus Outbox { get; } = new("outbox");

    /// <summary>Sent, or logged as sent elsewhere.</summary>
    public static SmsStatus Sent { get; } = new("sent");

    /// <summary>Could not be sent; the reason is in the error message of the SMS.</summary>
    public static SmsStatus Error { get; } = new("error");

    /// <summary>The answer did not say.</summary>
    public static SmsStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<SmsStatus> Known { get; } = [Inbox, Draft, Scheduled, Outbox, Sent, Error];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static SmsStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new SmsStatus(unknown));

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
