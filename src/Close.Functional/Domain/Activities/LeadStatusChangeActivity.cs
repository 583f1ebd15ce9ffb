namespace Close.Functional;

/// <summary>A change of the status of a lead.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single LeadStatusChange activity).
/// </remarks>
public sealed record LeadStatusChangeActivity : Activity
{
    internal string? oldStatusId;
    internal string? oldStatusLabel;
    internal string? newStatusId;
    internal string? newStatusLabel;
    internal RawJson? pausedSubscriptions;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public LeadStatusChangeActivity(ActivityId id)
        : base(id)
    {
    }

    internal LeadStatusChangeActivity()
    {
    }

    /// <summary>Always <c>LeadStatusChange</c>.</summary>
    public override string Type => "LeadStatusChange";

    private protected override Activity Self => this;

    /// <summary>The status before.</summary>
    public string? OldStatusId { get => oldStatusId; init => oldStatusId = value; }

    /// <summary>The name of that status, as it was then.</summary>
    public string? OldStatusLabel { get => oldStatusLabel; init => oldStatusLabel = value; }

    /// <summary>The status after.</summary>
    public string? NewStatusId { get => newStatusId; init => newStatusId = value; }

    /// <summary>The name of that status, as it was then.</summary>
    public string? NewStatusLabel { get => newStatusLabel; init => newStatusLabel = value; }

    /// <summary>The subscriptions to sequences that it paused. Source: seen in answers, not documented in detail.</summary>
    public RawJson? PausedSubscriptions { get => pausedSubscriptions; init => pausedSubscriptions = value; }
}
