using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace Close.Functional.Testing;

/// <summary>Searches texts for secrets, and what the texts become when encodings are undone, up to a depth. Made for one search of one file.</summary>
/// <param name="secrets">The secrets, in UTF-8.</param>
/// <param name="mostInflated">How many bytes all compressed data together may grow to.</param>
internal sealed class SecretSearch(byte[][] secrets, int mostInflated)
{
    /// <summary>How many encodings may be wrapped around each other.</summary>
    public const int Deepest = 6;

    private const int MostStreams = 16;

    private readonly SecretEncoding[] layers = new SecretEncoding[Deepest];
    private readonly Dictionary<SecretSign, Arr<SecretEncoding>> found = [];
    private readonly List<byte[]> values = [];
    private int leftToInflate = mostInflated;

    /// <summary>The secrets that were told.</summary>
    public byte[][] Told => secrets;

    /// <summary>The secrets, those that were told and those that were recognised by their look.</summary>
    public IEnumerable<byte[]> Values => secrets.Concat(values);

    /// <summary>Gives each secret in a text with the fewest encodings that lead to it. The next call reuses the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBody">Whether it is base64 of a body, which may be compressed in a way that bears no mark.</param>
    public IReadOnlyDictionary<SecretSign, Arr<SecretEncoding>> In(ReadOnlySpan<byte> text, bool isBody)
    {
        found.Clear();
        if (text.Length >= SecretScan.Shortest)
        {
            Look(text, 0);
        }

        if (isBody)
        {
            Unmarked(text);
        }

        return found;
    }

    private void Look(ReadOnlySpan<byte> text, int depth)
    {
        for (var index = 0; index < secrets.Length; index++)
        {
            if (text.IndexOf(secrets[index]) >= 0)
            {
                Note(new SecretSign(SecretKind.Known, index + 1), depth);
            }
        }

        Note(SecretKind.ApiKey, SecretLooks.ApiKey(text), depth);
        Note(SecretKind.Authorization, SecretLooks.Authorization(text), depth);
        Note(SecretKind.Token, SecretLooks.Token(text), depth);
        Note(SecretKind.PrivateKey, SecretLooks.PrivateKey(text), depth);
        if (depth < Deepest)
        {
            Undo(text, depth);
        }
    }

    private void Undo(ReadOnlySpan<byte> text, int depth)
    {
        var room = ArrayPool<byte>.Shared.Rent(text.Length + 1);
        Down(SecretEncoding.Percent, room.AsSpan(0, SecretDecoders.Percent(text, room, isForm: false)), depth);
        if (text.Contains((byte)'+'))
        {
            Down(SecretEncoding.Percent, room.AsSpan(0, SecretDecoders.Percent(text, room, isForm: true)), depth);
        }

        Down(SecretEncoding.JsonEscape, room.AsSpan(0, SecretDecoders.JsonEscape(text, room)), depth);
        Down(SecretEncoding.Entity, room.AsSpan(0, SecretDecoders.Entity(text, room)), depth);
        for (var skipped = 0; skipped < 2; skipped++)
        {
            Down(SecretEncoding.Hex, room.AsSpan(0, SecretDecoders.Hex(text, room, skipped)), depth);
        }

        var unfolded = text.Contains((byte)'\n') ? Unfolded(text) : text;
        for (var skipped = 0; skipped < 4; skipped++)
        {
            Down(SecretEncoding.Base64, room.AsSpan(0, SecretDecoders.Base64(unfolded, room, skipped)), depth);
        }

        ArrayPool<byte>.Shared.Return(room);
        Inflate(text, depth);
    }

    private void Down(SecretEncoding encoding, ReadOnlySpan<byte> decoded, int depth)
    {
        if (decoded.Length >= SecretScan.Shortest)
        {
            layers[depth] = encoding;
            Look(decoded, depth + 1);
        }
    }

    // Base64 in e-mails is broken into lines.
    private static byte[] Unfolded(ReadOnlySpan<byte> text)
    {
        var unfolded = new ArrayBufferWriter<byte>(text.Length);
        while (text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end)
        {
            unfolded.Write(text[..end]);
            text = text[(end + 1)..];
        }

        unfolded.Write(text);
        return unfolded.WrittenSpan.ToArray();
    }

    private void Inflate(ReadOnlySpan<byte> text, int depth)
    {
        var rest = text;
        for (var streams = 0; streams < MostStreams && rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) is >= 0 and var start; streams++)
        {
            Inflate(SecretEncoding.Gzip, rest[start..], static stream => new GZipStream(stream, CompressionMode.Decompress), depth);
            rest = rest[(start + 1)..];
        }

        // The mark of zlib is too short to be looked for anywhere but at the start of a stretch that was decoded.
        rest = text;
        for (var streams = 0; streams < MostStreams; streams++)
        {
            if (rest is [0x78, 0x01 or 0x5E or 0x9C or 0xDA, ..])
            {
                Inflate(SecretEncoding.Deflate, rest, static stream => new ZLibStream(stream, CompressionMode.Decompress), depth);
            }

            if (rest.Length < 2 || rest[1..].IndexOf((ReadOnlySpan<byte>)[0, 0x78]) is not (>= 0 and var next))
            {
                break;
            }

            rest = rest[(next + 2)..];
        }
    }

    private void Unmarked(ReadOnlySpan<byte> base64)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        if (Base64.DecodeFromUtf8(base64, bytes, out _, out var length) is OperationStatus.Done)
        {
            layers[0] = SecretEncoding.Base64;
            Inflate(SecretEncoding.Deflate, bytes.AsSpan(0, length), static stream => new DeflateStream(stream, CompressionMode.Decompress), 1);
            Inflate(SecretEncoding.Brotli, bytes.AsSpan(0, length), static stream => new BrotliStream(stream, CompressionMode.Decompress), 1);
        }
    }

    private void Inflate(SecretEncoding encoding, ReadOnlySpan<byte> text, Func<Stream, Stream> open, int depth)
    {
        using var inflated = new MemoryStream();
        using (var stream = open(new MemoryStream(text.ToArray())))
        {
            var isWhole = Read(stream, inflated);
            layers[depth] = encoding;
            if (!isWhole)
            {
                Note(new SecretSign(SecretKind.Unsearched, null), depth + 1);
            }
        }

        Down(encoding, inflated.GetBuffer().AsSpan(0, (int)inflated.Length), depth);
    }

    // What was had before the data turned out to be damaged is searched all the same.
    private bool Read(Stream stream, MemoryStream inflated)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (stream.Read(chunk) is > 0 and var read)
            {
                inflated.Write(chunk, 0, Math.Min(read, leftToInflate));
                if (read > leftToInflate)
                {
                    return false;
                }

                leftToInflate -= read;
            }

            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private void Note(SecretKind kind, ReadOnlySpan<byte> value, int depth)
    {
        if (!value.IsEmpty)
        {
            values.Add(value.ToArray());
            Note(new SecretSign(kind, null), depth);
        }
    }

    private void Note(SecretSign sign, int depth)
    {
        if (!found.TryGetValue(sign, out var shortest) || shortest.Count > depth)
        {
            found[sign] = toArray(layers.Take(depth));
        }
    }
}

/// <summary>What was found: why it is a secret, and the number of one that was told.</summary>
internal sealed record SecretSign(SecretKind Kind, int? Secret);
