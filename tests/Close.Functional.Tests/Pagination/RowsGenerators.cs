using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Pagination;

/// <summary>Lists with none to a few pages, walked from the start, from within, and from beyond the end.</summary>
public static class RowsGenerators
{
    public static Arbitrary<Rows> All() => Arb.From(
        from count in Gen.Choose(0, 30)
        from pageSize in Gen.Choose(2, 12)
        from start in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(0, 35)))
        select new Rows(count, pageSize, start),
        rows =>
        [
            .. Less(rows.Count).Select(count => rows with { Count = count }),
            .. Less(rows.Start).Select(start => rows with { Start = start }),
        ]);

    private static IEnumerable<int> Less(int number) => number == 0 ? [] : [0, number / 2, number - 1];
}
