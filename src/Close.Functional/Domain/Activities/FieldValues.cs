using System.Collections;
using System.Text.Json;

namespace Close.Functional;

/// <summary>What an object says by fields that the organization defines: the answers to a form, the custom fields of an activity.</summary>
/// <remarks>
/// Immutable, in the order of the answer. Two are equal when they hold the same names with the same JSON meaning, in any order. A
/// value may be JSON null. Source: documented (Custom Fields).
/// </remarks>
public sealed class FieldValues : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<FieldValues>
{
    private readonly Extra members;

    private FieldValues(Extra members) => this.members = members;

    /// <summary>No values.</summary>
    public static FieldValues Empty { get; } = new(Extra.Empty);

    /// <inheritdoc/>
    public int Count => members.Count;

    /// <summary>Keeps these values, in this order.</summary>
    /// <param name="values">Names and values. Of two with the same name, the later one counts.</param>
    public static FieldValues Of(IEnumerable<KeyValuePair<string, JsonElement>> values) => new(Extra.Of(values));

    /// <summary>Gives the value of a field, or null when the field is not mentioned. JSON null is a value.</summary>
    /// <param name="name">The name or id of the field, compared exactly.</param>
    public JsonElement? Find(string name) => members.Find(name);

    /// <inheritdoc/>
    public bool Equals(FieldValues? other) => other is not null && members.Equals(other.members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValues);

    /// <inheritdoc/>
    public override int GetHashCode() => members.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives the names only; the values may be about people.</summary>
    public override string ToString() => members.ToString();
}
