namespace Close.Functional;

/// <summary>The order of a list of activities of all kinds.</summary>
public enum ActivityOrder
{
    /// <summary>By <c>date_created</c>, newest first: Close's default (observed, not documented).</summary>
    NewestCreated = 0,

    /// <summary>By <c>date_created</c>, oldest first: the safest order to walk a list in while it grows.</summary>
    OldestCreated = 1,

    /// <summary>By <c>activity_at</c>, newest first. Needs exactly one lead (documented).</summary>
    NewestActivity = 2,
}
