using FsCheck;

namespace Close.Functional.Testing;

/// <summary>FsCheck generators and shrinkers for the values of Close.Functional, for use with <c>Prop.ForAll</c>.</summary>
/// <remarks>
/// Take <c>.Generator</c> of one to build larger generators. Names that start with <c>Valid</c> promise values that pass their check, and
/// shrink to such only; the name without it makes values that may fail. For <c>[Property]</c> parameters use <see cref="CloseArbitraries"/>.
/// </remarks>
public static class CloseGenerators
{
    /// <summary>Ids of activities, as long as Close makes them. Shrinks to a short one.</summary>
    public static Arbitrary<ActivityId> ActivityId => IdValues.Activity;

    /// <summary>Ids of SMS activities.</summary>
    public static Arbitrary<SmsId> SmsId => IdValues.Sms;

    /// <summary>Ids of leads.</summary>
    public static Arbitrary<LeadId> LeadId => IdValues.Lead;

    /// <summary>Ids of contacts.</summary>
    public static Arbitrary<ContactId> ContactId => IdValues.Contact;

    /// <summary>Ids of users.</summary>
    public static Arbitrary<UserId> UserId => IdValues.User;

    /// <summary>Ids of organizations.</summary>
    public static Arbitrary<OrganizationId> OrganizationId => IdValues.Organization;

    /// <summary>Ids of SMS templates.</summary>
    public static Arbitrary<SmsTemplateId> SmsTemplateId => IdValues.Template;

    /// <summary>Telephone numbers of the range that is kept for examples, <c>+1AAA55501NN</c>, so that no test ever reaches a person.</summary>
    public static Arbitrary<PhoneNumber> PhoneNumber => IdValues.Phone;

    /// <summary>States of an SMS: all known ones, now and then an unknown text or none.</summary>
    public static Arbitrary<SmsStatus> SmsStatus => EnumValues.Status;

    /// <summary>Directions of an SMS: all known ones, now and then an unknown text or none.</summary>
    public static Arbitrary<SmsDirection> SmsDirection => EnumValues.Direction;

    /// <summary>Carriers of an SMS: all known ones, now and then an unknown text or none.</summary>
    public static Arbitrary<SmsSource> SmsSource => EnumValues.Source;

    /// <summary>How the number on our side was chosen: all known ways, now and then an unknown text or none.</summary>
    public static Arbitrary<CallerIdMode> CallerIdMode => EnumValues.CallerIdMode;

    /// <summary>Why that number was chosen: all known reasons, now and then an unknown text or none.</summary>
    public static Arbitrary<CallerIdReason> CallerIdReason => EnumValues.CallerIdReason;

    /// <summary>Dates as Close writes them: in UTC, to the microsecond, often whole seconds. From 2013 to before 2030.</summary>
    public static Arbitrary<DateTimeOffset> Date => TimeValues.Date;

    /// <summary>Texts of messages in any alphabet, from empty to a few segments long. Always whole characters.</summary>
    public static Arbitrary<string> MessageText => TextValues.Message;

    /// <summary>Up to three JSON members that no version of the library knows, with values of every JSON kind.</summary>
    public static Arbitrary<Extra> Extra => ExtraValues.Extra;

    /// <summary>Files that came with an activity; any part may be absent.</summary>
    public static Arbitrary<ActivityAttachment> ActivityAttachment => Pieces.Attachment;

    /// <summary>SMS activities as answers bring them. Any property but the id may be absent, and each is chosen by itself: a draft may have been sent.</summary>
    public static Arbitrary<Sms> Sms => Messages.Sms;

    /// <summary>Activities of kinds that nobody documents.</summary>
    public static Arbitrary<UnknownActivity> UnknownActivity => ActivityValues.Unknown;

    /// <summary>Activities, each kind equally often.</summary>
    public static Arbitrary<Activity> Activity => ActivityValues.Activity;

    /// <summary>Pages of up to four SMS activities.</summary>
    public static Arbitrary<Page<Sms>> SmsPage => ActivityValues.SmsPage;

