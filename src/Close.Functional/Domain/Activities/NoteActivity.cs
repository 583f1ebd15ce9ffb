namespace Close.Functional;

/// <summary>A note about a lead.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Older notes have no more than their text. Source: documented (Get a single Note activity).
/// </remarks>
public sealed record NoteActivity : Activity
{
    internal string? title;
    internal string? note;
    internal string? noteHtml;
    internal Arr<UserId> noteMentions;
    internal bool? pinned;
    internal DateTimeOffset? pinnedAt;
    internal CreationSource source = CreationSource.Unspecified;
    internal Arr<ActivityAttachment> attachments;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public NoteActivity(ActivityId id)
        : base(id)
    {
    }

    internal NoteActivity()
    {
    }

    /// <summary>Always <c>Note</c>.</summary>
    public override string Type => "Note";

    private protected override Activity Self => this;

    /// <summary>The title; null when there is none.</summary>
    public string? Title { get => title; init => title = value; }

    /// <summary>What it says as plain text.</summary>
    public string? Note { get => note; init => note = value; }

    /// <summary>What it says as HTML. Close keeps the two in step: to set one is to set both.</summary>
    public string? NoteHtml { get => noteHtml; init => noteHtml = value; }

    /// <summary>The users it mentions.</summary>
    public IReadOnlyList<UserId> NoteMentions { get => noteMentions; init => noteMentions = Given.List(value); }

    /// <summary>Whether it stands at the top of the lead.</summary>
    public bool? Pinned { get => pinned; init => pinned = value; }

    /// <summary>When it was put there; null when it is not.</summary>
    public DateTimeOffset? PinnedAt { get => pinnedAt; init => pinnedAt = value; }

    /// <summary>By which door it came into Close.</summary>
    public CreationSource Source { get => source; init => source = value; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<ActivityAttachment> Attachments { get => attachments; init => attachments = Given.List(value); }
}
