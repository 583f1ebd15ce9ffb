using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>The activities of sample pages of mixed kinds.</summary>
internal static class SampleActivities
{
    // A feed as a sales team makes it. Every kind at least once in a round of 25.
    private static readonly Func<int, JsonObject>[] Round =
    [
        SampleSms.Item, SampleConversations.Email, SampleConversations.Call, SampleSms.Item, SampleConversations.Note,
        SampleConversations.Email, SampleRecords.LeadStatusChange, SampleConversations.Call, SampleSms.Item, SampleRecords.TaskCompleted,
        SampleConversations.Email, SampleConversations.EmailThread, SampleConversations.Meeting, SampleSms.Item, SampleRecords.Created,
        SampleConversations.Call, SampleRecords.OpportunityStatusChange, SampleConversations.Email, SampleConversations.WhatsApp, SampleRecords.Custom,
        SampleSms.Item, SampleRecords.FormSubmission, SampleConversations.Email, SampleRecords.LeadMerge, SampleRecords.ImportUpdate,
    ];

    /// <summary>The item of this number.</summary>
    public static JsonObject Item(int index) => Round[index % Round.Length](index);
}
