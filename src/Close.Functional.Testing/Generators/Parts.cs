using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>One property of a record, said once: how to fill it, and how to make it simpler.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Fill">Gives changes that set the property.</param>
/// <param name="Shrink">Gives the same record with a simpler property. Never leads back to where it came from.</param>
internal sealed record Part<T>(Gen<Func<T, T>> Fill, Func<T, IEnumerable<T>> Shrink)
{
    /// <summary>A property whose values come from an arbitrary of its own.</summary>
    public static Part<T> Of<TValue>(Arbitrary<TValue> values, Func<T, TValue> get, Func<T, TValue, T> set) => new(
        values.Generator.Select<TValue, Func<T, T>>(value => item => set(item, value)),
        item => values.Shrinker(get(item)).Select(simpler => set(item, simpler)));
}

/// <summary>Makes records out of parts.</summary>
internal static class Parts
{
    /// <summary>A record that starts from a bare one and has each part filled. Shrinks to the bare one first, then part by part.</summary>
    public static Arbitrary<T> Record<T>(Gen<T> bare, Func<T, T> strip, params IReadOnlyList<Part<T>> parts)
        where T : class, IEquatable<T> =>
        Arb.From(bare.SelectMany(item => Filled(item, parts)), item => Shrink(item, strip(item), parts));

    /// <summary>Sets every one of these parts.</summary>
    public static Gen<T> Filled<T>(T item, IEnumerable<Part<T>> parts) =>
        Gen.CollectToArray(parts.Select(part => part.Fill)).Select(fills => fills.Aggregate(item, static (record, fill) => fill(record)));

    /// <summary>Sets from none to three of these parts, and leaves the others as they are.</summary>
    public static Gen<T> Disturbed<T>(T item, IReadOnlyList<Part<T>> parts) =>
        from count in Gen.Choose(0, 3)
        from chosen in Gen.Elements(parts.AsEnumerable()).ArrayOf(count)
        from changed in Filled(item, chosen)
        select changed;

    /// <summary>Gives the record with one part simpler.</summary>
    public static IEnumerable<T> Simpler<T>(T item, IEnumerable<Part<T>> parts) => parts.SelectMany(part => part.Shrink(item));

    private static IEnumerable<T> Shrink<T>(T item, T bare, IEnumerable<Part<T>> parts)
        where T : class, IEquatable<T> =>
        item.Equals(bare) ? [] : Simpler(item, parts).Prepend(bare);
}
