namespace Close.Functional;

/// <summary>How a list of activities gives e-mails. Source: documented (List all activities).</summary>
public enum EmailThreads
{
    /// <summary>One activity for each e-mail.</summary>
    Apart = 0,

    /// <summary>One activity for each thread, and a short one for each e-mail.</summary>
    Both = 1,

    /// <summary>One activity for each thread only.</summary>
    Only = 2,
}
