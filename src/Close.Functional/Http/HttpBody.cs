using System.Text;

namespace Close.Functional;

/// <summary>The bytes of a request or an answer.</summary>
/// <remarks>Immutable as long as nobody writes to the memory it was given. Compared byte for byte.</remarks>
public sealed class HttpBody : IEquatable<HttpBody>
{
    private HttpBody(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>No bytes.</summary>
    public static HttpBody Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The bytes as they cross the wire, after any content encoding such as gzip was undone.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many bytes there are.</summary>
    public int Length => Bytes.Length;

    /// <summary>The bytes without the byte order mark that a proxy may put before a text; JSON readers do not take one.</summary>
    internal ReadOnlyMemory<byte> Unmarked => Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Bytes[Encoding.UTF8.Preamble.Length..] : Bytes;

    /// <summary>Takes bytes as they are, without a copy: do not change them afterwards.</summary>
    /// <param name="bytes">The bytes.</param>
    public static HttpBody Of(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? Empty : new HttpBody(bytes);

    /// <summary>Takes a text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    public static HttpBody OfText(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the bytes as UTF-8; what is not UTF-8 becomes U+FFFD.</summary>
    public string AsText() => Encoding.UTF8.GetString(Bytes.Span);

    /// <inheritdoc/>
    public bool Equals(HttpBody? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HttpBody);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Gives the length only; use <see cref="AsText"/> for the content.</summary>
    public override string ToString() => $"{Length} bytes";
}
