using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Generators;

/// <summary>The same thousand values in every run.</summary>
internal static class Samples
{
    public static IReadOnlyList<T> Thousand<T>(Arbitrary<T> values) => Take(values, 1_000);

    public static IReadOnlyList<T> Take<T>(Arbitrary<T> values, int count) => [.. values.Generator.Sample(count, new Rnd(20260301, 7), 30)];

    /// <summary>Follows always the first, then always the middle shrink to the end; gives all values met, and fails when no end comes.</summary>
    public static IEnumerable<T> ShrinkWalk<T>(Arbitrary<T> values, T start)
    {
        foreach (var pick in new Func<List<T>, IEnumerable<T>>[] { static all => all.Take(1), static all => all.Skip(all.Count / 2).Take(1) })
        {
            var steps = 0;
            var next = new List<T> { start };
            while (next.Count > 0)
            {
                Assert.True(steps++ < 2_000, "Shrinking does not end");
                var simpler = values.Shrinker(next[0]).ToList();
                foreach (var one in simpler)
                {
                    yield return one;
                }

                next = [.. pick(simpler)];
            }
        }
    }
}
