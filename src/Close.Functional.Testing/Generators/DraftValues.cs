using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>What callers fill in to create an SMS, rightly and wrongly.</summary>
internal static class DraftValues
{
    private static readonly Part<SmsDraftFields> Local = Part<SmsDraftFields>.Of(IdValues.PhoneText.OrNull(), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value });
    private static readonly Part<SmsDraftFields> Remote = Part<SmsDraftFields>.Of(IdValues.PhoneText.OrNull(), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value });

    // What goes with every status.
    private static readonly Part<SmsDraftFields>[] Free =
    [
        Part<SmsDraftFields>.Of(IdValues.LeadText.OrNull(), static x => x.LeadId, static (x, value) => x with { LeadId = value }),
        Part<SmsDraftFields>.Of(IdValues.ContactText.OrNull(), static x => x.ContactId, static (x, value) => x with { ContactId = value }),
        Part<SmsDraftFields>.Of(IdValues.UserText.OrNull(), static x => x.UserId, static (x, value) => x with { UserId = value }),
        Part<SmsDraftFields>.Of(IdValues.OrganizationText.OrNull(), static x => x.OrganizationId, static (x, value) => x with { OrganizationId = value }),
        Part<SmsDraftFields>.Of(IdValues.UserText.OrNull(), static x => x.CreatedBy, static (x, value) => x with { CreatedBy = value }),
        Part<SmsDraftFields>.Of(Values.OneOf(SmsDirection.Unspecified, SmsDirection.Inbound, SmsDirection.Outbound), static x => x.Direction, static (x, value) => x with { Direction = value }),
        Part<SmsDraftFields>.Of(Values.OneOf(SmsSource.Unspecified, SmsSource.CloseIo, SmsSource.External), static x => x.Source, static (x, value) => x with { Source = value }),
        Part<SmsDraftFields>.Of(TimeValues.Date.OrNone(), static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
        Part<SmsDraftFields>.Of(TimeValues.Date.OrNone(), static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
    ];

    // Every property, with values that may be wrong by themselves or beside the others.
    private static readonly Part<SmsDraftFields>[] Wild =
    [
        Part<SmsDraftFields>.Of(EnumValues.Status, static x => x.Status, static (x, value) => x with { Status = value }),
        Part<SmsDraftFields>.Of(TextValues.Any.OrNull(), static x => x.Text, static (x, value) => x with { Text = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.TemplateText).OrNull(), static x => x.TemplateId, static (x, value) => x with { TemplateId = value }),
        Part<SmsDraftFields>.Of(IdValues.AnyPhone.OrNull(), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value }),
        Part<SmsDraftFields>.Of(IdValues.AnyPhone.OrNull(), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.LeadText).OrNull(), static x => x.LeadId, static (x, value) => x with { LeadId = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.ContactText).OrNull(), static x => x.ContactId, static (x, value) => x with { ContactId = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.UserText).OrNull(), static x => x.UserId, static (x, value) => x with { UserId = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.OrganizationText).OrNull(), static x => x.OrganizationId, static (x, value) => x with { OrganizationId = value }),
        Part<SmsDraftFields>.Of(IdValues.Any(IdValues.UserText).OrNull(), static x => x.CreatedBy, static (x, value) => x with { CreatedBy = value }),
        Part<SmsDraftFields>.Of(EnumValues.Direction, static x => x.Direction, static (x, value) => x with { Direction = value }),
        Part<SmsDraftFields>.Of(EnumValues.Source, static x => x.Source, static (x, value) => x with { Source = value }),
        Part<SmsDraftFields>.Of(TimeValues.Date.OrNone(), static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
        Part<SmsDraftFields>.Of(TimeValues.Date.OrNone(), static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<SmsDraftFields>.Of(TimeValues.Any.OrNone(), static x => x.DateScheduled, static (x, value) => x with { DateScheduled = value }),
        Part<SmsDraftFields>.Of(TimeValues.AnyDelay.OrNone(), static x => x.SendIn, static (x, value) => x with { SendIn = value }),
        Part<SmsDraftFields>.Of(AttachmentValues.AnyList, static x => x.Attachments, static (x, value) => x with { Attachments = value }),
        Part<SmsDraftFields>.Of(Values.OneOf(false, true), static x => x.SendToInbox, static (x, value) => x with { SendToInbox = value }),
    ];

    private static readonly Gen<SmsDraftFields> ValidFields =
        from status in Gen.Elements(SmsStatus.Inbox, SmsStatus.Draft, SmsStatus.Scheduled, SmsStatus.Outbox, SmsStatus.Sent)
        let sends = status == SmsStatus.Scheduled || status == SmsStatus.Outbox
        from content in Content(sends)
        from numbered in sends ? Numbered(content) : Parts.Filled(content, [Local, Remote])
        from free in Parts.Filled(numbered, Free)
        from scheduled in TimeValues.Schedule.Generator
        from delay in TimeValues.Delay.OrNone().Generator
        from toInbox in Gen.Elements(false, true)
        select free with
        {
            Status = status,
            DateScheduled = status == SmsStatus.Scheduled ? scheduled : null,
            SendIn = status == SmsStatus.Outbox ? delay : null,
            SendToInbox = status == SmsStatus.Inbox && toInbox,
        };

    public static Arbitrary<SmsDraftFields> Valid { get; } =
        Arb.From(ValidFields, static fields => Parts.Simpler(fields, Wild).Where(IsValid));

    public static Arbitrary<SmsDraftFields> Any { get; } =
        Arb.From(ValidFields.SelectMany(static fields => Parts.Disturbed(fields, Wild)), static fields => Parts.Simpler(fields, Wild));

    public static Arbitrary<SmsDraft> Draft { get; } = Valid.As(
        static fields => SmsDraft.Parse(fields).IfLeft(static () => throw new InvalidOperationException("A valid draft was refused")),
        static draft => draft.Fields);

    private static Gen<SmsDraftFields> Content(bool isNeeded)
    {
        var text = TextValues.Words.Generator.Select(static words => new SmsDraftFields { Text = words });
        var template = IdValues.TemplateText.Generator.Select(static id => new SmsDraftFields { TemplateId = id });
        var files =
            from some in AttachmentValues.Valid.ListOf(1, 10).Generator
            from words in TextValues.Message.OrNull().Generator
            select new SmsDraftFields { Text = words, Attachments = some };
        return Gen.Frequency((4, text), (1, template), (1, files), (isNeeded ? 0 : 1, Gen.Constant(new SmsDraftFields())));
    }

    private static Gen<SmsDraftFields> Numbered(SmsDraftFields fields) =>
        from ours in IdValues.PhoneText.Generator
        from theirs in IdValues.PhoneText.Generator
        select fields with { LocalPhone = ours, RemotePhone = theirs };

    private static bool IsValid(SmsDraftFields fields) => SmsDraft.Parse(fields, TimeValues.Now).IsRight;
}
