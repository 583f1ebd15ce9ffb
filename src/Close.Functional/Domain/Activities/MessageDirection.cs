namespace Close.Functional;

/// <summary>Which way an e-mail or a WhatsApp message went. SMS and calls use other words: <see cref="SmsDirection"/>, <see cref="CallDirection"/>.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Email activity, Get a single WhatsAppMessage activity).</remarks>
public sealed record MessageDirection : OpenEnum
{
    private MessageDirection(string text)
        : base(text)
    {
    }

    /// <summary>From the other side to us.</summary>
    public static MessageDirection Incoming { get; } = new("incoming");

    /// <summary>From us to the other side.</summary>
    public static MessageDirection Outgoing { get; } = new("outgoing");

    /// <summary>The answer did not say.</summary>
    public static MessageDirection Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<MessageDirection> Known { get; } = [Incoming, Outgoing];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static MessageDirection Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new MessageDirection(unknown));
}
