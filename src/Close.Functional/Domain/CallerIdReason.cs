namespace Close.Functional;

/// <summary>Why the number on our side was chosen.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single SMS activity).</remarks>
public sealed record CallerIdReason : OpenEnum
{
    private CallerIdReason(string text)
        : base(text)
    {
    }

    /// <summary>It follows from the conversation.</summary>
    public static CallerIdReason Context { get; } = new("context");

    /// <summary>It is near the other side.</summary>
    public static CallerIdReason LocalPresence { get; } = new("local_presence");

    /// <summary>Nothing better was at hand.</summary>
    public static CallerIdReason Fallback { get; } = new("fallback");

    /// <summary>The answer did not say.</summary>
    public static CallerIdReason Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallerIdReason> Known { get; } = [Context, LocalPresence, Fallback];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallerIdReason Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallerIdReason(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="context">For <see cref="Context"/>.</param>
    /// <param name="localPresence">For <see cref="LocalPresence"/>.</param>
    /// <param name="fallback">For <see cref="Fallback"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(Func<TResult> context, Func<TResult> localPresence, Func<TResult> fallback, Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(localPresence);
        ArgumentNullException.ThrowIfNull(fallback);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "context" => context(),
            "local_presence" => localPresence(),
            "fallback" => fallback(),
            _ => unknown(Text),
        };
    }
}
