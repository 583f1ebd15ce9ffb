using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Those around the activities, by id; phones by their number, users' ids by key.</summary>
internal sealed record Organization
{
    public static Organization Empty { get; } = new();

    public ImmutableDictionary<string, SimulatedUser> Users { get; init; } = Table<SimulatedUser>();

    public ImmutableDictionary<string, SimulatedLead> Leads { get; init; } = Table<SimulatedLead>();

    public ImmutableDictionary<string, SimulatedContact> Contacts { get; init; } = Table<SimulatedContact>();

    public ImmutableDictionary<string, SimulatedTemplate> Templates { get; init; } = Table<SimulatedTemplate>();

    public ImmutableDictionary<string, SimulatedPhone> Phones { get; init; } = Table<SimulatedPhone>();

    public ImmutableDictionary<string, string> Keys { get; init; } = Table<string>();

    /// <summary>A table of what is in a list; of two with one key, the later counts.</summary>
    public static ImmutableDictionary<string, T> By<T>(IEnumerable<T> all, Func<T, string> key) => By(all, key, static one => one);

    public static ImmutableDictionary<string, TValue> By<T, TValue>(IEnumerable<T> all, Func<T, string> key, Func<T, TValue> value) =>
        Table<TValue>().SetItems(all.Select(one => KeyValuePair.Create(key(one), value(one))));

    private static ImmutableDictionary<string, T> Table<T>() => ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
}
