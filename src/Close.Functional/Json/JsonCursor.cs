using System.Buffers;
using System.Text.Json;

namespace Close.Functional;

/// <summary>A place in a body that is read fast: it knows the few things that nearly every page is made of, and nothing else.</summary>
/// <remarks>
/// The bytes need no second look: each is compared once, by the vector instructions behind <see cref="SearchValues{T}"/> and
/// <c>StartsWith</c>. What is not plain (an escape, an unknown object, an odd number) goes through <see cref="Slowly{TValue}"/>; what is
/// wrong is thrown as a <see cref="WireException"/>, and <see cref="JsonDecoder"/> lets the <see cref="Utf8JsonReader"/> judge it.
/// So the cursor never has the last word on what JSON is.
/// </remarks>
internal ref struct JsonCursor(ReadOnlySpan<byte> bytes, ReadingMemory memory)
{
    /// <summary>How deep lists and objects may stand in each other: as System.Text.Json has it by default.</summary>
    public const int DeepestNesting = 64;

    // What ends the plain part of a text: its quote, an escape, or a sign that JSON does not allow in a text.
    private static readonly SearchValues<byte> EndsOfPlainText = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(sign => (byte)sign), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>What the items of this body have taught so far.</summary>
    public ReadingMemory Memory { get; } = memory;

    /// <summary>How many objects and lists surround this place.</summary>
    public int Depth { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public int Position { get; private set; }

    /// <summary>The bytes that have not been read.</summary>
    public readonly ReadOnlySpan<byte> Rest => bytes[Position..];

    /// <summary>The next byte; zero, which stands nowhere in JSON, at the end.</summary>
    public readonly byte Next => Position < bytes.Length ? bytes[Position] : (byte)0;

    /// <summary>Gives the bytes from an earlier position up to this one.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => bytes[start..Position];

    /// <summary>Passes over bytes that were looked at in <see cref="Rest"/>.</summary>
    public void Skip(int length) => Position += length;

    /// <summary>Passes over these bytes if they are the next ones.</summary>
    public bool Take(ReadOnlySpan<byte> expected)
    {
        var isNext = Rest.StartsWith(expected);
        Position += isNext ? expected.Length : 0;
        return isNext;
    }

    /// <summary>Passes over white space, then over this sign if it is the next one.</summary>
    public bool TakeSign(char sign)
    {
        SkipSpaces();
        var isNext = Next == sign;
        Position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Passes over white space.</summary>
    public void SkipSpaces()
    {
        while (Next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            Position++;
        }
    }

    /// <summary>Passes over a text without escapes and gives what stands between its quotes, not yet checked to be UTF-8.</summary>
    public bool TakePlainText(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (Next != '"')
        {
            return false;
        }

        var rest = bytes[(Position + 1)..];
        var end = rest.IndexOfAny(EndsOfPlainText);
        if ((uint)end >= (uint)rest.Length || rest[end] != '"')
        {
            return false;
        }

        content = rest[..end];
        Position += end + 2;
        return true;
    }

    /// <summary>Passes over a plain whole number of up to nine digits.</summary>
    public bool TakeSmallNumber(out int number)
    {
        number = 0;
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && length < 10 && rest[length] is >= (byte)'0' and <= (byte)'9')
        {
            number = unchecked((number * 10) + rest[length++] - '0');
        }

        if (length is 0 or 10 || length == rest.Length || (length > 1 && rest[0] == '0') || rest[length] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n'))
        {
            return false;
        }

        Position += length;
        return true;
    }

    /// <summary>Goes into an object or a list.</summary>
    public void Enter() => Depth++;

    /// <summary>Comes out of an object or a list.</summary>
    public void Leave() => Depth--;

    /// <summary>Reads one value by the <see cref="Utf8JsonReader"/>, whatever it is.</summary>
    public TValue Slowly<TValue>(WireKind<TValue> kind)
    {
        var reader = new Utf8JsonReader(Rest, new JsonReaderOptions { MaxDepth = DeepestNesting - Depth });
        reader.Read();
        var value = kind.Read(ref reader);
        Position += (int)reader.BytesConsumed;
        return value;
    }
}
