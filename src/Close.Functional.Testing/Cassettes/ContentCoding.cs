using System.IO.Compression;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>Takes compression off a message before it is written down: what is compressed cannot be read in a review, nor searched for secrets.</summary>
internal static class ContentCoding
{
    private const int Longest = 64 * 1024 * 1024; // Far beyond any answer of Close; a small file must not fill the memory.

    // Head and tail. Of less, .NET reads nothing and does not complain.
    private const int ShortestGzip = 18;

    /// <summary>Gives headers and body without codings; null when there is one that is not known or does not fit the bytes.</summary>
    public static (Arr<NamedValue> Headers, HttpBody Body)? Undo(Arr<NamedValue> headers, HttpBody body)
    {
        var codings = Codings(headers);
        if (codings.Count == 0 || body.Length == 0)
        {
            return (headers, body);
        }

        var plain = codings.Aggregate((HttpBody?)body, static (read, coding) => read is null ? null : Decode(read, coding));
        return plain is null ? null : (headers.Filter(static header => !IsCoding(header) && !IsLength(header)), plain);
    }

    /// <summary>Gives what was done to a body, the last first, in small letters.</summary>
    public static IReadOnlyList<string> Codings(Arr<NamedValue> headers) =>
    [
        .. headers.Filter(IsCoding).SelectMany(static header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(static coding => coding.ToLowerInvariant()).Where(static coding => coding != "identity").Reverse(),
    ];

    public static bool IsLength(NamedValue header) => header.Name.Equals("content-length", StringComparison.OrdinalIgnoreCase);

    public static bool IsCoding(NamedValue header) => header.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase);

    private static HttpBody? Decode(HttpBody body, string coding) => coding switch
    {
        _ when body.Length == 0 => body,
        "gzip" or "x-gzip" when body.Length >= ShortestGzip => Read(body, static input => new GZipStream(input, CompressionMode.Decompress)),
        "deflate" => Read(body, static input => new ZLibStream(input, CompressionMode.Decompress)) ?? (Utf8.IsValid(body.Bytes.Span) ? null : Read(body, static input => new DeflateStream(input, CompressionMode.Decompress))),
        "br" => Read(body, static input => new BrotliStream(input, CompressionMode.Decompress)),
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
