using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Activities of each kind, and the properties they share.</summary>
/// <remarks>A further kind is its own parts after <see cref="Shared{T}"/>, and one line in <see cref="Kinds"/>.</remarks>
internal static class ActivityValues
{
    private static readonly Arbitrary<string?> Word = TextValues.Message.OrNull();
    private static readonly Arbitrary<string?> PersonName = Values.OneOf("Example User", "Second Example").OrNull();
    private static readonly Arbitrary<string?> Country = Values.OneOf("US", "GB", "").OrNull();
    private static readonly Arbitrary<DateTimeOffset?> Date = TimeValues.Date.OrNone();

    public static Arbitrary<ActivityAttachment> Attachment { get; } = Parts.Record(
        Gen.Constant(new ActivityAttachment()),
        static _ => new ActivityAttachment(),
        Part<ActivityAttachment>.Of(Url("").OrNull(), static item => item.Url, static (item, value) => item with { Url = value }),
        Part<ActivityAttachment>.Of(Word, static item => item.Filename, static (item, value) => item with { Filename = value }),
        Part<ActivityAttachment>.Of(Values.OneOf("image/png", "application/pdf", "x/unknown").OrNull(), static item => item.ContentType, static (item, value) => item with { ContentType = value }),
        Part<ActivityAttachment>.Of(Values.OneOf(0L, 1L, 25_000_000L, long.MaxValue).OrNone(), static item => item.Size, static (item, value) => item with { Size = value }),
        Part<ActivityAttachment>.Of(IdValues.MediaText.OrNull(), static item => item.MediaId, static (item, value) => item with { MediaId = value }),
        Part<ActivityAttachment>.Of(Url("thumbnail/").OrNull(), static item => item.ThumbnailUrl, static (item, value) => item with { ThumbnailUrl = value }),
        Part<ActivityAttachment>.Of(ExtraValues.Extra, static item => item.Extra, static (item, value) => item with { Extra = value }));

    public static Arbitrary<Sms> Sms { get; } = Parts.Record(
        IdValues.Sms.Generator.Select(static id => new Sms(id)),
        static sms => new Sms(sms.Id),
        [
            .. Shared<Sms>(),
            Part<Sms>.Of(EnumValues.Status, static sms => sms.Status, static (sms, value) => sms with { Status = value }),
            Part<Sms>.Of(EnumValues.Direction, static sms => sms.Direction, static (sms, value) => sms with { Direction = value }),
            Part<Sms>.Of(EnumValues.Source, static sms => sms.Source, static (sms, value) => sms with { Source = value }),
            Part<Sms>.Of(Word, static sms => sms.Text, static (sms, value) => sms with { Text = value }),
            Part<Sms>.Of(IdValues.Template.OrNull(), static sms => sms.TemplateId, static (sms, value) => sms with { TemplateId = value }),
            Part<Sms>.Of(IdValues.Phone.OrNull(), static sms => sms.LocalPhone, static (sms, value) => sms with { LocalPhone = value }),
            Part<Sms>.Of(Formatted.OrNull(), static sms => sms.LocalPhoneFormatted, static (sms, value) => sms with { LocalPhoneFormatted = value }),
            Part<Sms>.Of(Country, static sms => sms.LocalCountryIso, static (sms, value) => sms with { LocalCountryIso = value }),
            Part<Sms>.Of(IdValues.Phone.OrNull(), static sms => sms.RemotePhone, static (sms, value) => sms with { RemotePhone = value }),
            Part<Sms>.Of(Formatted.OrNull(), static sms => sms.RemotePhoneFormatted, static (sms, value) => sms with { RemotePhoneFormatted = value }),
            Part<Sms>.Of(Country, static sms => sms.RemoteCountryIso, static (sms, value) => sms with { RemoteCountryIso = value }),
            Part<Sms>.Of(TimeValues.Schedule.OrNone(), static sms => sms.DateScheduled, static (sms, value) => sms with { DateScheduled = value }),
            Part<Sms>.Of(Date, static sms => sms.DateSent, static (sms, value) => sms with { DateSent = value }),
            Part<Sms>.Of(Word, static sms => sms.ErrorMessage, static (sms, value) => sms with { ErrorMessage = value }),
            Part<Sms>.Of(Values.OneOf("1", "3", "0").OrNull(), static sms => sms.Cost, static (sms, value) => sms with { Cost = value }),
            Part<Sms>.Of(Attachment.ListOf(0, 2), static sms => sms.Attachments, static (sms, value) => sms with { Attachments = value }),
            Part<Sms>.Of(Values.OneOf("seq_1").OrNull(), static sms => sms.SequenceId, static (sms, value) => sms with { SequenceId = value }),
            Part<Sms>.Of(Word, static sms => sms.SequenceName, static (sms, value) => sms with { SequenceName = value }),
            Part<Sms>.Of(Values.OneOf("sub_1").OrNull(), static sms => sms.SequenceSubscriptionId, static (sms, value) => sms with { SequenceSubscriptionId = value }),
            Part<Sms>.Of(Values.OneOf("agentconfig_1").OrNull(), static sms => sms.AgentConfigId, static (sms, value) => sms with { AgentConfigId = value }),
            Part<Sms>.Of(Word, static sms => sms.AgentActionReason, static (sms, value) => sms with { AgentActionReason = value }),
            Part<Sms>.Of(EnumValues.CallerIdMode, static sms => sms.CallerIdMode, static (sms, value) => sms with { CallerIdMode = value }),
            Part<Sms>.Of(EnumValues.CallerIdReason, static sms => sms.CallerIdReason, static (sms, value) => sms with { CallerIdReason = value }),
        ]);

