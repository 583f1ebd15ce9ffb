using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>Feeds of a few seconds, many rows in some of them, before, in and after the range of the plan; walked in small pages and windows.</summary>
public static class WalkGenerators
{
    private const int LastSecond = 20;

    public static Arbitrary<Walk> Walks() => Arb.From(Walk(), Shrink);

    public static Arbitrary<WindowPlan> Plans() => Plan().ToArbitrary();

    private static Gen<Walk> Walk() =>
        from ats in Gen.ListOf(At())
        from changes in Gen.ListOf(Change())
        from plan in Plan()
        from pageSize in Gen.Choose(1, 6)
        from isOldestFirst in Gen.Elements(true, false)
        from atOnce in Gen.Choose(1, 4)
        let rows = toArray(ats.Take(40).Select((at, index) => new FeedRow(Id("row", index), at)))
        select new Walk(rows, Writes(rows, changes), plan, pageSize, isOldestFirst, atOnce);

    // Rows crowd in the first seconds; some lie before the start, as imported ones, and some far ahead, as meetings.
    private static Gen<int> At() => Gen.Frequency(
        (3, Gen.Choose(0, 3_999)),
        (3, Gen.Choose(0, LastSecond * 1_000)),
        (1, Gen.Elements(1_000, 2_000, 4_000)),
        (1, Gen.Choose(-9_000, 90_000)));

    private static Gen<(int Call, int Pick, int At)> Change() =>
        from call in Gen.Choose(0, 12)
        from pick in Gen.Choose(-40, 39)
        from at in At()
        select (call, pick, at);

    private static Gen<WindowPlan> Plan() =>
        from start in Gen.Choose(-2, LastSecond / 2)
        from length in Gen.Choose(1, LastSecond)
        from width in Gen.Choose(1, 9)
        from before in Gen.Elements(true, false)
        from after in Gen.Elements(true, false)
        let plan = Pagination.Walk.Must(WindowPlan.Of(Feed.Start.AddSeconds(start), Feed.Start.AddSeconds(start + length), TimeSpan.FromSeconds(width)))
        let opened = before ? plan.WithEverythingBefore() : plan
        select after ? opened.WithEverythingAfter() : opened;

    // A pick below zero brings a row, any other takes one away.
    private static Arr<FeedWrite> Writes(Arr<FeedRow> rows, IEnumerable<(int Call, int Pick, int At)> changes) => toArray(
        from change in changes.Select((value, index) => (value, index)).Take(30)
        where change.value.Pick < 0 || !rows.IsEmpty
        select change.value.Pick < 0
            ? new FeedWrite(change.value.Call, new FeedRow(Id("new", change.index), change.value.At), IsDelete: false)
            : new FeedWrite(change.value.Call, rows[change.value.Pick % rows.Count], IsDelete: true));

    // Ids whose order is not that of the dates.
    private static string Id(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"acti_{index * 7 % 40}_{kind}_{index}");

    private static IEnumerable<Walk> Shrink(Walk walk) =>
    [
        .. Enumerable.Range(0, walk.Writes.Count).Select(at => walk with { Writes = walk.Writes.RemoveAt(at) }),
        .. Enumerable.Range(0, walk.Rows.Count).Where(at => walk.Writes.ForAll(write => write.Row != walk.Rows[at])).Select(at => walk with { Rows = walk.Rows.RemoveAt(at) }),
        .. walk.AtOnce > 1 ? new[] { walk with { AtOnce = 1 } } : [],
        .. walk.Plan.Windows.Count > 1 ? new[] { walk with { Plan = WindowPlan.All } } : [],
    ];
}
