using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Activities of any kind, and pages of them.</summary>
/// <remarks>A further kind is its own parts after <see cref="SharedParts"/>, and one line here.</remarks>
internal static class ActivityValues
{
    /// <summary>Kinds that Close does not document, so that no later version comes to know them.</summary>
    public static Arbitrary<UnknownActivity> Unknown { get; } = Parts.Record(
        from type in Gen.Elements("Hologram", "CarrierPigeon", "Telex", "")
        from id in IdValues.Activity.Generator
        select new UnknownActivity(type, id),
        static activity => new UnknownActivity(activity.Type, activity.Id),
        [.. SharedParts.Of<UnknownActivity>()]);

    public static Arbitrary<Activity> Activity { get; } = Unions.Of(
    [
        Unions.Case<Activity, Sms>(Messages.Sms),
        Unions.Case<Activity, CallActivity>(Conversations.Call),
        Unions.Case<Activity, EmailActivity>(Mails.Email),
        Unions.Case<Activity, EmailThreadActivity>(Mails.Thread),
        Unions.Case<Activity, NoteActivity>(Conversations.Note),
        Unions.Case<Activity, MeetingActivity>(Meetings.Meeting),
        Unions.Case<Activity, WhatsAppActivity>(Conversations.WhatsApp),
        Unions.Case<Activity, CustomActivity>(Records.Custom),
        Unions.Case<Activity, CreatedActivity>(Records.Created),
        Unions.Case<Activity, FormSubmissionActivity>(Records.FormSubmission),
        Unions.Case<Activity, LeadStatusChangeActivity>(Records.LeadStatusChange),
        Unions.Case<Activity, OpportunityStatusChangeActivity>(Records.OpportunityStatusChange),
        Unions.Case<Activity, LeadMergeActivity>(Records.LeadMerge),
        Unions.Case<Activity, TaskCompletedActivity>(Records.TaskCompleted),
        Unions.Case<Activity, ImportUpdateActivity>(Records.ImportUpdate),
        Unions.Case<Activity, UnknownActivity>(Unknown),
    ]);

    public static Arbitrary<Page<Sms>> SmsPage { get; } = Page(Messages.Sms);

    public static Arbitrary<Page<Activity>> ActivityPage { get; } = Page(Activity);

    private static Arbitrary<Page<T>> Page<T>(Arbitrary<T> item)
    {
        var empty = new Page<T>([], hasMore: false);
        return Parts.Record(
            Gen.Constant(empty),
            _ => empty,
            Part<Page<T>>.Of(item.ListOf(0, 4), static page => page.Data, static (page, value) => page with { Data = value }),
            Part<Page<T>>.Of(Values.OneOf(false, true), static page => page.HasMore, static (page, value) => page with { HasMore = value }),
            Part<Page<T>>.Of(ExtraValues.Extra, static page => page.Extra, static (page, value) => page with { Extra = value }));
    }
}
