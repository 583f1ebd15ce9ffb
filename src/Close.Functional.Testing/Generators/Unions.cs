using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>One case of a union: its values, and how one of them shrinks; a value of another case shrinks to nothing here.</summary>
internal sealed record Case<T>(Gen<T> Generator, Func<T, IEnumerable<T>> Shrinker);

/// <summary>Makes unions of their cases.</summary>
internal static class Unions
{
    public static Case<T> Case<T, TCase>(Arbitrary<TCase> values)
        where TCase : T => new(values.Generator.Select(static value => (T)value), value => value is TCase own ? values.Shrinker(own).Select(static simpler => (T)simpler) : []);

    /// <summary>A union whose cases come equally often. A value shrinks within its case.</summary>
    public static Arbitrary<T> Of<T>(params IReadOnlyList<Case<T>> cases) =>
        Arb.From(Gen.OneOf(cases.Select(one => one.Generator)), value => cases.SelectMany(one => one.Shrinker(value)));
}
