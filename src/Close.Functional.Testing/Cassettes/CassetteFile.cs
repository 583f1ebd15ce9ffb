using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Reads and writes cassettes: UTF-8, line feeds, two spaces, members in a fixed order, a line feed at the end.</summary>
public static class CassetteFile
{
    /// <summary>The ending of a cassette's file name.</summary>
    public const string Extension = ".cassette.json";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a cassette.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>The cassette; else <see cref="CassetteFault.Missing"/>, <see cref="CassetteFault.Inaccessible"/> or <see cref="CassetteFault.Damaged"/>.</returns>
    public static Either<CassetteFault, Cassette> Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new CassetteFault.Missing(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    /// <summary>Reads a cassette from the bytes of its file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">What to call the file in a fault.</param>
    public static Either<CassetteFault, Cassette> Parse(ReadOnlyMemory<byte> bytes, string path)
    {
        var reader = new Utf8JsonReader(bytes.Span);
        try
        {
            reader.Read();
            var cassette = CassetteWire.Cassette.Read(ref reader);
            return reader.Read() ? Damaged(bytes, reader.TokenStartIndex, path, null, "nothing after the end") : cassette;
        }
        catch (WireException error)
        {
            return Damaged(bytes, reader.TokenStartIndex, path, "$" + error.Path, error.Message);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Damaged(bytes, reader.BytesConsumed, path, null, "well-formed JSON");
        }
    }

    /// <summary>Gives the bytes of a cassette's file. The same cassette gives the same bytes.</summary>
    /// <param name="cassette">The cassette.</param>
    public static HttpBody Format(Cassette cassette)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            CassetteWire.Cassette.Write(writer, cassette);
        }

        buffer.Write("\n"u8);
        return HttpBody.Of(buffer.WrittenMemory);
    }

    /// <summary>Writes a cassette, all of it or nothing: a temporary file beside it takes its place when it is whole and on disk.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="path">Where to. Folders are made as needed. A file that is there and is no cassette is left alone.</param>
    /// <returns>Null when it is written; else why it is not.</returns>
    public static CassetteFault? Save(Cassette cassette, string path)
    {
        var blocker = File.Exists(path) ? Load(path).MatchUnsafe<CassetteFault?>(Right: _ => null, Left: fault => fault) : null;
        if (blocker is not null)
        {
            return blocker;
        }

        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(Format(cassette).Bytes.Span);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    private static CassetteFault.Damaged Damaged(ReadOnlyMemory<byte> bytes, long offset, string path, string? jsonPath, string expected)
    {
        var before = bytes.Span[..(int)Math.Min(offset, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        return new CassetteFault.Damaged(path, line, before.Length - before.LastIndexOf((byte)'\n'), jsonPath, expected);
    }
}
