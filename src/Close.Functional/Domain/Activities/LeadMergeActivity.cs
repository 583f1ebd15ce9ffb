namespace Close.Functional;

/// <summary>The merging of one lead into another.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single LeadMerge activity).
/// </remarks>
public sealed record LeadMergeActivity : Activity
{
    internal LeadMergeStatus status = LeadMergeStatus.Unspecified;
    internal LeadId? sourceLeadId;
    internal string? sourceDisplayName;
    internal LeadId? destinationLeadId;
    internal string? destinationDisplayName;
    internal string? errorMessage;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public LeadMergeActivity(ActivityId id)
        : base(id)
    {
    }

    internal LeadMergeActivity()
    {
    }

    /// <summary>Always <c>LeadMerge</c>.</summary>
    public override string Type => "LeadMerge";

    private protected override Activity Self => this;

    /// <summary>How far the merging got.</summary>
    public LeadMergeStatus Status { get => status; init => status = value; }

    /// <summary>The lead that goes away.</summary>
    public LeadId? SourceLeadId { get => sourceLeadId; init => sourceLeadId = value; }

    /// <summary>The name of that lead.</summary>
    public string? SourceDisplayName { get => sourceDisplayName; init => sourceDisplayName = value; }

    /// <summary>The lead that stays.</summary>
    public LeadId? DestinationLeadId { get => destinationLeadId; init => destinationLeadId = value; }

    /// <summary>The name of that lead.</summary>
    public string? DestinationDisplayName { get => destinationDisplayName; init => destinationDisplayName = value; }

    /// <summary>Why it failed; null unless the status is <c>errored</c>.</summary>
    public string? ErrorMessage { get => errorMessage; init => errorMessage = value; }
}
