namespace Close.Functional;

/// <summary>Something that happened with a lead: an SMS, a call, an e-mail, or one of the other kinds.</summary>
/// <remarks>
/// Immutable and closed: <see cref="Match"/> names the cases, the last of which is <see cref="UnknownActivity"/>. Only
/// <see cref="Id"/> is certain; a list is empty, an open enum <c>Unspecified</c> and anything else null when the answer leaves
/// the field out, which it always does for fields that <c>_fields</c> did not name. Compared by value.
/// </remarks>
public abstract partial record Activity : IWireObject
{
    internal ActivityId id;
    internal OrganizationId? organizationId;
    internal LeadId? leadId;
    internal ContactId? contactId;
    internal UserId? userId;
    internal string? userName;
    internal Arr<UserId> users;
    internal UserId? createdBy;
    internal string? createdByName;
    internal UserId? updatedBy;
    internal string? updatedByName;
    internal DateTimeOffset? dateCreated;
    internal DateTimeOffset? dateUpdated;
    internal DateTimeOffset? activityAt;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    private protected Activity(ActivityId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        this.id = id;
    }

    private protected Activity() => id = null!; // The decoder sets it before anybody sees the record.

    /// <summary>The organization it belongs to.</summary>
    public OrganizationId? OrganizationId { get => organizationId; init => organizationId = value; }

    /// <summary>The lead it is about; null when it is about none.</summary>
    public LeadId? LeadId { get => leadId; init => leadId = value; }

    /// <summary>The contact it is about; null when none is known.</summary>
    public ContactId? ContactId { get => contactId; init => contactId = value; }

    /// <summary>The user responsible for it.</summary>
    public UserId? UserId { get => userId; init => userId = value; }

    /// <summary>The name of that user.</summary>
    public string? UserName { get => userName; init => userName = value; }

    /// <summary>Further users who took part; usually empty.</summary>
    public IReadOnlyList<UserId> Users { get => users; init => users = Given.List(value); }

    /// <summary>The user who created it; null when Close or the other side did.</summary>
    public UserId? CreatedBy { get => createdBy; init => createdBy = value; }

    /// <summary>The name of that user.</summary>
    public string? CreatedByName { get => createdByName; init => createdByName = value; }

    /// <summary>The user who last changed it; null when Close did.</summary>
    public UserId? UpdatedBy { get => updatedBy; init => updatedBy = value; }

    /// <summary>The name of that user.</summary>
    public string? UpdatedByName { get => updatedByName; init => updatedByName = value; }

    /// <summary>When it was created in Close or synced into it. Lists are sorted by it, newest first.</summary>
    public DateTimeOffset? DateCreated { get => dateCreated; init => dateCreated = value; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get => dateUpdated; init => dateUpdated = value; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? ActivityAt { get => activityAt; init => activityAt = value; }

    /// <summary>Members of the JSON that this version does not know; written back with the rest.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Identifies the activity.</summary>
    public virtual ActivityId Id => id;

    /// <summary>The kind, as the text Close uses in <c>_type</c>, such as <c>SMS</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Gives the kind and the id. What people wrote and their numbers stay out of it, so that it fits a log.</summary>
    public sealed override string ToString() => $"{Type} {Id}";
}
