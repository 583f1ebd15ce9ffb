using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Lists against a plain reference: all rows, looked at one by one.</summary>
public sealed class ListReferenceTests
{
    private static readonly string?[] Leads = [null, "lead_acme", "lead_blue"];
    private static readonly string?[] Contacts = [null, "cont_cy", "cont_di"];
    private static readonly string?[] Users = [null, "user_ada", "user_bo"];
    private static readonly string[] Types = ["SMS", "SMS", "Call", "Note", "Email", "EmailThread", "CustomActivity"];

    private static readonly Gen<Plain> AnyRow =
        from type in Gen.Elements(Types)
        from second in Gen.Choose(0, 12)
        from late in Gen.Choose(0, 5)
        from lead in Gen.Elements(Leads)
        from contact in Gen.Elements(Contacts)
        from user in Gen.Elements(Users)
        from custom in Gen.Elements("actitype_one", "actitype_two")
        select new Plain(0, type, Lists.Noon.AddSeconds(second), Lists.Noon.AddSeconds(second + late), lead, contact, user, type == "CustomActivity" ? custom : null);

    private static readonly Gen<List<Plain>> AnyRows = AnyRow.ListOf().Select(rows => rows.Select((row, index) => row with { Number = index + 1 }).ToList());

    private static readonly Gen<Asked> AnySms =
        from lead in Some("lead_acme", "lead_blue", "lead_acme,lead_blue")
        from contact in Some("cont_cy", "cont_di,cont_cy")
        from user in Some("user_ada", "user_bo")
        from ids in Some("acti_0001,acti_0003,acti_0005", "acti_9999")
        from created in Bounds
        from happened in Bounds
        from limit in Gen.Choose(0, 9)
        from skip in Gen.Choose(0, 6)
        select new Asked(lead, contact, user, ids, null, created, happened, null, null, limit, skip);

    private static readonly Gen<Asked> AnyFeed =
        from lead in Gen.Elements("lead_acme", "lead_blue")
        from contact in Some("cont_cy", "cont_di,cont_cy")
        from user in Some("user_ada", "user_bo")
        from type in Some("SMS", "SMS,Call", "Email", "EmailThread", "Custom", "actitype_one", "Note,actitype_two", "Unheard")
        from order in Some("-activity_at", "date_created")
        from bounds in Bounds
        from threads in Some("true", "only", "other")
        from limit in Gen.Choose(0, 9)
        from skip in Gen.Choose(0, 6)
        select new Asked(lead, contact, user, null, type, order == "-activity_at" ? [] : bounds, order == "-activity_at" ? bounds : [], order, threads, limit, skip);

    private static Gen<(string, int)[]> Bounds =>
        from lower in Some("__gt", "__gte")
        from upper in Some("__lt", "__lte")
        from first in Gen.Choose(-1, 10)
        from length in Gen.Choose(0, 8)
        select new[] { (lower, first), (upper, first + length) }.Where(bound => bound.Item1 is not null).Select(bound => (bound.Item1!, bound.Item2)).ToArray();

    [Property(MaxTest = 400)]
    public Property The_list_of_SMS_gives_what_looking_at_each_row_gives() => Prop.ForAll(
        Arb.From(from rows in AnyRows from asked in AnySms select (rows, asked)),
        one => Assert.Equal(one.asked.Of(one.rows, isSms: true), WorldOf(one.rows).Ask("/activity/sms/", one.asked.Pairs()).Page()));

    [Property(MaxTest = 400)]
    public Property The_list_of_all_activities_gives_what_looking_at_each_row_gives() => Prop.ForAll(
        Arb.From(from rows in AnyRows from asked in AnyFeed select (rows, asked)),
        one => Assert.Equal(one.asked.Of(one.rows, isSms: false), WorldOf(one.rows).Ask("/activity/", one.asked.Pairs()).Page()));

