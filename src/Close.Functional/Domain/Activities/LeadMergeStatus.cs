namespace Close.Functional;

/// <summary>How far the merging of two leads got.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single LeadMerge activity).</remarks>
public sealed record LeadMergeStatus : OpenEnum
{
    private LeadMergeStatus(string text)
        : base(text)
    {
    }

    /// <summary>Not yet begun.</summary>
    public static LeadMergeStatus Pending { get; } = new("pending");

    /// <summary>Going on now.</summary>
    public static LeadMergeStatus InProgress { get; } = new("in_progress");

    /// <summary>Both leads are one now.</summary>
    public static LeadMergeStatus Completed { get; } = new("completed");

    /// <summary>The merge failed; the error message says why.</summary>
    public static LeadMergeStatus Errored { get; } = new("errored");

    /// <summary>The answer did not say.</summary>
    public static LeadMergeStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<LeadMergeStatus> Known { get; } = [Pending, InProgress, Completed, Errored];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static LeadMergeStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new LeadMergeStatus(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="pending">For <see cref="Pending"/>.</param>
    /// <param name="inProgress">For <see cref="InProgress"/>.</param>
    /// <param name="completed">For <see cref="Completed"/>.</param>
    /// <param name="errored">For <see cref="Errored"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(
        Func<TResult> pending,
        Func<TResult> inProgress,
        Func<TResult> completed,
        Func<TResult> errored,
        Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(inProgress);
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(errored);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "pending" => pending(),
            "in_progress" => inProgress(),
            "completed" => completed(),
            "errored" => errored(),
            _ => unknown(Text),
        };
    }
}
