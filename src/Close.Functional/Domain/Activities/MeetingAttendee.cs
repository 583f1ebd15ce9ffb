namespace Close.Functional;

/// <summary>Somebody who is invited to a meeting.</summary>
/// <remarks>Every part is null, or <c>Unspecified</c>, when the answer left it out. Source: documented (Meetings).</remarks>
public sealed record MeetingAttendee : IWireObject
{
    internal AttendeeStatus status = AttendeeStatus.Unspecified;
    internal string? name;
    internal string? email;
    internal ContactId? contactId;
    internal UserId? userId;
    internal bool? isOrganizer;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>What the person answered.</summary>
    public AttendeeStatus Status { get => status; init => status = value; }

    /// <summary>The name.</summary>
    public string? Name { get => name; init => name = value; }

    /// <summary>The address. Personal data: keep it out of logs.</summary>
    public string? Email { get => email; init => email = value; }

    /// <summary>The contact; null when the person is none.</summary>
    public ContactId? ContactId { get => contactId; init => contactId = value; }

    /// <summary>The user; null when the person is none.</summary>
    public UserId? UserId { get => userId; init => userId = value; }

    /// <summary>Whether the person called the meeting.</summary>
    public bool? IsOrganizer { get => isOrganizer; init => isOrganizer = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the answer of the person, never who it is.</summary>
    public override string ToString() => Status.IsUnspecified ? nameof(MeetingAttendee) : Status.Text;
}
