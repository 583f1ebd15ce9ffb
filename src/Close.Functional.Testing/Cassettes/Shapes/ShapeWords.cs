using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>The members of Close's JSON that hold one of a set of texts, and the texts that this version knows.</summary>
/// <remarks>By the name of the member alone: the sets of all types that have such a member are joined.</remarks>
internal static class ShapeWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = new (string Member, IEnumerable<OpenEnum> Words)[]
    {
        ("status", [.. SmsStatus.Known, .. EmailStatus.Known, .. CallStatus.Known, .. MeetingStatus.Known, .. AttendeeStatus.Known, .. CustomActivityStatus.Known]),
        ("direction", [.. SmsDirection.Known, .. CallDirection.Known, .. MessageDirection.Known]),
        ("source", [.. SmsSource.Known, .. CallSource.Known, .. MeetingSource.Known, .. CreationSource.Known]),
        ("disposition", CallDisposition.Known),
        ("call_method", CallMethod.Known),
        ("caller_id_mode", CallerIdMode.Known),
        ("caller_id_reason", CallerIdReason.Known),
        ("merge_status", LeadMergeStatus.Known),
        ("provider_calendar_type", CalendarProvider.Known),
        ("outcome_autofill_confidence", OutcomeConfidence.Known),
        ("opportunity_value_period", OpportunityValuePeriod.Known),
        ("old_status_type", OpportunityStatusType.Known),
        ("new_status_type", OpportunityStatusType.Known),
    }.Select(static set => (set.Member, Words: set.Words.Select(static word => word.Text)))
        .Append((Member: ShapeReader.TypeMember, Words: ActivityWire.Cases.Keys))
        .ToFrozenDictionary(static set => set.Member, static set => set.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether the texts of a member are kept.</summary>
    public static bool IsKeptOf(string member) => Known.ContainsKey(member);

    /// <summary>Whether a text of a member is one that this version knows: it may not have been recorded, but it is nothing new.</summary>
    public static bool Knows(string member, string word) => Known.TryGetValue(member, out var words) && words.Contains(word);
}
