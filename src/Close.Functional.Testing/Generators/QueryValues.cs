using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>What callers fill in to list activities, rightly and wrongly.</summary>
internal static class QueryValues
{
    private static readonly Arbitrary<int?> Limit = Values.OneOf(100, 1, 2, 50, 99).OrNone();
    private static readonly Arbitrary<int?> AnyLimit = Values.OneOf(100, 0, 1, -1, 101, int.MaxValue).OrNone();
    private static readonly Arbitrary<int?> Skip = Values.OneOf(0, 1, 100, 250_000).OrNone();
    private static readonly Arbitrary<int?> AnySkip = Values.OneOf(0, 1, -1, 250_001, int.MinValue).OrNone();
    private static readonly Arbitrary<string> Field = Values.OneOf("id", "_type", "status", "date_created", "custom.cf_1", "text");
    private static readonly Arbitrary<string> Type = Arb.From(
        Gen.OneOf(Gen.Elements("SMS", "Call", "Note", "CustomActivity", "Custom", "Hologram"), IdValues.CustomTypeText.Generator),
        static type => type == "SMS" ? [] : ["SMS"]);
    private static readonly Arbitrary<string> AnyName = Arb.From(Gen.Elements("SMS", "id", "", " ", "first,second", "first second", "naïve_name"), static name => name == "id" ? [] : ["id"]);

    /// <summary>A range that some date can lie in.</summary>
    public static Arbitrary<DateRange> Range { get; } = Arb.From(
        from first in TimeValues.Date.Generator
        from second in TimeValues.Date.Generator
        let start = first < second ? first : second
        let end = first < second ? second : first
        from lower in Gen.Elements(new DateRange(), DateRange.Since(start), new DateRange { GreaterThan = start })
        from range in Gen.Elements(lower, lower with { LessThan = end }, lower with { AtMost = end })
        select range,
        Wider);

    /// <summary>Bounds in any order, and any number of them.</summary>
    public static Arbitrary<DateRange> AnyRange { get; } = Arb.From(
        from above in TimeValues.Date.OrNone().Generator
        from since in TimeValues.Date.OrNone().Generator
        from below in TimeValues.Date.OrNone().Generator
        from until in TimeValues.Date.OrNone().Generator
        select new DateRange { GreaterThan = above, AtLeast = since, LessThan = below, AtMost = until },
        Wider);

