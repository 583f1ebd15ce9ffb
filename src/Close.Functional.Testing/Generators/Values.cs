using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>What the generators of whole values are made of: choices, absent values, lists.</summary>
internal static class Values
{
    /// <summary>One of some values; shrinks to the first.</summary>
    public static Arbitrary<T> OneOf<T>(params IReadOnlyList<T> values) =>
        Arb.From(Gen.Elements(values.AsEnumerable()), value => EqualityComparer<T>.Default.Equals(value, values[0]) ? [] : [values[0]]);

    /// <summary>The value or, one time in three, the absent one, to which it shrinks first.</summary>
    public static Arbitrary<T> Or<T>(this Arbitrary<T> values, T absent) => Arb.From(
        Gen.Frequency((1, Gen.Constant(absent)), (2, values.Generator)),
        value => EqualityComparer<T>.Default.Equals(value, absent) ? [] : values.Shrinker(value).Prepend(absent));

    public static Arbitrary<T?> OrNull<T>(this Arbitrary<T> values)
        where T : class => Arb.From<T?>(
            Gen.Frequency((1, Gen.Constant<T?>(null)), (2, values.Generator.Select(value => (T?)value))),
            value => value is null ? [] : values.Shrinker(value).Prepend(null));

    public static Arbitrary<T?> OrNone<T>(this Arbitrary<T> values)
        where T : struct => Arb.From<T?>(
            Gen.Frequency((1, Gen.Constant<T?>(null)), (2, values.Generator.Select(value => (T?)value))),
            value => value is not { } given ? [] : values.Shrinker(given).Select(simpler => (T?)simpler).Prepend(null));

    /// <summary>A list of values; shrinks by leaving one out, then by making one simpler. Compared by value.</summary>
    public static Arbitrary<IReadOnlyList<T>> ListOf<T>(this Arbitrary<T> values, int fewest, int most) => Arb.From<IReadOnlyList<T>>(
        Gen.Choose(fewest, most).SelectMany(count => values.Generator.ArrayOf(count)).Select(items => (IReadOnlyList<T>)toArray(items)),
        list => Simpler(toArray(list), values, fewest));

    /// <summary>Keeps the values that pass, in generation and in shrinking.</summary>
    public static Arbitrary<T> That<T>(this Arbitrary<T> values, Func<T, bool> passes) =>
        Arb.From(values.Generator.Where(passes), value => values.Shrinker(value).Where(passes));

    /// <summary>The same values seen as another type; <paramref name="back"/> undoes <paramref name="to"/>.</summary>
    public static Arbitrary<TNext> As<T, TNext>(this Arbitrary<T> values, Func<T, TNext> to, Func<TNext, T> back) =>
        Arb.From(values.Generator.Select(to), value => values.Shrinker(back(value)).Select(to));

    private static IEnumerable<IReadOnlyList<T>> Simpler<T>(Arr<T> list, Arbitrary<T> values, int fewest)
    {
        for (var at = 0; at < list.Count && list.Count > fewest; at++)
        {
            yield return list.RemoveAt(at);
        }

        for (var at = 0; at < list.Count; at++)
        {
            foreach (var simpler in values.Shrinker(list[at]))
            {
                yield return list.SetItem(at, simpler);
            }
        }
    }
}