    /// <summary>Pages of up to four activities.</summary>
    public static Arbitrary<Page<Activity>> ActivityPage => ActivityValues.ActivityPage;

    /// <summary>Files to send along that break no rule.</summary>
    public static Arbitrary<NewAttachment> ValidNewAttachment => AttachmentValues.Valid;

    /// <summary>Files to send along, of which about half break a rule.</summary>
    public static Arbitrary<NewAttachment> NewAttachment => AttachmentValues.Any;

    /// <summary>What <c>SmsDraft.Parse</c> accepts, for every status. Schedules lie after 2030, so that any present is before them.</summary>
    public static Arbitrary<SmsDraftFields> ValidSmsDraftFields => DraftValues.Valid;

    /// <summary>What a caller may fill in: valid fields, of which up to three were then changed to anything.</summary>
    public static Arbitrary<SmsDraftFields> SmsDraftFields => DraftValues.Any;

    /// <summary>Messages that may be created, of every status.</summary>
    public static Arbitrary<SmsDraft> SmsDraft => DraftValues.Draft;

    /// <summary>What <c>SmsChange.Parse</c> accepts. Schedules lie after 2030.</summary>
    public static Arbitrary<SmsChangeFields> ValidSmsChangeFields => ChangeValues.Valid;

    /// <summary>What a caller may fill in: valid fields, of which up to three were then changed to anything.</summary>
    public static Arbitrary<SmsChangeFields> SmsChangeFields => ChangeValues.Any;

    /// <summary>Changes that may be asked for: each field is kept, cleared or set.</summary>
    public static Arbitrary<SmsChange> SmsChange => ChangeValues.Change;

    /// <summary>Ranges that some date can lie in, with no bound, one or two.</summary>
    public static Arbitrary<DateRange> DateRange => QueryValues.Range;

    /// <summary>Up to four bounds in any order.</summary>
    public static Arbitrary<DateRange> AnyDateRange => QueryValues.AnyRange;

    /// <summary>What <c>SmsQuery.Parse</c> accepts; a few are too long for a URL.</summary>
    public static Arbitrary<SmsQueryFields> ValidSmsQueryFields => QueryValues.ValidSms;

    /// <summary>What a caller may fill in: valid fields, of which up to three were then changed to anything.</summary>
    public static Arbitrary<SmsQueryFields> SmsQueryFields => QueryValues.AnySms;

    /// <summary>Questions for SMS activities.</summary>
    public static Arbitrary<SmsQuery> SmsQuery => QueryValues.Sms;

    /// <summary>What <c>ActivityQuery.Parse</c> accepts, about two thirds with a single lead; a few are too long for a URL.</summary>
    public static Arbitrary<ActivityQueryFields> ValidActivityQueryFields => QueryValues.ValidActivity;

    /// <summary>What a caller may fill in: valid fields, of which up to three were then changed to anything.</summary>
    public static Arbitrary<ActivityQueryFields> ActivityQueryFields => QueryValues.AnyActivity;

    /// <summary>Questions for activities of all kinds.</summary>
    public static Arbitrary<ActivityQuery> ActivityQuery => QueryValues.Activity;

    /// <summary>Answers with status 200 or 201: an SMS, a page, an empty object or nothing.</summary>
    public static Arbitrary<Envelope> SuccessEnvelope => EnvelopeValues.Success;

    /// <summary>Answers that refuse, with each documented status and in each of the seven known shapes of body.</summary>
    public static Arbitrary<Envelope> FailureEnvelope => EnvelopeValues.Failure;

    /// <summary>Answers of all sorts, with rate-limit headers in each dialect.</summary>
    public static Arbitrary<Envelope> Envelope => EnvelopeValues.Any;

    /// <summary>The seven errors, equally often, each agreeing with the answer it carries.</summary>
    public static Arbitrary<CloseError> CloseError => ErrorValues.Error;

    /// <summary>Calls: each request of the library, and others of any method, path, query, headers and body.</summary>
    public static Arbitrary<HttpCall> HttpCall => CallValues.Call;
}
