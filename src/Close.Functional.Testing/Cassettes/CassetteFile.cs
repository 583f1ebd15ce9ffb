using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

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

    // A body may be nested 64 deep, as everywhere in .NET, and stands five deep in the cassette.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 128 };

    /// <summary>Reads a cassette.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>The cassette; else <see cref="CassetteFault.Missing"/>, <see cref="CassetteFault.Inaccessible"/> or <see cref="CassetteFault.Damaged"/>.</returns>
    public static Either<CassetteFault, Cassette> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new CassetteFault.Missing(path);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    /// <summary>Reads a cassette from the bytes of its file.</summary>
    /// <param name="bytes">The bytes. A byte order mark, which some editors put at the start, is passed over.</param>
    /// <param name="path">What to call the file in a fault.</param>
    public static Either<CassetteFault, Cassette> Parse(ReadOnlyMemory<byte> bytes, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var json = bytes.Span.StartsWith("\uFEFF"u8) ? bytes.Span[3..] : bytes.Span;
        if (FirstFlaw(json) is { } flaw)
        {
            return new CassetteFault.Damaged(path, flaw.Line, flaw.Column, null, flaw.Expected);
        }

        var reader = new Utf8JsonReader(json, Reading);
        try
        {
            reader.Read();
            return CassetteWire.Cassette.Read(ref reader);
        }
        catch (WireException error)
        {
            var (line, column) = Position(json, reader.TokenStartIndex);
            return new CassetteFault.Damaged(path, line, column, "$" + error.Path, error.Message);
        }
    }

    /// <summary>Gives the bytes of a cassette's file. The same cassette gives the same bytes.</summary>
    /// <param name="cassette">The cassette.</param>
    public static HttpBody Format(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            var json = new WireWriter(writer);
            CassetteWire.Cassette.Write(ref json, cassette);
        }

        buffer.Write("\n"u8);
        return HttpBody.Of(buffer.WrittenMemory);
    }

    /// <summary>
    /// Writes a cassette, redacted by its policy, all of it or nothing: a temporary file beside it takes its place when it is whole and on disk.
    /// </summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="path">Where to. Folders are made as needed. A file that is there and is no cassette is left alone.</param>
    /// <returns>Null when it is written; else why it is not.</returns>
    public static CassetteFault? Save(Cassette cassette, string path)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        ArgumentNullException.ThrowIfNull(path);
        if (Blocker(path) is { } blocker)
        {
            return blocker;
        }

        var bytes = Format(new Redactor(cassette.Policy).Redact(cassette));
        try
        {
            var full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            Replace(full, $"{full}.{Path.GetRandomFileName()}.tmp", bytes);
            return null;
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    /// <summary>Gives why no cassette may be written to a path: what is there and is no cassette must not be lost.</summary>
    internal static CassetteFault? Blocker(string path) =>
        Load(path).MatchUnsafe<CassetteFault?>(Right: _ => null, Left: fault => fault is CassetteFault.Missing ? null : fault);

    private static void Replace(string path, string temporary, HttpBody bytes)
    {
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes.Bytes.Span);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // Does nothing once it has been moved.
        }
    }

    private static bool IsRefusal(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static (long Line, long Column, string Expected)? FirstFlaw(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Reading);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (reader.ValueIsEscaped || !Utf8.IsValid(reader.ValueSpan)))
                {
                    _ = reader.GetString(); // Throws at what is no Unicode, which the reader itself passes over.
                }
            }

            return null;
        }
        catch (JsonException error)
        {
            return ((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1, "well-formed JSON");
        }
        catch (InvalidOperationException)
        {
            var (line, column) = Position(json, reader.TokenStartIndex);
            return (line, column, "a text in valid Unicode");
        }
    }

    private static (long Line, long Column) Position(ReadOnlySpan<byte> json, long offset)
    {
        var before = json[..(int)Math.Min(offset, json.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