    [Property(MaxTest = 200)]
    public Property Without_any_filter_too() => Prop.ForAll(
        Arb.From(from rows in AnyRows from threads in Some("true", "only") from limit in Gen.Choose(0, 9) from skip in Gen.Choose(0, 6) select (rows, asked: new Asked(null, null, null, null, null, [], [], null, threads, limit, skip))),
        one => Assert.Equal(one.asked.Of(one.rows, isSms: false), WorldOf(one.rows).Ask("/activity/", one.asked.Pairs()).Page()));

    private static Gen<string?> Some(params string[] values) => Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>(values));

    private static World WorldOf(IEnumerable<Plain> rows) => World.Example(Lists.Noon).With(rows.Select(row =>
        Lists.Activity(row.Type, row.Number, row.Created, row.Happened, row.Lead, row.Contact, row.User, row.Custom)));

    private sealed record Plain(int Number, string Type, DateTimeOffset Created, DateTimeOffset Happened, string? Lead, string? Contact, string? User, string? Custom);

    private sealed record Asked(
        string? Lead, string? Contact, string? User, string? Ids, string? Type, (string Operator, int Second)[] Created, (string Operator, int Second)[] Happened, string? Order, string? Threads, int Limit, int Skip)
    {
        public IEnumerable<(string, string)> Pairs() => new (string Name, string? Value)[]
        {
            ("lead_id", Lead), ("contact_id", Contact), ("user_id", User), ("id__in", Ids), ("_type", Type), ("_order_by", Order), ("thread_emails", Threads),
            ("_limit", Limit.ToString(CultureInfo.InvariantCulture)), ("_skip", Skip.ToString(CultureInfo.InvariantCulture)),
        }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))
            .Concat(Created.Select(bound => ("date_created" + bound.Operator, Lists.Date(Lists.Noon.AddSeconds(bound.Second)))))
            .Concat(Happened.Select(bound => ("activity_at" + bound.Operator, Lists.Date(Lists.Noon.AddSeconds(bound.Second)))));

        public string Of(IEnumerable<Plain> rows, bool isSms)
        {
            var wanted = rows.Where(row => (!isSms || row.Type == "SMS")
                && IsOf(Lead, row.Lead) && IsOf(Contact, row.Contact) && IsOf(User, row.User)
                && (Ids is null || Ids.Split(',').Contains(string.Create(CultureInfo.InvariantCulture, $"acti_{row.Number:0000}"), StringComparer.Ordinal))
                && (Type is null || Type.Split(',').Any(type => type == row.Type || type == row.Custom || (type == "Custom" && row.Type == "CustomActivity")))
                && Created.All(bound => IsIn(bound, row.Created)) && Happened.All(bound => IsIn(bound, row.Happened))
                && (isSms || row.Type != "EmailThread" || Threads is "true" or "only") && (isSms || Threads is not "only" || row.Type == "EmailThread"));
            var sorted = Order switch
            {
                "-activity_at" => wanted.OrderByDescending(row => row.Happened).ThenByDescending(row => row.Number),
                "date_created" => wanted.OrderBy(row => row.Created).ThenBy(row => row.Number),
                _ => wanted.OrderByDescending(row => row.Created).ThenByDescending(row => row.Number),
            };
            var all = sorted.Select(row => row.Number.ToString(CultureInfo.InvariantCulture)).ToList();
            return string.Join(' ', all.Skip(Skip).Take(Limit)) + (all.Count > Skip + Limit ? " and more" : "");
        }

        private static bool IsOf(string? list, string? value) => list is null || (value is not null && list.Split(',').Contains(value, StringComparer.Ordinal));

        private static bool IsIn((string Operator, int Second) bound, DateTimeOffset moment) => Math.Sign((moment - Lists.Noon.AddSeconds(bound.Second)).Ticks) switch
        {
            0 => bound.Operator is "__gte" or "__lte",
            > 0 => bound.Operator is "__gt" or "__gte",
            _ => bound.Operator is "__lt" or "__lte",
        };
    }
}
