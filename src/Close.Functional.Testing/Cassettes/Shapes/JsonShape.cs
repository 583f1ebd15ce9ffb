using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>What JSON values look like, without what they say: kinds, members, layouts of dates, and the words of members that hold one of a set of texts.</summary>
/// <remarks>
/// Immutable, compared by value. Shapes form a lattice: <see cref="Merge"/> is associative, commutative and idempotent, and a shape covers another just when
/// merging the other into it changes nothing. Objects with different texts in <c>_type</c> are kept apart, as the rows of the activity feed are of many types.
/// Of a name that comes twice in its object the last counts.
/// </remarks>
public sealed record JsonShape
{
    internal JsonShape(JsonKinds kinds) => Kinds = kinds;

    /// <summary>The shape of nothing: merging it changes nothing.</summary>
    public static JsonShape Nothing { get; } = new(JsonKinds.None);

    /// <summary>The kinds that were seen.</summary>
    public JsonKinds Kinds { get; internal init; }

    /// <summary>The layouts of the texts that were seen.</summary>
    public TextLayouts Layouts { get; internal init; }

    /// <summary>The texts that were seen, in order, where the member is one that holds one of a set, such as <c>status</c>; else empty.</summary>
    public Arr<string> Words { get; internal init; } = Arr<string>.Empty;

    /// <summary>The objects that were seen, in the order of their types.</summary>
    public Arr<ObjectShape> Objects { get; internal init; } = Arr<ObjectShape>.Empty;

    /// <summary>What the items of lists look like, all of them together; null when there was no list, or none with items.</summary>
    public JsonShape? Items { get; internal init; }

    /// <summary>Gives the shape of a value.</summary>
    /// <param name="value">The value.</param>
    public static JsonShape Of(JsonElement value) => ShapeReader.Read(value, member: "");

    /// <summary>Gives the shape that covers both.</summary>
    /// <param name="other">The other.</param>
    public JsonShape Merge(JsonShape other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Kinds | other.Kinds)
        {
            Layouts = Layouts | other.Layouts,
            Words = Sorted.Join(Words, other.Words, static word => word, static (word, _) => word, static word => word),
            Objects = Sorted.Join(Objects, other.Objects, static one => one.Type, static (one, two) => one.Merge(two), static one => one),
            Items = Items is null ? other.Items : other.Items is null ? Items : Items.Merge(other.Items),
        };
    }

    /// <summary>Whether everything that was seen in another shape was seen in this one too.</summary>
    /// <param name="other">The other.</param>
    public bool Covers(JsonShape other) => Merge(other) == this;

    /// <summary>Whether a value looks like this.</summary>
    /// <param name="value">The value.</param>
    public bool Fits(JsonElement value) => Covers(Of(value));

    /// <summary>Gives every way in which another shape goes beyond this one, which is taken for what was recorded; none just when this one covers it.</summary>
    /// <param name="actual">What is held against it.</param>
    public Arr<ShapeDifference> Compare(JsonShape actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return toArray(ShapeComparison.Compare("$", "", this, actual));
    }

    /// <summary>Gives the kinds, and of objects and lists how much was seen.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kinds}{(Objects.IsEmpty ? "" : $" ({string.Join(", ", Objects)})")}{(Items is null ? "" : $" of {Items}")}");
}
