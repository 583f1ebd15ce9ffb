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

    private static readonly Lock Saving = new();

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
            // Somebody may write it anew between the cassette and its bodies.
            var bytes = File.ReadAllBytes(path);
            var read = Parse(bytes, path).Bind(cassette => BodyFiles.PutBack(cassette, path));
            return read.IsLeft && !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes) ? Load(path) : read;
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

    /// <summary>Reads a cassette from the bytes of its file. A body that is in a file of its own stays there: it is a <see cref="CassetteBody.InFile"/>.</summary>
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

        ReadOnlySpan<byte> current = CassetteMigrations.Upgrade(json) is { } upgraded ? upgraded : json;
        var reader = new Utf8JsonReader(current, Reading);
        try
        {
            reader.Read();
            return CassetteWire.Cassette.Read(ref reader);
        }
        catch (WireException error)
        {
            var (line, column) = Position(current, reader.TokenStartIndex);
            return new CassetteFault.Damaged(path, line, column, "$" + error.Path, error.Message);
        }
    }

    /// <summary>Gives the bytes of a cassette's file. The same cassette gives the same bytes.</summary>
    /// <param name="cassette">The cassette.</param>
    public static HttpBody Format(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return HttpBody.Of(Bytes(writer =>
        {
            var json = new WireWriter(writer);
            CassetteWire.Cassette.Write(ref json, cassette);
        }));
    }

    /// <summary>
    /// Writes a cassette, redacted by its policy, all of it or nothing: a temporary file beside it takes its place when it is whole and on disk. Bodies larger than the policy
    /// says go into files beside it.
    /// </summary>
    /// <param name="cassette">The cassette. One whose pseudonyms need a secret is taken to hold none but them: record it by <see cref="CassetteSession.Open"/>.</param>
    /// <param name="path">Where to. Folders are made as needed. A file that is there and is no cassette is left alone.</param>
    /// <param name="secrets">Secrets that must not be in it in any encoding, each of at least 8 characters; null for none. What looks like one is refused anyway.</param>
    /// <returns>Null when it is written; else why it is not, such as <see cref="CassetteFault.HoldsSecret"/> or <see cref="CassetteFault.Busy"/>.</returns>
    /// <exception cref="ArgumentException">A secret is too short.</exception>
    public static CassetteFault? Save(Cassette cassette, string path, IEnumerable<string>? secrets = null)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        ArgumentNullException.ThrowIfNull(path);
        lock (Saving)
        {
            return CassetteLock.Take(path).MatchUnsafe<CassetteFault?>(
                Right: writing =>
                {
                    using (writing)
                    {
                        return Write(new Redactor(cassette.Policy).Redact(cassette), path, toArray(secrets ?? []));
                    }
                },
                Left: fault => fault);
        }
    }

    /// <summary>Writes a cassette as <see cref="Save"/> does, by somebody who has the right to, and has redacted it.</summary>
    internal static CassetteFault? Write(Cassette redacted, string path, Arr<string> secrets)
    {
        var found = Load(path);
        if (found.MatchUnsafe<CassetteFault?>(Right: _ => null, Left: fault => fault is CassetteFault.Missing ? null : fault) is { } blocker)
        {
            return blocker;
        }

        var (small, files) = BodyFiles.TakeOut(redacted, path);
        var bytes = Format(small);
        var scan = SecretScan.Of(secrets);
        if (toArray(scan.Find(bytes).Concat(files.Values.SelectMany(scan.Find))) is { IsEmpty: false } findings)
        {
            return new CassetteFault.HoldsSecret(path, findings);
        }

        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
            foreach (var (name, body) in files)
            {
                AtomicFile.Write(Path.Combine(folder, name), body);
            }

            AtomicFile.Write(path, bytes);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }

        TidyUp(path, files);
        return null;
    }

    // What cannot be taken away now is taken away next time: the cassette is written all the same.
    private static void TidyUp(string path, IReadOnlyDictionary<string, HttpBody> files)
    {
        try
        {
            BodyFiles.Leftovers(path).Where(left => !files.ContainsKey(Path.GetFileName(left))).ToList().ForEach(File.Delete);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it.
        }
    }

    /// <summary>Gives JSON in the layout of a cassette.</summary>
    internal static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether an exception says that the operating system refused something.</summary>
    internal static bool IsRefusal(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

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
