namespace Close.Functional;

/// <summary>How the number on our side was chosen.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single SMS activity).</remarks>
public sealed record CallerIdMode : OpenEnum
{
    private CallerIdMode(string text)
        : base(text)
    {
    }

    /// <summary>One set number.</summary>
    public static CallerIdMode FixedNumber { get; } = new("fixed");

    /// <summary>Chosen by Close.</summary>
    public static CallerIdMode Automatic { get; } = new("auto");

    /// <summary>The answer did not say.</summary>
    public static CallerIdMode Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallerIdMode> Known { get; } = [FixedNumber, Automatic];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallerIdMode Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallerIdMode(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="fixedNumber">For <see cref="FixedNumber"/>.</param>
    /// <param name="automatic">For <see cref="Automatic"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(Func<TResult> fixedNumber, Func<TResult> automatic, Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(fixedNumber);
        ArgumentNullException.ThrowIfNull(automatic);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "fixed" => fixedNumber(),
            "auto" => automatic(),
            _ => unknown(Text),
        };
    }
}
