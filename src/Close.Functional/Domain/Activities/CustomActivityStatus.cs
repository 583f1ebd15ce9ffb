namespace Close.Functional;

/// <summary>Whether a custom activity is finished.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Custom Activity Instances).</remarks>
public sealed record CustomActivityStatus : OpenEnum
{
    private CustomActivityStatus(string text)
        : base(text)
    {
    }

    /// <summary>Still worked on; required fields may be missing.</summary>
    public static CustomActivityStatus Draft { get; } = new("draft");

    /// <summary>Finished: every required field is filled.</summary>
    public static CustomActivityStatus Published { get; } = new("published");

    /// <summary>The answer did not say.</summary>
    public static CustomActivityStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CustomActivityStatus> Known { get; } = [Draft, Published];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CustomActivityStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CustomActivityStatus(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="draft">For <see cref="Draft"/>.</param>
    /// <param name="published">For <see cref="Published"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(
        Func<TResult> draft,
        Func<TResult> published,
        Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "draft" => draft(),
            "published" => published(),
            _ => unknown(Text),
        };
    }
}
