namespace Close.Functional.Testing;

/// <summary>What a list is asked for, once it is known to be allowed.</summary>
internal sealed record ListQuery
{
    public int Limit { get; init; } = 100;

    public int Skip { get; init; }

    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<RowFilter> Filters { get; init; } = [];

    /// <summary>When rows were created: from here on, and before there.</summary>
    public (DateTimeOffset From, DateTimeOffset Before) Created { get; init; } = Always;

    /// <summary>When rows happened.</summary>
    public (DateTimeOffset From, DateTimeOffset Before) Happened { get; init; } = Always;

    public ListOrder Order { get; init; }

    public ListThreads Threads { get; init; } = ListThreads.Absent;

    public FieldChoice? Fields { get; init; }

    public static (DateTimeOffset From, DateTimeOffset Before) Always => (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
}

/// <summary>How a list is sorted.</summary>
internal enum ListOrder
{
    NewestCreated,
    OldestCreated,
    NewestHappened,
}

/// <summary>What <c>thread_emails</c> asks for.</summary>
internal enum ListThreads
{
    /// <summary>E-mails, and no threads of them.</summary>
    Absent,

    /// <summary>Both, e-mails without their bodies.</summary>
    Both,

    /// <summary>Threads, and no e-mails.</summary>
    Only,

    /// <summary>The list of SMS knows of no e-mails.</summary>
    NotAsked,
}
