using FsCheck;
using FsCheck.Fluent;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>Lists with many ties, walked in small pages while rows come and go at every place.</summary>
public static class TableGenerators
{
    public static Arbitrary<TableCase> All()
    {
        var dates = Gen.Choose(0, 9);
        var write =
            from come in Gen.Choose(0, 4).SelectMany(count => dates.ListOf(count))
            from gone in Gen.Frequency((4, Gen.Choose(0, 3)), (1, Gen.Choose(0, 25))).SelectMany(count => Gen.Choose(0, 10_000).ListOf(count))
            select new TableWrite(toArray(come), toArray(gone));
        return Arb.From(
            from count in Gen.Choose(0, 60)
            from rows in dates.ListOf(count)
            from isAscending in Gen.Elements(true, false)
            from size in Gen.Choose(1, 12)
            from cap in Gen.Frequency((3, Gen.Constant(100)), (1, Gen.Choose(2, 12)))
            from calls in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 12)))
            from writes in write.ListOf(calls)
            select new TableCase(toArray(rows), isAscending, size, cap, toArray(writes)),
            table =>
            [
                .. Enumerable.Range(0, table.Writes.Count).Select(at => table with { Writes = table.Writes.RemoveAt(at) }),
                .. Enumerable.Range(0, table.Dates.Count).Select(at => table with { Dates = table.Dates.RemoveAt(at) }),
            ]);
    }
}
