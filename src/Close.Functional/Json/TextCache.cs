using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Close.Functional;

/// <summary>The short texts that a page repeats (users, leads, numbers, states), as the values they became.</summary>
/// <remarks>
/// A text has two places, which its bytes decide; whoever comes later takes one over. So nothing grows, nothing is searched, and a page made
/// to collide costs what a page without repetitions costs. A value is found only if all of its text is the same.
/// Empty text is not kept: some kinds take it for a value, others for none.
/// </remarks>
internal readonly struct TextCache : IDisposable
{
    private const int LongestText = 64;
    private const int Places = 1024;

    private readonly Place[] places;

    /// <summary>Makes an empty cache. Its memory is lent by a pool: dispose of the cache to give it back.</summary>
    public TextCache() => places = ArrayPool<Place>.Shared.Rent(Places);

    /// <summary>Gives the value that this text became before; else makes it, and keeps it if the text is short and plain ASCII.</summary>
    /// <param name="text">The text between its quotes, without escapes.</param>
    /// <param name="type">What it becomes: the same text may be a status here and a name there.</param>
    /// <param name="create">Makes the value.</param>
    public TValue? Get<TValue>(ReadOnlySpan<byte> text, Type type, Func<string, TValue?> create)
        where TValue : class
    {
        var at = PlaceOf(text);
        ref var place = ref places[at];
        if (ReferenceEquals(place.Type, type) && Ascii.Equals(text, place.Text))
        {
            return (TValue?)place.Value;
        }

        ref var second = ref places[at ^ 1];
        if (ReferenceEquals(second.Type, type) && Ascii.Equals(text, second.Text))
        {
            return (TValue?)second.Value;
        }

        var written = StrictText.Of(text);
        var value = create(written);
        if (written.Length == text.Length && text.Length is > 0 and <= LongestText)
        {
            second = place;
            place = new Place(written, type, value);
        }

        return value;
    }

    /// <summary>Forgets the texts and gives the memory back.</summary>
    public void Dispose() => ArrayPool<Place>.Shared.Return(places, clearArray: true);

    // By length and last signs: ids of one kind begin alike and end at random.
    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var last = 0UL;
        if (text.Length >= sizeof(ulong))
        {
            last = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var sign in text)
            {
                last = (last << 8) | sign;
            }
        }

        return (int)(((last ^ (ulong)text.Length) * 0x9E3779B97F4A7C15) >> 54) & (Places - 1);
    }

    private readonly record struct Place(string Text, Type Type, object? Value);
}
