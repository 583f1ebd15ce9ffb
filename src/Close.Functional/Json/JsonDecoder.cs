using System.Globalization;
using System.Text.Json;

namespace Close.Functional;

/// <summary>The edge of decoding: an answer goes in, a value or a <see cref="CloseError"/> comes out, and nothing is thrown.</summary>
internal static class JsonDecoder
{
    /// <summary>Reads a success body as one kind of value, and any other answer as the error it stands for.</summary>
    public static Either<CloseError, T> Decode<T>(Envelope answer, WireKind<T> kind)
    {
        if (!answer.IsSuccess)
        {
            return ErrorReader.Read(answer);
        }

        var reader = new Utf8JsonReader(answer.Body.Unmarked.Span);
        try
        {
            reader.Read();
            var value = kind.Read(ref reader);
            return reader.Read() ? new CloseError.Unreadable(answer, null, "nothing after the end of the JSON") : Right<CloseError, T>(value);
        }
        catch (WireException error)
        {
            return new CloseError.Unreadable(answer, "$" + error.Path, "expected " + error.Message);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON, nested too deeply, or a text in it that is no valid Unicode. The reader's message may quote the body: leave it out.
            var at = reader.BytesConsumed.ToString(CultureInfo.InvariantCulture);
            return new CloseError.Unreadable(answer, null, $"expected well-formed JSON, found something else at byte {at}");
        }
    }
}
