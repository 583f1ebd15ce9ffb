using System.Text;

namespace Close.Functional;

/// <summary>The short texts that a page repeats (users, leads, numbers, states), as the values they became.</summary>
/// <remarks>
/// A text has one place, which its bytes decide; whoever comes later takes it over. So nothing grows, nothing is searched, and a page made
/// to collide costs what a page without repetitions costs. A value is found only if all of its text is the same.
/// </remarks>
internal sealed class TextCache
{
    private const int LongestText = 64;
    private const int FewestPlaces = 64;
    private const int MostPlaces = 1024;

    private Place[] places = new Place[FewestPlaces];
    private int taken;

    /// <summary>Gives the value that this text became before; else makes it, and keeps it if the text is short and plain ASCII.</summary>
    /// <param name="text">The text between its quotes, without escapes.</param>
    /// <param name="kind">What sort of value it becomes: the same text may be a status here and a name there.</param>
    /// <param name="create">Makes the value.</param>
    public TValue? Get<TValue>(ReadOnlySpan<byte> text, object kind, Func<string, TValue?> create)
        where TValue : class
    {
        if (text.Length > LongestText)
        {
            return create(StrictText.Of(text));
        }

        var hash = Hash(text);
        ref var place = ref places[hash & (uint)(places.Length - 1)];
        if (ReferenceEquals(place.Kind, kind) && Ascii.Equals(text, place.Text))
        {
            return (TValue?)place.Value;
        }

        var written = StrictText.Of(text);
        var value = create(written);
        if (written.Length == text.Length)
        {
            if (place.Kind is not null && places.Length < MostPlaces && ++taken > places.Length / 4)
            {
                Grow();
                place = ref places[hash & (uint)(places.Length - 1)];
            }

            place = new Place(hash, written, kind, value);
        }

        return value;
    }

    // Length and the last signs: ids of one kind begin alike and end at random.
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        var last = text.Length >= sizeof(ulong)
            ? System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..])
            : Short(text);
        hash = (hash ^ last) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 40);
    }

    private static ulong Short(ReadOnlySpan<byte> text)
    {
        var bits = 0UL;
        foreach (var sign in text)
        {
            bits = (bits << 8) | sign;
        }

        return bits;
    }

    // A page of few texts needs few places; each collision is a hint that there are more.
    private void Grow()
    {
        var old = places;
        places = new Place[old.Length * 4];
        taken = 0;
        foreach (var place in old)
        {
            if (place.Kind is not null)
            {
                places[place.Hash & (uint)(places.Length - 1)] = place;
            }
        }
    }

    private readonly record struct Place(uint Hash, string Text, object Kind, object? Value);
}
