using System.Collections;
using System.Text.Json;

namespace Close.Functional;

/// <summary>The JSON members of an object that this version does not know, kept so that nothing Close says is lost.</summary>
/// <remarks>
/// Immutable. Two are equal when they hold the same names with the same JSON meaning: the order of members, spaces and the
/// way a text is escaped do not count, the order of list items does.
/// </remarks>
public sealed class Extra : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<Extra>
{
    private readonly KeyValuePair<string, JsonElement>[] members;

    private Extra(KeyValuePair<string, JsonElement>[] members) => this.members = members;

    /// <summary>No members.</summary>
    public static Extra Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => members.Length;

    /// <summary>Keeps these members, in this order.</summary>
    /// <param name="members">Names and values. Of two with the same name, the later one counts.</param>
    public static Extra Of(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var kept = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            kept[name] = value.Clone();
        }

        return kept.Count == 0 ? Empty : new Extra([.. kept]);
    }

    /// <summary>Gives the value of a member, or null when there is none of that name.</summary>
    /// <param name="name">The name in the JSON, compared exactly.</param>
    public JsonElement? Find(string name)
    {
        foreach (var (known, value) in members)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Extra? other) =>
        other is not null && Count == other.Count
        && members.All(member => other.Find(member.Key) is { } value && JsonMeaning.Same(member.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Extra);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        members.Aggregate(Count, (sum, member) => sum ^ StringComparer.Ordinal.GetHashCode(member.Key));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, JsonElement>>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives the names only; the values may be about people.</summary>
    public override string ToString() => string.Join(", ", members.Select(member => member.Key));
}
