namespace Close.Functional;

/// <summary>Who carried an SMS.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Create an SMS activity).</remarks>
public sealed record SmsSource : OpenEnum
{
    private SmsSource(string text)
        : base(text)
    {
    }

    /// <summary>Close's own telephony.</summary>
    public static SmsSource CloseIo { get; } = new("Close.io");

    /// <summary>Something else; Close only keeps the record.</summary>
    public static SmsSource External { get; } = new("External");

    /// <summary>The answer did not say.</summary>
    public static SmsSource Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<SmsSource> Known { get; } = [CloseIo, External];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static SmsSource Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new SmsSource(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="closeIo">For <see cref="CloseIo"/>.</param>
    /// <param name="external">For <see cref="External"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(Func<TResult> closeIo, Func<TResult> external, Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(closeIo);
        ArgumentNullException.ThrowIfNull(external);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "Close.io" => closeIo(),
            "External" => external(),
            _ => unknown(Text),
        };
    }
}
