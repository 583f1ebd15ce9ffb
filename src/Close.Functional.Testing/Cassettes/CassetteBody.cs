using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>A body as a cassette holds it: in the form that a person can read best.</summary>
/// <remarks>Immutable, compared by value: JSON by its meaning, everything else byte for byte.</remarks>
public abstract record CassetteBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private CassetteBody()
    {
    }

    private protected abstract HttpBody Bytes { get; }

    /// <summary>JSON, which stands in the cassette as itself, so that a difference between two recordings can be read.</summary>
    /// <param name="Value">The value. Numbers keep their text.</param>
    public sealed record Json(JsonElement Value) : CassetteBody
    {
        private protected override HttpBody Bytes => JsonBody.Write(Value.WriteTo);

        /// <inheritdoc/>
        public bool Equals(Json? other) => other is not null && JsonElement.DeepEquals(Value, other.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => CanonicalJson.Of(Value).GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Text that is not JSON.</summary>
    /// <param name="Value">The text, which is UTF-8 on the wire.</param>
    public sealed record Text(string Value) : CassetteBody
    {
        private protected override HttpBody Bytes => HttpBody.OfText(Value);
    }

    /// <summary>Bytes that are not text, in base64; also stands for no bytes at all.</summary>
    /// <param name="Value">The bytes.</param>
    public sealed record Base64(HttpBody Value) : CassetteBody
    {
        private protected override HttpBody Bytes => Value;
    }

    /// <summary>No body.</summary>
    public static CassetteBody Empty { get; } = new Base64(HttpBody.Empty);

    /// <summary>Whether there is no body.</summary>
    public bool IsEmpty => this is Base64 { Value.Length: 0 };

    /// <summary>Chooses the form that suits some bytes.</summary>
    /// <param name="body">The bytes.</param>
    public static CassetteBody Of(HttpBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length == 0)
        {
            return Empty;
        }

        try
        {
            var text = Strict.GetString(body.Bytes.Span);
            return ParseJson(body) is { } json ? new Json(json) : new Text(text);
        }
        catch (DecoderFallbackException)
        {
            return new Base64(body);
        }
    }

    /// <summary>Gives the bytes to send. JSON comes out without spaces between its parts.</summary>
    public HttpBody ToBody() => Bytes;

    /// <summary>Gives the form and the length; the content may be about people.</summary>
    public sealed override string ToString() => IsEmpty ? "no body" : $"{GetType().Name}, {Bytes}";

    private static JsonElement? ParseJson(HttpBody body)
    {
        try
        {
            var value = JsonElement.Parse(body.Bytes.Span);
            using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
            value.WriteTo(writer); // Fails on a text that is no valid Unicode, which could not be written to the cassette either.
            return value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
