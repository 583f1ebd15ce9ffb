using System.Globalization;
using System.Text.Json;

namespace Close.Functional;

/// <summary>The edge of decoding: an answer goes in, a value or a <see cref="CloseError"/> comes out, and nothing is thrown.</summary>
internal static class JsonDecoder
{
    /// <summary>Reads a success body as one kind of value, and any other answer as the error it stands for.</summary>
    public static Either<CloseError, T> Decode<T>(Envelope answer, WireKind<T> kind) =>
        !answer.IsSuccess ? ErrorReader.Read(answer)
        : TryFast(answer.Body.Unmarked.Span, kind, out var value) ? Right<CloseError, T>(value!)
        : DecodeSlowly(answer, kind);

    /// <summary>Reads a success body by the <see cref="Utf8JsonReader"/> alone, which has the last word on what is wrong and where.</summary>
    public static Either<CloseError, T> DecodeSlowly<T>(Envelope answer, WireKind<T> kind)
    {
        var json = answer.Body.Unmarked.Span;
        return DecodeSlowly(answer, json, kind, "$", answer.Body.Length - json.Length);
    }

    /// <summary>Reads a part of a body in the same way.</summary>
    /// <param name="answer">The answer, for the error.</param>
    /// <param name="json">The part.</param>
    /// <param name="kind">What it should be.</param>
    /// <param name="root">Where the part stands in the whole, such as <c>$.data[3]</c>.</param>
    /// <param name="offset">How many bytes stand before it.</param>
    public static Either<CloseError, T> DecodeSlowly<T>(Envelope answer, ReadOnlySpan<byte> json, WireKind<T> kind, string root, long offset)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            var value = kind.Read(ref reader);
            return reader.Read() ? Unreadable(null, "expected nothing after the end of the JSON, found more", reader.TokenStartIndex) : Right<CloseError, T>(value);
        }
        catch (WireException error)
        {
            return Unreadable(root + error.Path, "expected " + error.Message, reader.TokenStartIndex);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON, nested too deeply, or a text in it that is no valid Unicode. The reader's message may quote the body: leave it out.
            return Unreadable(null, "expected well-formed JSON, found something else", reader.BytesConsumed);
        }

        CloseError Unreadable(string? path, string expected, long at) =>
            new CloseError.Unreadable(answer, path, string.Create(CultureInfo.InvariantCulture, $"{expected} at byte {at + offset}"));
    }

    /// <summary>Reads a body by its cursor. False for whatever is not as it should be: the slow way then says what it is.</summary>
    public static bool TryFast<T>(ReadOnlySpan<byte> body, WireKind<T> kind, out T? value)
    {
        using var memory = new ReadingMemory();
        var json = new JsonCursor(body, memory);
        json.SkipSpaces();
        var isRead = TryFast(ref json, kind, out value);
        json.SkipSpaces();
        return isRead && json.Rest.IsEmpty;
    }

    /// <summary>Reads the value at which the cursor stands.</summary>
    public static bool TryFast<T>(ref JsonCursor json, WireKind<T> kind, out T? value)
    {
        try
        {
            value = kind.Read(ref json);
            return true;
        }
        catch (Exception error) when (error is WireException or JsonException or InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
