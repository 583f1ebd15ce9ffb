using System.Security.Cryptography;

namespace Close.Functional.Testing;

/// <summary>Moves large bodies between a cassette and files beside it, so that the cassette can still be read in a review.</summary>
internal static class BodyFiles
{
    private const string Extension = ".body";
    private const int LettersOfHash = 16;

    /// <summary>Whether a text names a file of this folder, and no other place.</summary>
    public static bool IsName(string text) =>
        text.EndsWith(Extension, StringComparison.Ordinal) && text.IndexOfAny(['/', '\\', ':', '\0']) < 0 && text != Extension;

    /// <summary>Takes the large bodies out.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="path">Where it will be.</param>
    /// <returns>The cassette that is left, and the files by their names.</returns>
    public static (Cassette Cassette, IReadOnlyDictionary<string, HttpBody> Files) TakeOut(Cassette cassette, string path)
    {
        var files = new SortedDictionary<string, HttpBody>(StringComparer.Ordinal);
        var stem = Stem(path);
        return (EachBody(cassette, TakeOut), files);

        CassetteBody TakeOut(CassetteBody body)
        {
            if (body is CassetteBody.InFile || body.ToBody() is var bytes && bytes.Length <= cassette.Policy.LargestInline)
            {
                return body;
            }

            var hash = Hash(bytes);
            var file = $"{stem}.{hash[..LettersOfHash]}{Extension}";
            files[file] = bytes;
            return new CassetteBody.InFile(file, hash);
        }
    }

    /// <summary>Puts the large bodies back in.</summary>
    /// <param name="cassette">The cassette as its file has it.</param>
    /// <param name="path">Where that file is.</param>
    public static Either<CassetteFault, Cassette> PutBack(Cassette cassette, string path)
    {
        CassetteFault? fault = null;
        var whole = EachBody(cassette, body => body is CassetteBody.InFile file && fault is null ? Read(file) : body);
        return fault is null ? whole : fault;

        CassetteBody Read(CassetteBody.InFile file)
        {
            var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", file.Name);
            var bytes = HttpBody.Empty;
            try
            {
                bytes = HttpBody.Of(File.ReadAllBytes(beside));
            }
            catch (Exception error) when (CassetteFile.IsRefusal(error))
            {
                fault = new CassetteFault.Inaccessible(beside, error.Message);
                return file;
            }

            fault = Hash(bytes) == file.Sha256 ? null : new CassetteFault.Damaged(beside, 1, 1, null, $"the bytes whose SHA-256 the cassette gives ({file.Sha256[..LettersOfHash]}…)");
            // A body whose very bytes were kept has them still.
            return CassetteBody.Of(bytes) is CassetteBody.Json json && !json.ToBody().Equals(bytes) ? CassetteBody.Exactly(bytes) : CassetteBody.Of(bytes);
        }
    }

    /// <summary>The files beside a cassette that are its own: bodies, of this recording and of earlier ones, and what a writer left that was killed.</summary>
    public static IEnumerable<string> Leftovers(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(full);
        return Directory.EnumerateFiles(Path.GetDirectoryName(full) ?? full).Where(file => Path.GetFileName(file) is var other && (IsBody(other) || (other.EndsWith(AtomicFile.Extension, StringComparison.Ordinal)
            && (other.StartsWith(name + ".", StringComparison.Ordinal) || (other.Split('.') is { Length: > 3 } parts && IsBody(string.Join('.', parts[..^3])))))));

        bool IsBody(string other) => other.StartsWith(Stem(full) + ".", StringComparison.Ordinal) && other.EndsWith(Extension, StringComparison.Ordinal)
            && other.Length == Stem(full).Length + 1 + LettersOfHash + Extension.Length && other.Substring(Stem(full).Length + 1, LettersOfHash).All(char.IsAsciiHexDigitLower);
    }

    private static string Stem(string path) =>
        Path.GetFileName(path) is var name && name.EndsWith(CassetteFile.Extension, StringComparison.Ordinal) ? name[..^CassetteFile.Extension.Length] : name;

    private static Cassette EachBody(Cassette cassette, Func<CassetteBody, CassetteBody> change) => cassette with
    {
        interactions = cassette.interactions.Map(one => one with
        {
            request = one.Request with { body = change(one.Request.Body) },
            response = one.Response is { } response ? response with { body = change(response.Body) } : null,
        }),
    };

    private static string Hash(HttpBody bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Bytes.Span));
}
