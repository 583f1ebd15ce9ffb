using System.IO.Compression;

namespace Close.Functional.Testing;

/// <summary>Undoes what a server did to a body for the way: some recorders keep it as it was sent.</summary>
internal static class ContentEncoding
{
    // Far beyond any answer of Close; a small file must not fill the memory.
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Gives headers and body as a program sees them.</summary>
    public static (Arr<NamedValue> Headers, HttpBody Body) Undo(string place, IEnumerable<NamedValue> headers, HttpBody body, LossLog losses)
    {
        var all = toArray(headers);
        var codings = all.Filter(IsCoding).SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Reverse().ToList();
        if (body.Length == 0 || codings.TrueForAll(coding => coding == "identity"))
        {
            return (all, body);
        }

        // What does not look like it was undone before it was recorded, as some tools do and keep the header.
        if (codings is ["gzip" or "x-gzip"] && !body.Bytes.Span.StartsWith<byte>([0x1F, 0x8B]))
        {
            return (all.Filter(header => !IsCoding(header)), body);
        }

        var plain = codings.Aggregate((HttpBody?)body, (read, coding) => read is null ? null : Undone(coding.ToLowerInvariant(), read));
        if (plain is null)
        {
            losses.Add($"{place}.body", Losses.Compressed);
            return (all, body);
        }

        return (all.Filter(header => !IsCoding(header) && !header.Name.Equals("content-length", StringComparison.OrdinalIgnoreCase)), plain);
    }

    private static bool IsCoding(NamedValue header) => header.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase);

    private static HttpBody? Undone(string coding, HttpBody body) => coding switch
    {
        "identity" => body,
        "gzip" or "x-gzip" => Read(body, input => new GZipStream(input, CompressionMode.Decompress)),
        "deflate" => Read(body, input => new ZLibStream(input, CompressionMode.Decompress)) ?? Read(body, input => new DeflateStream(input, CompressionMode.Decompress)),
        "br" => Read(body, input => new BrotliStream(input, CompressionMode.Decompress)),
        _ => null,
    };

    private static HttpBody? Read(HttpBody body, Func<Stream, Stream> open)
    {
        try
        {
            using var input = new MemoryStream(body.Bytes.ToArray());
            using var plain = open(input);
            using var output = new MemoryStream();
            var buffer = new byte[81_920];
            while (plain.Read(buffer) is > 0 and var count)
            {
                if (output.Length + count > Longest)
                {
                    return null;
                }

                output.Write(buffer, 0, count);
            }

            return HttpBody.Of(output.ToArray());
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
