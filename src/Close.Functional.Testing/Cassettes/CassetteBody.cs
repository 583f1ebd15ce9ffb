using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>A body as a cassette holds it: in the form that a person can read best.</summary>
/// <remarks>Immutable, compared by value: JSON by its meaning, everything else byte for byte.</remarks>
public abstract record CassetteBody
{
    private CassetteBody()
    {
    }

    private protected abstract HttpBody Bytes { get; }

    /// <summary>JSON, which stands in the cassette as itself, so that a difference between two recordings can be read.</summary>
    /// <param name="Value">The value. Numbers keep their text. Must be valid Unicode.</param>
    public sealed record Json(JsonElement Value) : CassetteBody
    {
        /// <summary>The value. It does not need the document that it was taken from.</summary>
        public JsonElement Value { get; } = Value.Clone();

        private protected override HttpBody Bytes => JsonBody.Write(Value.WriteTo, JsonMarshal.GetRawUtf8Value(Value).Length);

        /// <inheritdoc/>
        public bool Equals(Json? other) => other is not null && CanonicalJson.Of(Value) == CanonicalJson.Of(other.Value);

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

    /// <summary>Bytes in a file beside the cassette, as it stands in the cassette's own file. <see cref="CassetteFile.Load"/> gives the bytes in its place.</summary>
    public sealed record InFile : CassetteBody
    {
        internal InFile(string name, string sha256)
        {
            Name = name;
            Sha256 = sha256;
        }

        /// <summary>The name of the file, without a folder.</summary>
        public string Name { get; }

        /// <summary>The SHA-256 of its bytes, in 64 small hexadecimal digits.</summary>
        public string Sha256 { get; }

        private protected override HttpBody Bytes => throw new InvalidOperationException($"The body is in the file {Name}: load the cassette from its path.");
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
        return body.Length == 0 ? Empty
            : !Utf8.IsValid(body.Bytes.Span) ? new Base64(body)
            : ParseJson(body) is { } json ? new Json(json)
            : new Text(body.AsText());
    }

    /// <summary>Chooses a form that keeps each byte, spaces between the parts of JSON too.</summary>
    /// <param name="body">The bytes.</param>
    public static CassetteBody Exactly(HttpBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Length == 0 ? Empty : Utf8.IsValid(body.Bytes.Span) ? new Text(body.AsText()) : new Base64(body);
    }

    /// <summary>Gives the bytes to send. JSON comes out without spaces between its parts.</summary>
    /// <exception cref="InvalidOperationException">They are in a file that has not been read: see <see cref="InFile"/>.</exception>
    public HttpBody ToBody() => Bytes;

    /// <summary>Gives the form and the length; the content may be about people.</summary>
    public sealed override string ToString() => IsEmpty ? "no body" : this is InFile file ? $"{nameof(InFile)}, {file.Name}" : $"{GetType().Name}, {Bytes}";

    /// <summary>Whether each text in a JSON value is valid Unicode, so that it can be written.</summary>
    internal static bool IsUnicode(JsonElement json)
    {
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null);
            json.WriteTo(writer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonElement? ParseJson(HttpBody body)
    {
        try
        {
            var json = JsonElement.Parse(body.Bytes.Span);
            return body.Bytes.Span.IndexOf("\\u"u8) < 0 || IsUnicode(json) ? json : null; // Only an escape can make half a character.
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
