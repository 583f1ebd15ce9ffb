using FsCheck;
using FsCheck.Fluent;
using Known = Close.Functional;

namespace Close.Functional.Testing;

/// <summary>Open enums: mostly values that this version knows, now and then one that it does not, or none.</summary>
internal static class EnumValues
{
    public static Arbitrary<SmsStatus> Status { get; } = Open(SmsStatus.Known, SmsStatus.Of);

    public static Arbitrary<SmsDirection> Direction { get; } = Open(SmsDirection.Known, SmsDirection.Of);

    public static Arbitrary<SmsSource> Source { get; } = Open(SmsSource.Known, SmsSource.Of);

    public static Arbitrary<CallerIdMode> CallerIdMode { get; } = Open(Known.CallerIdMode.Known, Known.CallerIdMode.Of);

    public static Arbitrary<CallerIdReason> CallerIdReason { get; } = Open(Known.CallerIdReason.Known, Known.CallerIdReason.Of);

    public static Arbitrary<AttendeeStatus> AttendeeStatus { get; } = Open(Known.AttendeeStatus.Known, Known.AttendeeStatus.Of);

    public static Arbitrary<CalendarProvider> CalendarProvider { get; } = Open(Known.CalendarProvider.Known, Known.CalendarProvider.Of);

    public static Arbitrary<CallDirection> CallDirection { get; } = Open(Known.CallDirection.Known, Known.CallDirection.Of);

    public static Arbitrary<CallDisposition> CallDisposition { get; } = Open(Known.CallDisposition.Known, Known.CallDisposition.Of);

    public static Arbitrary<CallMethod> CallMethod { get; } = Open(Known.CallMethod.Known, Known.CallMethod.Of);

    public static Arbitrary<CallSource> CallSource { get; } = Open(Known.CallSource.Known, Known.CallSource.Of);

    public static Arbitrary<CallStatus> CallStatus { get; } = Open(Known.CallStatus.Known, Known.CallStatus.Of);

    public static Arbitrary<ConferenceService> ConferenceService { get; } = Open(Known.ConferenceService.Known, Known.ConferenceService.Of);

    public static Arbitrary<CreationSource> CreationSource { get; } = Open(Known.CreationSource.Known, Known.CreationSource.Of);

    public static Arbitrary<CustomActivityStatus> CustomActivityStatus { get; } = Open(Known.CustomActivityStatus.Known, Known.CustomActivityStatus.Of);

    public static Arbitrary<EmailStatus> EmailStatus { get; } = Open(Known.EmailStatus.Known, Known.EmailStatus.Of);

    public static Arbitrary<LeadMergeStatus> LeadMergeStatus { get; } = Open(Known.LeadMergeStatus.Known, Known.LeadMergeStatus.Of);

    public static Arbitrary<MeetingSource> MeetingSource { get; } = Open(Known.MeetingSource.Known, Known.MeetingSource.Of);

    public static Arbitrary<MeetingStatus> MeetingStatus { get; } = Open(Known.MeetingStatus.Known, Known.MeetingStatus.Of);

    public static Arbitrary<MessageDirection> MessageDirection { get; } = Open(Known.MessageDirection.Known, Known.MessageDirection.Of);

    public static Arbitrary<OpportunityStatusType> OpportunityStatusType { get; } = Open(Known.OpportunityStatusType.Known, Known.OpportunityStatusType.Of);

    public static Arbitrary<OpportunityValuePeriod> OpportunityValuePeriod { get; } = Open(Known.OpportunityValuePeriod.Known, Known.OpportunityValuePeriod.Of);

    public static Arbitrary<OutcomeConfidence> OutcomeConfidence { get; } = Open(Known.OutcomeConfidence.Known, Known.OutcomeConfidence.Of);

    /// <summary>Shrinks to the first known value, and that to the unspecified one.</summary>
    private static Arbitrary<T> Open<T>(IReadOnlyList<T> known, Func<string, T> of)
        where T : OpenEnum => Arb.From(
            Gen.Frequency((8, Gen.Elements(known.AsEnumerable())), (1, TextValues.Name.Generator.Select(of)), (1, Gen.Constant(of("")))),
            value => value.IsUnspecified ? [] : value == known[0] ? [of("")] : [of(""), known[0]]);
}
