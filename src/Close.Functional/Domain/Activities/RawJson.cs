using System.Text.Json;

namespace Close.Functional;

/// <summary>A part of an answer whose inner shape Close does not document: kept whole, as JSON.</summary>
/// <remarks>
/// Immutable. Two are equal when they mean the same: the order of members, spaces and the way a text is escaped do not count,
/// the order of list items does. Where a record has null instead, the field was left out or null.
/// </remarks>
public sealed class RawJson : IEquatable<RawJson>
{
    private RawJson(JsonElement element) => Element = element;

    /// <summary>The JSON itself. It stays valid for as long as it is held.</summary>
    public JsonElement Element { get; }

    /// <summary>Keeps a piece of JSON.</summary>
    /// <param name="element">The JSON; it is copied, so its document may be disposed of. Must stand in a document.</param>
    public static RawJson Of(JsonElement element) => new(element.Clone());

    /// <inheritdoc/>
    public bool Equals(RawJson? other) => other is not null && JsonMeaning.Same(Element, other.Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Element.ValueKind, Element.ValueKind is JsonValueKind.Array ? Element.GetArrayLength() : 0);

    /// <summary>Gives the kind of JSON, such as <c>Object</c>, never what is in it.</summary>
    public override string ToString() => Element.ValueKind.ToString();
}
