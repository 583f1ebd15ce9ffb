namespace Close.Functional;

/// <summary>What the status of an opportunity means.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single OpportunityStatusChange activity).</remarks>
public sealed record OpportunityStatusType : OpenEnum
{
    private OpportunityStatusType(string text)
        : base(text)
    {
    }

    /// <summary>The deal was made.</summary>
    public static OpportunityStatusType Won { get; } = new("won");

    /// <summary>The deal will not be made.</summary>
    public static OpportunityStatusType Lost { get; } = new("lost");

    /// <summary>Still open.</summary>
    public static OpportunityStatusType Active { get; } = new("active");

    /// <summary>The answer did not say.</summary>
    public static OpportunityStatusType Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<OpportunityStatusType> Known { get; } = [Won, Lost, Active];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static OpportunityStatusType Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new OpportunityStatusType(unknown));
}

/// <summary>How often the value of an opportunity comes.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single OpportunityStatusChange activity).</remarks>
public sealed record OpportunityValuePeriod : OpenEnum
{
    private OpportunityValuePeriod(string text)
        : base(text)
    {
    }

    /// <summary>Paid a single time.</summary>
    public static OpportunityValuePeriod OneTime { get; } = new("one_time");

    /// <summary>Every month.</summary>
    public static OpportunityValuePeriod Monthly { get; } = new("monthly");

    /// <summary>Every year.</summary>
    public static OpportunityValuePeriod Annual { get; } = new("annual");

    /// <summary>The answer did not say.</summary>
    public static OpportunityValuePeriod Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<OpportunityValuePeriod> Known { get; } = [OneTime, Monthly, Annual];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static OpportunityValuePeriod Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new OpportunityValuePeriod(unknown));
}
