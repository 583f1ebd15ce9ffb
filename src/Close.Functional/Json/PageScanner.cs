using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Takes the items of a page out of its bytes, one by one, while the rest of the bytes is still to come.</summary>
/// <remarks>
/// Three parts: what stands before the first item, the items, and what stands behind the last. First and last part are kept and, at the end,
/// read as a page without items; so a page is sound here exactly if it is sound as a whole.
/// </remarks>
internal sealed class PageScanner<T>(WireKind<T> item, WireType<Page<T>> page, Envelope answer) : IDisposable
{
    private readonly ReadingMemory memory = new();
    private byte[] head = [];
    private Part part;
    private int count;
    private long passed;
    private int likelyLength;

    private enum Part
    {
        Head,
        FirstItem,
        NextItem,
        Tail,
        Over,
    }

    private static Either<CloseError, T>? Nothing => default;

    /// <summary>Whether there is nothing more to come.</summary>
    public bool IsOver => part is Part.Over;

    /// <summary>The page without its items, once it is over and was sound; null before.</summary>
    public Page<T>? Rest { get; private set; }

    /// <summary>Gives the next item or the error that ends the page; null when more bytes are needed, or when the page is over.</summary>
    /// <param name="bytes">All bytes that have come and were not used.</param>
    /// <param name="isLast">Whether these are the last.</param>
    /// <param name="used">How many of them are not needed any more.</param>
    public Either<CloseError, T>? Next(ReadOnlySpan<byte> bytes, bool isLast, out int used)
    {
        used = 0;
        try
        {
            var result = Read(bytes, isLast, ref used);
            passed += used;
            return result ?? (isLast && !IsOver ? Failed("expected the rest of the page, found its end", bytes.Length - used) : Nothing);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Failed("expected well-formed JSON, found something else", used);
        }
    }

    /// <summary>Ends the page because no item may be as long as this.</summary>
    public Either<CloseError, T> TooLarge(int length) => Failed("expected an item of fewer bytes, found no end of it", length);

    /// <inheritdoc/>
    public void Dispose() => memory.Dispose();

    private Either<CloseError, T>? Read(ReadOnlySpan<byte> bytes, bool isLast, ref int used)
    {
        if (part is Part.Head)
        {
            // Less than a whole byte order mark: it may become one.
            var mark = Encoding.UTF8.Preamble;
            if (!isLast && mark.StartsWith(bytes))
            {
                return Nothing;
            }

            var start = bytes.StartsWith(mark) ? mark.Length : 0;
            if (!TakeHead(bytes[start..], isLast, out var length))
            {
                // No list of items at all: an empty page, or none.
                used = isLast ? start : 0;
                return isLast ? End(bytes[start..], ref used) : Nothing;
            }

            used = start + length;
            head = bytes[start..used].ToArray();
            part = Part.FirstItem;
        }

        var json = new JsonCursor(bytes, memory);
        json.Skip(used);
        json.Enter(); // The page,
        json.Enter(); // and its list.
        if (part is Part.FirstItem or Part.NextItem)
        {
            if (json.TakeSign(']'))
            {
                part = Part.Tail;
                used = json.Position;
            }
            else if (part is Part.NextItem && !json.TakeSign(','))
            {
                return json.Rest.IsEmpty ? Nothing : Failed("expected a comma or the end of the list", json.Position);
            }
            else
            {
                return Item(ref json, isLast, ref used);
            }
        }

        return part is Part.Tail && isLast ? End(bytes[used..], ref used) : Nothing;
    }

    private Either<CloseError, T>? Item(ref JsonCursor json, bool isLast, ref int used)
    {
        json.SkipSpaces();
        var start = json;

        // The fast way finds out by an exception that an item is not all there, which takes as long as some items: look before where that is likely.
        var isLikelyThere = json.Rest.Length >= likelyLength;
        if (!isLikelyThere && LengthOf(json.Rest, isLast) is null)
        {
            return Nothing;
        }

        if (JsonDecoder.TryFast(ref json, item, out var value))
        {
            used = json.Position;
            likelyLength = (used - start.Position) / 4 * 5;
            part = Part.NextItem;
            count++;
            return Right<CloseError, T>(value!);
        }

        // Not all there yet, unusual, or wrong.
        if (LengthOf(start.Rest, isLast) is not { } length)
        {
            return Nothing;
        }

        var root = string.Create(CultureInfo.InvariantCulture, $"$.data[{count}]");
        var result = JsonDecoder.DecodeSlowly(answer, start.Rest[..length], item, root, passed + start.Position);
        part = result.IsRight ? Part.NextItem : Part.Over;
        used = start.Position + length;
        count++;
        return result;
    }

    // Null when the item is not all there yet.
    private static int? LengthOf(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonCursor.DeepestNesting - 2 }));
        return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : null;
    }

    // The page without its items, all the rest of which is still there to be judged.
    private Either<CloseError, T>? End(ReadOnlySpan<byte> tail, ref int used)
    {
        byte[] whole = head.Length == 0 ? tail.ToArray() : [.. head, (byte)']', .. tail];
        var shift = head.Length == 0 ? passed + used : passed + used - head.Length - 1;
        part = Part.Over;
        used += tail.Length;
        Either<CloseError, T>? flaw = default;
        JsonDecoder.DecodeSlowly(answer, whole, page, "$", shift).Match(Right: rest => Rest = rest, Left: error => { flaw = error; });
        return flaw;
    }

    private Either<CloseError, T> Failed(string expected, int at)
    {
        part = Part.Over;
        return new CloseError.Unreadable(answer, null, string.Create(CultureInfo.InvariantCulture, $"{expected} at byte {passed + at}"));
    }

    // Finds the list of items at the top of the page. A member that comes twice is found at the end.
    private static bool TakeHead(ReadOnlySpan<byte> bytes, bool isLast, out int length)
    {
        length = 0;
        var reader = new Utf8JsonReader(bytes, isLast, default);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            if (!reader.Read())
            {
                return false;
            }

            if (isData && reader.TokenType is JsonTokenType.StartArray)
            {
                length = (int)reader.BytesConsumed;
                return true;
            }

            if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }
}
