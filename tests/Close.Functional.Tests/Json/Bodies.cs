using Close.Functional.Tests.Http;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Json;

/// <summary>Fields of drafts and changes with anything in them, checked or not: bodies must hold it all.</summary>
public static class Bodies
{
    private static readonly Gen<string> Word = Texts.Whole().Generator.Select(text => text.Value);

    private static readonly Gen<DateTimeOffset> Date = ArbMap.Default.GeneratorFor<DateTimeOffset>();

    private static readonly Gen<TimeSpan> Delay = Gen.Choose(int.MinValue, int.MaxValue).Select(ticks => TimeSpan.FromTicks(ticks));

    private static readonly Gen<Arr<NewAttachment>> Files =
        (from url in Word from name in Word from type in Word select new NewAttachment(url, name, type)).ListOf().Select(files => new Arr<NewAttachment>(files));

    public static Arbitrary<SmsDraftFields> Drafts() => Arb.From(
        from status in Gen.OneOf(Gen.Elements<SmsStatus>(SmsStatus.Known), Word.Select(SmsStatus.Of))
        from direction in Gen.OneOf(Gen.Elements<SmsDirection>(SmsDirection.Known), Word.Select(SmsDirection.Of))
        from source in Gen.OneOf(Gen.Elements<SmsSource>(SmsSource.Known), Word.Select(SmsSource.Of))
        from text in Maybe(Word)
        from template in Maybe(Word)
        from phones in Maybe(Word).Two()
        from lead in Maybe(Word)
        from contact in Maybe(Word)
        from users in Maybe(Word).Two()
        from organization in Maybe(Word)
        from created in MaybeValue(Date)
        from at in MaybeValue(Date)
        from scheduled in MaybeValue(Date)
        from delay in MaybeValue(Delay)
        from files in Files
        select new SmsDraftFields
        {
            Status = status,
            Direction = direction,
            Source = source,
            Text = text,
            TemplateId = template,
            LocalPhone = phones.Item1,
            RemotePhone = phones.Item2,
            LeadId = lead,
            ContactId = contact,
            UserId = users.Item1,
            CreatedBy = users.Item2,
            OrganizationId = organization,
            DateCreated = created,
            ActivityAt = at,
            DateScheduled = scheduled,
            SendIn = delay,
            Attachments = files,
        });

    public static Arbitrary<SmsChangeFields> Changes() => Arb.From(
        from status in Gen.OneOf(Gen.Elements<SmsStatus>(SmsStatus.Known), Word.Select(SmsStatus.Of))
        from text in Update(Word)
        from template in Update(Word)
        from phones in Update(Word).Two()
        from lead in Update(Word)
        from contact in Update(Word)
        from user in Update(Word)
        from at in Update(Date)
        from scheduled in MaybeValue(Date)
        from delay in MaybeValue(Delay)
        from files in Update(Files)
        select new SmsChangeFields
        {
            Status = status,
            Text = text,
            TemplateId = template,
            LocalPhone = phones.Item1,
            RemotePhone = phones.Item2,
            LeadId = lead,
            ContactId = contact,
            UserId = user,
            ActivityAt = at,
            DateScheduled = scheduled,
            SendIn = delay,
            Attachments = files.Map<IReadOnlyList<NewAttachment>>(list => list),
        });

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(Gen.Constant<string?>(null), gen.Select(value => (string?)value));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static Gen<Update<T>> Update<T>(Gen<T> gen)
        where T : notnull =>
        Gen.OneOf(Gen.Constant(Functional.Update<T>.Keep), Gen.Constant(Functional.Update<T>.Clear), gen.Select(value => Functional.Update<T>.To(value)));
}
