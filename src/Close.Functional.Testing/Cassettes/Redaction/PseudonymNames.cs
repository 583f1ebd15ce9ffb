using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>Looks up what a value is about, by the name in front of it.</summary>
internal sealed class PseudonymNames
{
    private readonly FrozenDictionary<string, PersonalKind> exact;
    private readonly (string Start, PersonalKind Kind)[] starts;

    public PseudonymNames(PseudonymPolicy policy)
    {
        (string Name, PersonalKind Kind)[] all =
        [
            .. policy.Phones.Select(static name => (name, PersonalKind.Phone)),
            .. policy.Names.Select(static name => (name, PersonalKind.Name)),
            .. policy.Texts.Select(static name => (name, PersonalKind.Text)),
        ];
        exact = all.Where(static one => !one.Name.EndsWith('*')).DistinctBy(static one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static one => one.Name, static one => one.Kind, StringComparer.OrdinalIgnoreCase);
        starts = [.. all.Where(static one => one.Name.EndsWith('*')).Select(static one => (one.Name[..^1], one.Kind))];
    }

    /// <summary>Gives what a name says; null for a name that is not in the lists.</summary>
    public PersonalKind? Find(string name)
    {
        var end = name.LastIndexOf("__", StringComparison.Ordinal);
        return exact.TryGetValue(name, out var kind) || (end > 0 && exact.TryGetValue(name[..end], out kind)) ? kind
            : System.Array.Find(starts, one => name.StartsWith(one.Start, StringComparison.OrdinalIgnoreCase)) is { Start: not null } found ? found.Kind
            : null;
    }
}
