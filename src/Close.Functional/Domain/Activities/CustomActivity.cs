namespace Close.Functional;

/// <summary>An activity of a type that the organization defined.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Its own fields are <see cref="CustomFields"/>. Source: documented (Custom Activity Instances).
/// </remarks>
public sealed record CustomActivity : Activity
{
    internal string? customActivityTypeId;
    internal CustomActivityStatus status = CustomActivityStatus.Unspecified;
    internal bool? pinned;
    internal DateTimeOffset? pinnedAt;
    internal DateTimeOffset? lastPublishedAt;
    internal Arr<UserId> mentions;
    internal DateTimeOffset? mentionsUpdatedAt;
    internal CreationSource source = CreationSource.Unspecified;
    internal RawJson? commentSummary;
    internal FieldValues customFields = FieldValues.Empty;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public CustomActivity(ActivityId id)
        : base(id)
    {
    }

    internal CustomActivity()
    {
    }

    /// <summary>Always <c>CustomActivity</c>.</summary>
    public override string Type => "CustomActivity";

    private protected override Activity Self => this;

    /// <summary>The type it is of, such as <c>actitype_7FyS</c>.</summary>
    public string? CustomActivityTypeId { get => customActivityTypeId; init => customActivityTypeId = value; }

    /// <summary>Whether it is finished.</summary>
    public CustomActivityStatus Status { get => status; init => status = value; }

    /// <summary>Whether it stands at the top of the lead.</summary>
    public bool? Pinned { get => pinned; init => pinned = value; }

    /// <summary>When it was put there; null when it is not.</summary>
    public DateTimeOffset? PinnedAt { get => pinnedAt; init => pinnedAt = value; }

    /// <summary>When it was last published; null when it never was.</summary>
    public DateTimeOffset? LastPublishedAt { get => lastPublishedAt; init => lastPublishedAt = value; }

    /// <summary>The users it mentions.</summary>
    public IReadOnlyList<UserId> Mentions { get => mentions; init => mentions = Given.List(value); }

    /// <summary>When those last changed.</summary>
    public DateTimeOffset? MentionsUpdatedAt { get => mentionsUpdatedAt; init => mentionsUpdatedAt = value; }

    /// <summary>By which door it came into Close.</summary>
    public CreationSource Source { get => source; init => source = value; }

    /// <summary>A summary of the comments on it; its shape is not documented.</summary>
    public RawJson? CommentSummary { get => commentSummary; init => commentSummary = value; }

    /// <summary>Values of the fields that the organization defined, by the id of the field, such as <c>cf_7FyS</c>; the JSON says <c>custom.cf_7FyS</c>.</summary>
    public FieldValues CustomFields { get => customFields; init => customFields = value; }
}