    private static readonly Part<SmsQueryFields>[] SmsParts =
    [
        Part<SmsQueryFields>.Of(Limit, static x => x.Limit, static (x, value) => x with { Limit = value }),
        Part<SmsQueryFields>.Of(Skip, static x => x.Skip, static (x, value) => x with { Skip = value }),
        Part<SmsQueryFields>.Of(Some(IdValues.ActivityText), static x => x.Ids, static (x, value) => x with { Ids = value }),
        Part<SmsQueryFields>.Of(Some(IdValues.LeadText), static x => x.LeadIds, static (x, value) => x with { LeadIds = value }),
        Part<SmsQueryFields>.Of(Some(IdValues.ContactText), static x => x.ContactIds, static (x, value) => x with { ContactIds = value }),
        Part<SmsQueryFields>.Of(Some(IdValues.UserText), static x => x.UserIds, static (x, value) => x with { UserIds = value }),
        Part<SmsQueryFields>.Of(IdValues.OrganizationText.OrNull(), static x => x.OrganizationId, static (x, value) => x with { OrganizationId = value }),
        Part<SmsQueryFields>.Of(Range, static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
        Part<SmsQueryFields>.Of(Range, static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<SmsQueryFields>.Of(Some(Field), static x => x.Fields, static (x, value) => x with { Fields = value }),
    ];

    private static readonly Part<SmsQueryFields>[] WildSmsParts =
    [
        Part<SmsQueryFields>.Of(AnyLimit, static x => x.Limit, static (x, value) => x with { Limit = value }),
        Part<SmsQueryFields>.Of(AnySkip, static x => x.Skip, static (x, value) => x with { Skip = value }),
        Part<SmsQueryFields>.Of(Any(IdValues.Any(IdValues.ActivityText)), static x => x.Ids, static (x, value) => x with { Ids = value }),
        Part<SmsQueryFields>.Of(Any(IdValues.Any(IdValues.LeadText)), static x => x.LeadIds, static (x, value) => x with { LeadIds = value }),
        Part<SmsQueryFields>.Of(Any(IdValues.Any(IdValues.ContactText)), static x => x.ContactIds, static (x, value) => x with { ContactIds = value }),
        Part<SmsQueryFields>.Of(Any(IdValues.Any(IdValues.UserText)), static x => x.UserIds, static (x, value) => x with { UserIds = value }),
        Part<SmsQueryFields>.Of(IdValues.Any(IdValues.OrganizationText).OrNull(), static x => x.OrganizationId, static (x, value) => x with { OrganizationId = value }),
        Part<SmsQueryFields>.Of(AnyRange, static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
        Part<SmsQueryFields>.Of(AnyRange, static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<SmsQueryFields>.Of(Any(AnyName), static x => x.Fields, static (x, value) => x with { Fields = value }),
    ];

    private static readonly Part<ActivityQueryFields>[] WildActivityParts =
    [
        Part<ActivityQueryFields>.Of(AnyLimit, static x => x.Limit, static (x, value) => x with { Limit = value }),
        Part<ActivityQueryFields>.Of(AnySkip, static x => x.Skip, static (x, value) => x with { Skip = value }),
        Part<ActivityQueryFields>.Of(Any(IdValues.Any(IdValues.ActivityText)), static x => x.Ids, static (x, value) => x with { Ids = value }),
        Part<ActivityQueryFields>.Of(Any(IdValues.Any(IdValues.LeadText)), static x => x.LeadIds, static (x, value) => x with { LeadIds = value }),
        Part<ActivityQueryFields>.Of(Any(IdValues.Any(IdValues.ContactText)), static x => x.ContactIds, static (x, value) => x with { ContactIds = value }),
        Part<ActivityQueryFields>.Of(Any(IdValues.Any(IdValues.UserText)), static x => x.UserIds, static (x, value) => x with { UserIds = value }),
        Part<ActivityQueryFields>.Of(Any(AnyName), static x => x.Types, static (x, value) => x with { Types = value }),
        Part<ActivityQueryFields>.Of(IdValues.Any(IdValues.OrganizationText).OrNull(), static x => x.OrganizationId, static (x, value) => x with { OrganizationId = value }),
        Part<ActivityQueryFields>.Of(AnyRange, static x => x.DateCreated, static (x, value) => x with { DateCreated = value }),
        Part<ActivityQueryFields>.Of(AnyRange, static x => x.ActivityAt, static (x, value) => x with { ActivityAt = value }),
        Part<ActivityQueryFields>.Of(Any(AnyName), static x => x.Fields, static (x, value) => x with { Fields = value }),
        Part<ActivityQueryFields>.Of(Values.OneOf(Enum.GetValues<ActivityOrder>()), static x => x.Order, static (x, value) => x with { Order = value }),
        Part<ActivityQueryFields>.Of(Values.OneOf(Enum.GetValues<EmailThreads>()), static x => x.EmailThreads, static (x, value) => x with { EmailThreads = value }),
    ];

    // The list of SMS and that of all activities share most filters; the others need exactly one lead.
    private static readonly Gen<ActivityQueryFields> ValidActivityFields =
        from sms in Parts.Filled(new SmsQueryFields(), SmsParts)
        from lead in IdValues.LeadText.OrNull().Generator
        from types in Some(Type).Generator
        from order in Gen.Elements(Enum.GetValues<ActivityOrder>())
        from threads in Gen.Elements(Enum.GetValues<EmailThreads>())
        let byActivity = lead is not null && order is ActivityOrder.NewestActivity
        select new ActivityQueryFields
        {
            Limit = sms.Limit,
            Skip = sms.Skip,
            Ids = sms.Ids,
            LeadIds = lead is null ? sms.LeadIds is { Count: > 1 } ? sms.LeadIds : null : [lead],
            ContactIds = lead is null ? null : sms.ContactIds,
            UserIds = lead is null ? null : sms.UserIds,
            Types = lead is null ? null : types,
            OrganizationId = sms.OrganizationId,
            DateCreated = byActivity ? DateRange.All : sms.DateCreated,
            ActivityAt = byActivity ? sms.ActivityAt : DateRange.All,
            Fields = sms.Fields,
            Order = byActivity ? order : order is ActivityOrder.NewestActivity ? ActivityOrder.NewestCreated : order,
            EmailThreads = threads,
        };

    public static Arbitrary<SmsQueryFields> ValidSms { get; } = Arb.From(
        Parts.Filled(new SmsQueryFields(), SmsParts), static fields => Parts.Simpler(fields, WildSmsParts).Where(static simpler => SmsQuery.Parse(simpler).IsRight));

    public static Arbitrary<SmsQueryFields> AnySms { get; } = Arb.From(
        ValidSms.Generator.SelectMany(static fields => Parts.Disturbed(fields, WildSmsParts)), static fields => Parts.Simpler(fields, WildSmsParts));

    public static Arbitrary<SmsQuery> Sms { get; } = ValidSms.As(
        static fields => SmsQuery.Parse(fields).IfLeft(static () => throw new InvalidOperationException("A valid query was refused")),
        static query => query.Fields);

    public static Arbitrary<ActivityQueryFields> ValidActivity { get; } = Arb.From(
        ValidActivityFields, static fields => Parts.Simpler(fields, WildActivityParts).Where(static simpler => ActivityQuery.Parse(simpler).IsRight));

    public static Arbitrary<ActivityQueryFields> AnyActivity { get; } = Arb.From(
        ValidActivityFields.SelectMany(static fields => Parts.Disturbed(fields, WildActivityParts)), static fields => Parts.Simpler(fields, WildActivityParts));

    public static Arbitrary<ActivityQuery> Activity { get; } = ValidActivity.As(
        static fields => ActivityQuery.Parse(fields).IfLeft(static () => throw new InvalidOperationException("A valid query was refused")),
        static query => query.Fields);

    // Now and then so many that the query is too long for a URL.
    private static Arbitrary<IReadOnlyList<string>?> Some(Arbitrary<string> values)
    {
        var few = values.ListOf(1, 3);
        return Arb.From(Gen.Frequency((20, few.Generator), (1, values.ListOf(40, 60).Generator)), list => Halves(list).Concat(few.Shrinker(list))).OrNull();
    }

    private static Arbitrary<IReadOnlyList<string>?> Any(Arbitrary<string> values) => values.ListOf(0, 3).OrNull();

    private static IEnumerable<IReadOnlyList<string>> Halves(IReadOnlyList<string> list) =>
        list.Count < 4 ? [] : [toArray(list.Take(list.Count / 2)), toArray(list.Skip(list.Count / 2))];

    private static IEnumerable<DateRange> Wider(DateRange range) =>
        new[] { range with { GreaterThan = null }, range with { AtLeast = null }, range with { LessThan = null }, range with { AtMost = null } }.Where(wider => wider != range);
}
