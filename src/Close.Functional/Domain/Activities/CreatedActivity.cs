namespace Close.Functional;

/// <summary>The creation of a lead.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single Created activity).
/// </remarks>
public sealed record CreatedActivity : Activity
{
    internal CreationSource source = CreationSource.Unspecified;
    internal string? importId;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public CreatedActivity(ActivityId id)
        : base(id)
    {
    }

    internal CreatedActivity()
    {
    }

    /// <summary>Always <c>Created</c>.</summary>
    public override string Type => "Created";

    private protected override Activity Self => this;

    /// <summary>By which door the lead came into Close.</summary>
    public CreationSource Source { get => source; init => source = value; }

    /// <summary>The import that made it; null when none did.</summary>
    public string? ImportId { get => importId; init => importId = value; }
}