    /// <summary>Kinds that Close does not document, so that no later version comes to know them.</summary>
    public static Arbitrary<UnknownActivity> Unknown { get; } = Parts.Record(
        from type in Gen.Elements("Hologram", "CarrierPigeon", "Telex", "")
        from id in IdValues.Activity.Generator
        select new UnknownActivity(type, id),
        static activity => new UnknownActivity(activity.Type, activity.Id),
        [.. Shared<UnknownActivity>()]);

    public static Arbitrary<Activity> Activity { get; } = Unions.Of(Kinds);

    public static Arbitrary<Page<Sms>> SmsPage { get; } = Page(Sms);

    public static Arbitrary<Page<Activity>> ActivityPage { get; } = Page(Activity);

    private static Case<Activity>[] Kinds => [Unions.Case<Activity, Sms>(Sms), Unions.Case<Activity, UnknownActivity>(Unknown)];

    private static Arbitrary<string> Formatted => Values.OneOf("+1 202-555-0100", "+1 650-555-0143");

    /// <summary>The properties that every kind has.</summary>
    public static IEnumerable<Part<T>> Shared<T>()
        where T : Activity =>
    [
        Part<T>.Of(IdValues.Organization.OrNull(), static item => item.OrganizationId, static (item, value) => item with { OrganizationId = value }),
        Part<T>.Of(IdValues.Lead.OrNull(), static item => item.LeadId, static (item, value) => item with { LeadId = value }),
        Part<T>.Of(IdValues.Contact.OrNull(), static item => item.ContactId, static (item, value) => item with { ContactId = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.UserId, static (item, value) => item with { UserId = value }),
        Part<T>.Of(PersonName, static item => item.UserName, static (item, value) => item with { UserName = value }),
        Part<T>.Of(IdValues.User.ListOf(0, 2), static item => item.Users, static (item, value) => item with { Users = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.CreatedBy, static (item, value) => item with { CreatedBy = value }),
        Part<T>.Of(PersonName, static item => item.CreatedByName, static (item, value) => item with { CreatedByName = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.UpdatedBy, static (item, value) => item with { UpdatedBy = value }),
        Part<T>.Of(PersonName, static item => item.UpdatedByName, static (item, value) => item with { UpdatedByName = value }),
        Part<T>.Of(Date, static item => item.DateCreated, static (item, value) => item with { DateCreated = value }),
        Part<T>.Of(Date, static item => item.DateUpdated, static (item, value) => item with { DateUpdated = value }),
        Part<T>.Of(Date, static item => item.ActivityAt, static (item, value) => item with { ActivityAt = value }),
        Part<T>.Of(ExtraValues.Extra, static item => item.Extra, static (item, value) => item with { Extra = value }),
    ];

    private static Arbitrary<Page<T>> Page<T>(Arbitrary<T> item)
    {
        var empty = new Page<T>(Arr<T>.Empty, hasMore: false);
        return Parts.Record(
            Gen.Constant(empty),
            _ => empty,
            Part<Page<T>>.Of(item.ListOf(0, 4), static page => page.Data, static (page, value) => page with { Data = value }),
            Part<Page<T>>.Of(Values.OneOf(false, true), static page => page.HasMore, static (page, value) => page with { HasMore = value }),
            Part<Page<T>>.Of(ExtraValues.Extra, static page => page.Extra, static (page, value) => page with { Extra = value }));
    }

    private static Arbitrary<string> Url(string end) => IdValues.ActivityText.As(
        id => $"https://app.close.com/go/sms/{id}/media/{end}",
        url => url["https://app.close.com/go/sms/".Length..^$"/media/{end}".Length]);
}
