namespace Close.Functional;

/// <summary>The completion of a task.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Has no contact: Close leaves the field out altogether. Source: documented (Get a single TaskCompleted activity).
/// </remarks>
public sealed record TaskCompletedActivity : Activity
{
    internal string? taskId;
    internal string? taskText;
    internal UserId? taskAssignedTo;
    internal string? taskAssignedToName;
    internal string? sequenceId;
    internal string? sequenceName;
    internal string? sequenceSubscriptionId;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public TaskCompletedActivity(ActivityId id)
        : base(id)
    {
    }

    internal TaskCompletedActivity()
    {
    }

    /// <summary>Always <c>TaskCompleted</c>.</summary>
    public override string Type => "TaskCompleted";

    private protected override Activity Self => this;

    /// <summary>The task.</summary>
    public string? TaskId { get => taskId; init => taskId = value; }

    /// <summary>What was to be done.</summary>
    public string? TaskText { get => taskText; init => taskText = value; }

    /// <summary>The user who was to do it.</summary>
    public UserId? TaskAssignedTo { get => taskAssignedTo; init => taskAssignedTo = value; }

    /// <summary>The name of that user.</summary>
    public string? TaskAssignedToName { get => taskAssignedToName; init => taskAssignedToName = value; }

    /// <summary>The sequence that made it; null when a person did.</summary>
    public string? SequenceId { get => sequenceId; init => sequenceId = value; }

    /// <summary>The name of that sequence.</summary>
    public string? SequenceName { get => sequenceName; init => sequenceName = value; }

    /// <summary>The subscription of the contact to that sequence.</summary>
    public string? SequenceSubscriptionId { get => sequenceSubscriptionId; init => sequenceSubscriptionId = value; }
}
