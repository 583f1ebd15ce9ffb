using System.IO.Compression;

namespace Close.Functional.Testing;

/// <summary>Takes compression off an answer before it is written down: what is compressed cannot be read in a review, nor searched for secrets.</summary>
internal static class ContentCoding
{
    private const int Largest = 256 * 1024 * 1024;

    /// <summary>Gives the answer without its coding; the very same one when it has none, or one that is not known or does not fit its bytes.</summary>
    public static Envelope Decoded(Envelope answer)
    {
        var codings = answer.Headers.Where(IsCoding).SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Reverse().ToList();
        var body = answer.Body;
        foreach (var coding in codings)
        {
            if (Decode(body, coding) is not { } decoded)
            {
                return answer;
            }

            body = decoded;
        }

        return codings.Count == 0 ? answer : new Envelope(answer.Status, answer.Headers.Filter(header => !IsCoding(header) && !IsLength(header)), body);
    }

    public static bool IsLength(NamedValue header) => string.Equals(header.Name, "content-length", StringComparison.OrdinalIgnoreCase);

    private static bool IsCoding(NamedValue header) => string.Equals(header.Name, "content-encoding", StringComparison.OrdinalIgnoreCase);

    private static HttpBody? Decode(HttpBody body, string coding)
    {
        using var coded = new MemoryStream(body.Bytes.ToArray());
        using Stream? decoder = coding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(coded, CompressionMode.Decompress),
            "deflate" => new ZLibStream(coded, CompressionMode.Decompress),
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            "identity" => coded,
            _ => null,
        };
        return decoder is null ? null : Read(decoder);
    }

    private static HttpBody? Read(Stream decoder)
    {
        try
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int count; (count = decoder.Read(buffer)) > 0 && bytes.Length <= Largest;)
            {
                bytes.Write(buffer, 0, count);
            }

            return bytes.Length <= Largest ? HttpBody.Of(bytes.ToArray()) : null;
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
