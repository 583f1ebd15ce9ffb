using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>What callers fill in to change an SMS, rightly and wrongly.</summary>
internal static class ChangeValues
{
    // What goes with every status.
    private static readonly Part<SmsChangeFields>[] Free =
    [
        Part<SmsChangeFields>.Of(Of(IdValues.PhoneText), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.PhoneText), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.LeadText), static x => x.LeadId, static (x, value) => x with { LeadId = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.ContactText), static x => x.ContactId, static (x, value) => x with { ContactId = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.UserText), static x => x.UserId, static (x, value) => x with { UserId = value }),
        Part<SmsChangeFields>.Of(Of(TimeValues.Date), static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<SmsChangeFields>.Of(Of(AttachmentValues.ValidList), static x => x.Attachments, static (x, value) => x with { Attachments = value }),
    ];

    // Every property, with values that may be wrong by themselves or beside the others.
    private static readonly Part<SmsChangeFields>[] Wild =
    [
        Part<SmsChangeFields>.Of(EnumValues.Status, static x => x.Status, static (x, value) => x with { Status = value }),
        Part<SmsChangeFields>.Of(Of(TextValues.Any), static x => x.Text, static (x, value) => x with { Text = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.Any(IdValues.TemplateText)), static x => x.TemplateId, static (x, value) => x with { TemplateId = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.AnyPhone), static x => x.LocalPhone, static (x, value) => x with { LocalPhone = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.AnyPhone), static x => x.RemotePhone, static (x, value) => x with { RemotePhone = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.Any(IdValues.LeadText)), static x => x.LeadId, static (x, value) => x with { LeadId = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.Any(IdValues.ContactText)), static x => x.ContactId, static (x, value) => x with { ContactId = value }),
        Part<SmsChangeFields>.Of(Of(IdValues.Any(IdValues.UserText)), static x => x.UserId, static (x, value) => x with { UserId = value }),
        Part<SmsChangeFields>.Of(Of(TimeValues.Date), static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<SmsChangeFields>.Of(Of(AttachmentValues.AnyList), static x => x.Attachments, static (x, value) => x with { Attachments = value }),
        Part<SmsChangeFields>.Of(TimeValues.Any.OrNone(), static x => x.DateScheduled, static (x, value) => x with { DateScheduled = value }),
        Part<SmsChangeFields>.Of(TimeValues.AnyDelay.OrNone(), static x => x.SendIn, static (x, value) => x with { SendIn = value }),
    ];

    private static readonly Gen<SmsChangeFields> ValidFields =
        from status in Gen.Elements(SmsStatus.Unspecified, SmsStatus.Draft, SmsStatus.Scheduled, SmsStatus.Outbox)
        from text in Of(TextValues.Message).Generator
        from template in Of(IdValues.TemplateText).Generator
        from free in Parts.Filled(new SmsChangeFields(), Free)
        from scheduled in TimeValues.Schedule.Generator
        from delay in TimeValues.Delay.OrNone().Generator
        select free with
        {
            Status = status,
            Text = text,
            TemplateId = text.Value is null || template.Value is null ? template : Update<string>.Clear,
            DateScheduled = status == SmsStatus.Scheduled ? scheduled : null,
            SendIn = status == SmsStatus.Outbox ? delay : null,
        };

    public static Arbitrary<SmsChangeFields> Valid { get; } =
        Arb.From(ValidFields, static fields => Parts.Simpler(fields, Wild).Where(IsValid));

    public static Arbitrary<SmsChangeFields> Any { get; } =
        Arb.From(ValidFields.SelectMany(static fields => Parts.Disturbed(fields, Wild)), static fields => Parts.Simpler(fields, Wild));

    public static Arbitrary<SmsChange> Change { get; } = Valid.As(
        static fields => SmsChange.Parse(fields).IfLeft(static () => throw new InvalidOperationException("A valid change was refused")),
        static change => change.Fields);

    /// <summary>Keeps, clears or sets a field; shrinks to keeping, then clearing, then a simpler value.</summary>
    public static Arbitrary<Update<T>> Of<T>(Arbitrary<T> values)
        where T : notnull => Arb.From(
            Gen.Frequency((2, Gen.Constant(Update<T>.Keep)), (1, Gen.Constant(Update<T>.Clear)), (2, values.Generator.Select(Update<T>.To))),
            update => !update.IsGiven ? []
                : update.IsCleared ? [Update<T>.Keep]
                : [Update<T>.Keep, Update<T>.Clear, .. values.Shrinker(update.Value!).Select(Update<T>.To)]);

    private static bool IsValid(SmsChangeFields fields) => SmsChange.Parse(fields, TimeValues.Now).IsRight;
}
