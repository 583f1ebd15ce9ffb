namespace Close.Functional;

/// <summary>Which way an SMS went.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Create an SMS activity).</remarks>
public sealed record SmsDirection : OpenEnum
{
    private SmsDirection(string text)
        : base(text)
    {
    }

    /// <summary>From the other side to us.</summary>
    public static SmsDirection Inbound { get; } = new("inbound");

    /// <summary>From us to the other side.</summary>
    public static SmsDirection Outbound { get; } = new("outbound");

    /// <summary>The answer did not say.</summary>
    public static SmsDirection Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<SmsDirection> Known { get; } = [Inbound, Outbound];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static SmsDirection Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new SmsDirection(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="inbound">For <see cref="Inbound"/>.</param>
    /// <param name="outbound">For <see cref="Outbound"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(Func<TResult> inbound, Func<TResult> outbound, Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        ArgumentNullException.ThrowIfNull(outbound);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "inbound" => inbound(),
            "outbound" => outbound(),
            _ => unknown(Text),
        };
    }
}
