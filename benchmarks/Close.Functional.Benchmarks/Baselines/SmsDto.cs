using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Close.Functional.Benchmarks;

/// <summary>The members of an SMS on a page of mixed kinds, where the serializer takes <c>_type</c> for itself.</summary>
internal class SmsBody : PhoneDto
{
    public string? Status { get; set; }

    public string? Direction { get; set; }

    public string? Source { get; set; }

    public string? Text { get; set; }

    public string? TemplateId { get; set; }

    public DateTimeOffset? DateScheduled { get; set; }

    public DateTimeOffset? DateSent { get; set; }

    public string? ErrorMessage { get; set; }

    public string? Cost { get; set; }

    public List<AttachmentDto>? Attachments { get; set; }

    public string? AgentConfigId { get; set; }

    public string? AgentActionReason { get; set; }

    public string? CallerIdMode { get; set; }

    public string? CallerIdReason { get; set; }
}

/// <summary>An SMS on a page of SMS: every documented member.</summary>
internal sealed class SmsDto : SmsBody
{
    [JsonPropertyName("_type")]
    [JsonProperty("_type")]
    public string? Type { get; set; }
}
