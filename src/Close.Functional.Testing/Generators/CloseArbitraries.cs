using FsCheck;

namespace Close.Functional.Testing;

/// <summary>The generators of <see cref="CloseGenerators"/> by the type of a parameter: <c>[Property(Arbitrary = [typeof(CloseArbitraries)])]</c>.</summary>
/// <remarks>
/// Where there are two for a type, this has the one that may fail its check for <c>…Fields</c>, and the valid one for anything else.
/// Texts keep FsCheck's own generator; dates are as Close writes them.
/// </remarks>
public static class CloseArbitraries
{
    /// <summary>See <see cref="CloseGenerators.ActivityId"/>.</summary>
    public static Arbitrary<ActivityId> ActivityId() => CloseGenerators.ActivityId;

    /// <summary>See <see cref="CloseGenerators.SmsId"/>.</summary>
    public static Arbitrary<SmsId> SmsId() => CloseGenerators.SmsId;

    /// <summary>See <see cref="CloseGenerators.LeadId"/>.</summary>
    public static Arbitrary<LeadId> LeadId() => CloseGenerators.LeadId;

    /// <summary>See <see cref="CloseGenerators.ContactId"/>.</summary>
    public static Arbitrary<ContactId> ContactId() => CloseGenerators.ContactId;

    /// <summary>See <see cref="CloseGenerators.UserId"/>.</summary>
    public static Arbitrary<UserId> UserId() => CloseGenerators.UserId;

    /// <summary>See <see cref="CloseGenerators.OrganizationId"/>.</summary>
    public static Arbitrary<OrganizationId> OrganizationId() => CloseGenerators.OrganizationId;

    /// <summary>See <see cref="CloseGenerators.SmsTemplateId"/>.</summary>
    public static Arbitrary<SmsTemplateId> SmsTemplateId() => CloseGenerators.SmsTemplateId;

    /// <summary>See <see cref="CloseGenerators.PhoneNumber"/>.</summary>
    public static Arbitrary<PhoneNumber> PhoneNumber() => CloseGenerators.PhoneNumber;

    /// <summary>See <see cref="CloseGenerators.SmsStatus"/>.</summary>
    public static Arbitrary<SmsStatus> SmsStatus() => CloseGenerators.SmsStatus;

    /// <summary>See <see cref="CloseGenerators.SmsDirection"/>.</summary>
    public static Arbitrary<SmsDirection> SmsDirection() => CloseGenerators.SmsDirection;

    /// <summary>See <see cref="CloseGenerators.SmsSource"/>.</summary>
    public static Arbitrary<SmsSource> SmsSource() => CloseGenerators.SmsSource;

    /// <summary>See <see cref="CloseGenerators.CallerIdMode"/>.</summary>
    public static Arbitrary<CallerIdMode> CallerIdMode() => CloseGenerators.CallerIdMode;

    /// <summary>See <see cref="CloseGenerators.CallerIdReason"/>.</summary>
    public static Arbitrary<CallerIdReason> CallerIdReason() => CloseGenerators.CallerIdReason;

    /// <summary>See <see cref="CloseGenerators.Date"/>.</summary>
    public static Arbitrary<DateTimeOffset> Date() => CloseGenerators.Date;

    /// <summary>See <see cref="CloseGenerators.Extra"/>.</summary>
    public static Arbitrary<Extra> Extra() => CloseGenerators.Extra;

    /// <summary>See <see cref="CloseGenerators.ActivityAttachment"/>.</summary>
    public static Arbitrary<ActivityAttachment> ActivityAttachment() => CloseGenerators.ActivityAttachment;

    /// <summary>See <see cref="CloseGenerators.Sms"/>.</summary>
    public static Arbitrary<Sms> Sms() => CloseGenerators.Sms;

    /// <summary>See <see cref="CloseGenerators.UnknownActivity"/>.</summary>
    public static Arbitrary<UnknownActivity> UnknownActivity() => CloseGenerators.UnknownActivity;

    /// <summary>See <see cref="CloseGenerators.Activity"/>.</summary>
    public static Arbitrary<Activity> Activity() => CloseGenerators.Activity;

    /// <summary>See <see cref="CloseGenerators.SmsPage"/>.</summary>
    public static Arbitrary<Page<Sms>> SmsPage() => CloseGenerators.SmsPage;

    /// <summary>See <see cref="CloseGenerators.ActivityPage"/>.</summary>
    public static Arbitrary<Page<Activity>> ActivityPage() => CloseGenerators.ActivityPage;

    /// <summary>See <see cref="CloseGenerators.ValidNewAttachment"/>.</summary>
    public static Arbitrary<NewAttachment> NewAttachment() => CloseGenerators.ValidNewAttachment;

    /// <summary>See <see cref="CloseGenerators.SmsDraftFields"/>.</summary>
    public static Arbitrary<SmsDraftFields> SmsDraftFields() => CloseGenerators.SmsDraftFields;

    /// <summary>See <see cref="CloseGenerators.SmsDraft"/>.</summary>
    public static Arbitrary<SmsDraft> SmsDraft() => CloseGenerators.SmsDraft;

    /// <summary>See <see cref="CloseGenerators.SmsChangeFields"/>.</summary>
    public static Arbitrary<SmsChangeFields> SmsChangeFields() => CloseGenerators.SmsChangeFields;

    /// <summary>See <see cref="CloseGenerators.SmsChange"/>.</summary>
    public static Arbitrary<SmsChange> SmsChange() => CloseGenerators.SmsChange;

    /// <summary>See <see cref="CloseGenerators.DateRange"/>.</summary>
    public static Arbitrary<DateRange> DateRange() => CloseGenerators.DateRange;

    /// <summary>See <see cref="CloseGenerators.SmsQueryFields"/>.</summary>
    public static Arbitrary<SmsQueryFields> SmsQueryFields() => CloseGenerators.SmsQueryFields;

    /// <summary>See <see cref="CloseGenerators.SmsQuery"/>.</summary>
    public static Arbitrary<SmsQuery> SmsQuery() => CloseGenerators.SmsQuery;

    /// <summary>See <see cref="CloseGenerators.ActivityQueryFields"/>.</summary>
    public static Arbitrary<ActivityQueryFields> ActivityQueryFields() => CloseGenerators.ActivityQueryFields;

    /// <summary>See <see cref="CloseGenerators.ActivityQuery"/>.</summary>
    public static Arbitrary<ActivityQuery> ActivityQuery() => CloseGenerators.ActivityQuery;

    /// <summary>See <see cref="CloseGenerators.Envelope"/>.</summary>
    public static Arbitrary<Envelope> Envelope() => CloseGenerators.Envelope;

    /// <summary>See <see cref="CloseGenerators.CloseError"/>.</summary>
    public static Arbitrary<CloseError> CloseError() => CloseGenerators.CloseError;

    /// <summary>See <see cref="CloseGenerators.HttpCall"/>.</summary>
    public static Arbitrary<HttpCall> HttpCall() => CloseGenerators.HttpCall;
}
