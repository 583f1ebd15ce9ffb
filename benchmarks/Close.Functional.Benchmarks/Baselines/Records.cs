using System.Text.Json;
using System.Text.Json.Serialization;

namespace Close.Functional.Benchmarks;

/// <summary>The making of a lead.</summary>
internal sealed class CreatedDto : ActivityDto
{
    public string? Source { get; set; }

    public string? ImportId { get; set; }
}

/// <summary>A change of a lead's status.</summary>
internal sealed class LeadStatusDto : ActivityDto
{
    public string? OldStatusId { get; set; }

    public string? OldStatusLabel { get; set; }

    public string? NewStatusId { get; set; }

    public string? NewStatusLabel { get; set; }
}

/// <summary>A change of an opportunity's status.</summary>
internal sealed class OpportunityStatusDto : ActivityDto
{
    public string? OldStatusId { get; set; }

    public string? OldStatusLabel { get; set; }

    public string? OldStatusType { get; set; }

    public string? OldPipelineId { get; set; }

    public string? OldPipelineName { get; set; }

    public string? NewStatusId { get; set; }

    public string? NewStatusLabel { get; set; }

    public string? NewStatusType { get; set; }

    public string? NewPipelineId { get; set; }

    public string? NewPipelineName { get; set; }

    public string? OpportunityId { get; set; }

    public long? OpportunityValue { get; set; }

    public string? OpportunityValueCurrency { get; set; }

    public string? OpportunityValueFormatted { get; set; }

    public string? OpportunityValuePeriod { get; set; }

    public long? OpportunityConfidence { get; set; }

    public DateTimeOffset? OpportunityDateWon { get; set; }
}

/// <summary>A merge of two leads.</summary>
internal sealed class LeadMergeDto : ActivityDto
{
    public string? MergeStatus { get; set; }

    public string? SourceLeadId { get; set; }

    public string? SourceDisplayName { get; set; }

    public string? DestinationLeadId { get; set; }

    public string? DestinationDisplayName { get; set; }

    public string? ErrorMessage { get; set; }
}

/// <summary>A task that was done.</summary>
internal sealed class TaskDto : ActivityDto
{
    public string? TaskId { get; set; }

    public string? TaskText { get; set; }

    public string? TaskAssignedTo { get; set; }

    public string? TaskAssignedToName { get; set; }

    public string? SequenceId { get; set; }

    public string? SequenceName { get; set; }

    public string? SequenceSubscriptionId { get; set; }
}

/// <summary>An import.</summary>
internal sealed class ImportDto : ActivityDto
{
    public string? ImportId { get; set; }

    public bool? Reverted { get; set; }
}

/// <summary>A form that was filled in.</summary>
internal sealed class FormDto : ActivityDto
{
    public string? FormId { get; set; }

    public string? FormConfigurationId { get; set; }

    public string? FormName { get; set; }

    public string? IpAddress { get; set; }

    public string? Origin { get; set; }

    public string? SourceUrl { get; set; }

    public string? SourceUrlNormalized { get; set; }

    public Dictionary<string, object?>? Values { get; set; }

    public Dictionary<string, object?>? ValuesByName { get; set; }
}

/// <summary>An activity of a type that the organization defined.</summary>
internal sealed class CustomDto : ActivityDto
{
    public string? CustomActivityTypeId { get; set; }

    public string? Status { get; set; }

    public bool? Pinned { get; set; }

    public DateTimeOffset? PinnedAt { get; set; }

    public DateTimeOffset? LastPublishedAt { get; set; }

    public List<string>? Mentions { get; set; }

    public DateTimeOffset? MentionsUpdatedAt { get; set; }

    public string? Source { get; set; }

    [JsonExtensionData]
    [Newtonsoft.Json.JsonIgnore]
    public Dictionary<string, JsonElement>? CustomFields { get; set; }
}
