namespace Close.Functional;

/// <summary>How far a call got.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Call activity).</remarks>
public sealed record CallStatus : OpenEnum
{
    private CallStatus(string text)
        : base(text)
    {
    }

    /// <summary>Not yet started.</summary>
    public static CallStatus Created { get; } = new("created");

    /// <summary>Going on now.</summary>
    public static CallStatus InProgress { get; } = new("in-progress");

    /// <summary>Ended after it was answered, or logged.</summary>
    public static CallStatus Completed { get; } = new("completed");

    /// <summary>Given up before it was answered.</summary>
    public static CallStatus Canceled { get; } = new("cancel");

    /// <summary>Nobody answered.</summary>
    public static CallStatus NoAnswer { get; } = new("no-answer");

    /// <summary>The line was busy.</summary>
    public static CallStatus Busy { get; } = new("busy");

    /// <summary>It could not be made.</summary>
    public static CallStatus Failed { get; } = new("failed");

    /// <summary>It took too long to connect.</summary>
    public static CallStatus TimedOut { get; } = new("timeout");

    /// <summary>The answer did not say.</summary>
    public static CallStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallStatus> Known { get; } = [Created, InProgress, Completed, Canceled, NoAnswer, Busy, Failed, TimedOut];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallStatus(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="created">For <see cref="Created"/>.</param>
    /// <param name="inProgress">For <see cref="InProgress"/>.</param>
    /// <param name="completed">For <see cref="Completed"/>.</param>
    /// <param name="canceled">For <see cref="Canceled"/>.</param>
    /// <param name="noAnswer">For <see cref="NoAnswer"/>.</param>
    /// <param name="busy">For <see cref="Busy"/>.</param>
    /// <param name="failed">For <see cref="Failed"/>.</param>
    /// <param name="timedOut">For <see cref="TimedOut"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(
        Func<TResult> created,
        Func<TResult> inProgress,
        Func<TResult> completed,
        Func<TResult> canceled,
        Func<TResult> noAnswer,
        Func<TResult> busy,
        Func<TResult> failed,
        Func<TResult> timedOut,
        Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(created);
        ArgumentNullException.ThrowIfNull(inProgress);
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(canceled);
        ArgumentNullException.ThrowIfNull(noAnswer);
        ArgumentNullException.ThrowIfNull(busy);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(timedOut);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "created" => created(),
            "in-progress" => inProgress(),
            "completed" => completed(),
            "cancel" => canceled(),
            "no-answer" => noAnswer(),
            "busy" => busy(),
            "failed" => failed(),
            "timeout" => timedOut(),
            _ => unknown(Text),
        };
    }
}
