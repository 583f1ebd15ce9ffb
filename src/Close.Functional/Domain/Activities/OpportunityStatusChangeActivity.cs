namespace Close.Functional;

/// <summary>A change of the status of an opportunity.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Source: documented (Get a single OpportunityStatusChange activity).
/// </remarks>
public sealed record OpportunityStatusChangeActivity : Activity
{
    internal string? opportunityId;
    internal long? opportunityValue;
    internal string? opportunityValueCurrency;
    internal string? opportunityValueFormatted;
    internal OpportunityValuePeriod opportunityValuePeriod = OpportunityValuePeriod.Unspecified;
    internal long? opportunityConfidence;
    internal DateTimeOffset? opportunityDateWon;
    internal string? oldStatusId;
    internal string? oldStatusLabel;
    internal OpportunityStatusType oldStatusType = OpportunityStatusType.Unspecified;
    internal string? oldPipelineId;
    internal string? oldPipelineName;
    internal string? newStatusId;
    internal string? newStatusLabel;
    internal OpportunityStatusType newStatusType = OpportunityStatusType.Unspecified;
    internal string? newPipelineId;
    internal string? newPipelineName;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public OpportunityStatusChangeActivity(ActivityId id)
        : base(id)
    {
    }

    internal OpportunityStatusChangeActivity()
    {
    }

    /// <summary>Always <c>OpportunityStatusChange</c>.</summary>
    public override string Type => "OpportunityStatusChange";

    private protected override Activity Self => this;

    /// <summary>The opportunity; null when the answer names none.</summary>
    public string? OpportunityId { get => opportunityId; init => opportunityId = value; }

    /// <summary>What it is worth, in whole cents of its currency; null when that was not said.</summary>
    public long? OpportunityValue { get => opportunityValue; init => opportunityValue = value; }

    /// <summary>The currency in three letters (ISO 4217), such as <c>USD</c>.</summary>
    public string? OpportunityValueCurrency { get => opportunityValueCurrency; init => opportunityValueCurrency = value; }

    /// <summary>The same value as people write it, such as <c>$500</c>.</summary>
    public string? OpportunityValueFormatted { get => opportunityValueFormatted; init => opportunityValueFormatted = value; }

    /// <summary>How often that value comes.</summary>
    public OpportunityValuePeriod OpportunityValuePeriod { get => opportunityValuePeriod; init => opportunityValuePeriod = value; }

    /// <summary>How likely it is to be won, in percent from 0 to 100.</summary>
    public long? OpportunityConfidence { get => opportunityConfidence; init => opportunityConfidence = value; }

    /// <summary>The day it was won or is expected to be, as midnight of that day.</summary>
    public DateTimeOffset? OpportunityDateWon { get => opportunityDateWon; init => opportunityDateWon = value; }

    /// <summary>The status before.</summary>
    public string? OldStatusId { get => oldStatusId; init => oldStatusId = value; }

    /// <summary>The name of that status, as it was then.</summary>
    public string? OldStatusLabel { get => oldStatusLabel; init => oldStatusLabel = value; }

    /// <summary>What that status means.</summary>
    public OpportunityStatusType OldStatusType { get => oldStatusType; init => oldStatusType = value; }

    /// <summary>The pipeline before.</summary>
    public string? OldPipelineId { get => oldPipelineId; init => oldPipelineId = value; }

    /// <summary>The name of that pipeline.</summary>
    public string? OldPipelineName { get => oldPipelineName; init => oldPipelineName = value; }

    /// <summary>The status after.</summary>
    public string? NewStatusId { get => newStatusId; init => newStatusId = value; }

    /// <summary>The name of that status, as it was then.</summary>
    public string? NewStatusLabel { get => newStatusLabel; init => newStatusLabel = value; }

    /// <summary>What that status means.</summary>
    public OpportunityStatusType NewStatusType { get => newStatusType; init => newStatusType = value; }

    /// <summary>The pipeline after.</summary>
    public string? NewPipelineId { get => newPipelineId; init => newPipelineId = value; }

    /// <summary>The name of that pipeline.</summary>
    public string? NewPipelineName { get => newPipelineName; init => newPipelineName = value; }
}
