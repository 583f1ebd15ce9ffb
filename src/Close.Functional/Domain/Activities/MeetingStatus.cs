namespace Close.Functional;

/// <summary>Whether a meeting is to come, goes on, is over or will not be.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record MeetingStatus : OpenEnum
{
    private MeetingStatus(string text)
        : base(text)
    {
    }

    /// <summary>Still to come.</summary>
    public static MeetingStatus Upcoming { get; } = new("upcoming");

    /// <summary>Going on now.</summary>
    public static MeetingStatus InProgress { get; } = new("in-progress");

    /// <summary>The meeting is over.</summary>
    public static MeetingStatus Completed { get; } = new("completed");

    /// <summary>Taken out of the calendars.</summary>
    public static MeetingStatus Canceled { get; } = new("canceled");

    /// <summary>All users of Close declined it.</summary>
    public static MeetingStatus DeclinedByOrganization { get; } = new("declined-by-org");

    /// <summary>A contact of the lead declined it, and none accepted.</summary>
    public static MeetingStatus DeclinedByLead { get; } = new("declined-by-lead");

    /// <summary>The answer did not say.</summary>
    public static MeetingStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<MeetingStatus> Known { get; } = [Upcoming, InProgress, Completed, Canceled, DeclinedByOrganization, DeclinedByLead];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static MeetingStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new MeetingStatus(unknown));

    /// <summary>Reads the value by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="upcoming">For <see cref="Upcoming"/>.</param>
    /// <param name="inProgress">For <see cref="InProgress"/>.</param>
    /// <param name="completed">For <see cref="Completed"/>.</param>
    /// <param name="canceled">For <see cref="Canceled"/>.</param>
    /// <param name="declinedByOrganization">For <see cref="DeclinedByOrganization"/>.</param>
    /// <param name="declinedByLead">For <see cref="DeclinedByLead"/>.</param>
    /// <param name="unknown">For any other text, which it is given; empty when the answer did not say.</param>
    public TResult Match<TResult>(
        Func<TResult> upcoming,
        Func<TResult> inProgress,
        Func<TResult> completed,
        Func<TResult> canceled,
        Func<TResult> declinedByOrganization,
        Func<TResult> declinedByLead,
        Func<string, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(upcoming);
        ArgumentNullException.ThrowIfNull(inProgress);
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(canceled);
        ArgumentNullException.ThrowIfNull(declinedByOrganization);
        ArgumentNullException.ThrowIfNull(declinedByLead);
        ArgumentNullException.ThrowIfNull(unknown);
        return Text switch
        {
            "upcoming" => upcoming(),
            "in-progress" => inProgress(),
            "completed" => completed(),
            "canceled" => canceled(),
            "declined-by-org" => declinedByOrganization(),
            "declined-by-lead" => declinedByLead(),
            _ => unknown(Text),
        };
    }
}
