namespace Close.Functional;

/// <summary>A change of a lead by an import.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single ImportUpdate activity).
/// </remarks>
public sealed record ImportUpdateActivity : Activity
{
    internal string? importId;
    internal bool? reverted;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public ImportUpdateActivity(ActivityId id)
        : base(id)
    {
    }

    internal ImportUpdateActivity()
    {
    }

    /// <summary>Always <c>ImportUpdate</c>.</summary>
    public override string Type => "ImportUpdate";

    private protected override Activity Self => this;

    /// <summary>The import that changed the lead.</summary>
    public string? ImportId { get => importId; init => importId = value; }

    /// <summary>Whether the change was taken back.</summary>
    public bool? Reverted { get => reverted; init => reverted = value; }
}
