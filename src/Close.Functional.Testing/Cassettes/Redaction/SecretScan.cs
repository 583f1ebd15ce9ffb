using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Finds what must not stand in a cassette: secrets that it is told, and what looks like one, in any common encoding.</summary>
/// <remarks>
/// <para>
/// Immutable, and safe to share. Percent-encoding (of some or all letters), escapes of JSON, entities of HTML, base64 in both alphabets and at every alignment (and so Basic
/// credentials), hexadecimal digits, gzip and zlib are undone wherever they stand, up to six around each other, an escape in the file being one. Brotli
/// and deflate without a frame bear no mark and are undone where a body is in base64. A secret that was cut in two, put into another order or encoded in
/// another way is not found.
/// </para>
/// <para>The time grows with the length of the file. All compressed data of a file is read up to 16 MB; a place where more begins is a finding of its own.</para>
/// </remarks>
public sealed class SecretScan
{
    /// <summary>The fewest characters of a secret that can be told: 8. A shorter one would be found in texts that have nothing to do with it.</summary>
    public const int Shortest = 8;

    private const int MostInflated = 16 * 1024 * 1024;

    private readonly byte[][] secrets;

    private SecretScan(byte[][] secrets) => this.secrets = secrets;

    /// <summary>Knows no secret, and so finds only what looks like one: API keys of Close, values of <c>Authorization</c> headers, signed tokens and private keys.</summary>
    public static SecretScan ByLook { get; } = new([]);

    /// <summary>Makes a scan that knows some secrets.</summary>
    /// <param name="secrets">The secrets as they are: an API key, the secret of an application, a token, a password. None may have fewer than 8 characters.</param>
    /// <exception cref="ArgumentException">A secret is too short. The message says which, not what.</exception>
    public static SecretScan Of(IEnumerable<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        string[] all = [.. secrets];
        return System.Array.FindIndex(all, static secret => secret is not { Length: >= Shortest }) is >= 0 and var index
            ? throw new ArgumentException($"Secret {index + 1} has fewer than {Shortest} characters. So short a text would be found by chance; leave it out.", nameof(secrets))
            : new([.. all.Select(Encoding.UTF8.GetBytes)]);
    }

    /// <summary>Finds each place in a cassette that holds a secret, as its file would.</summary>
    /// <param name="cassette">The cassette, as it would be written.</param>
    /// <returns>The findings in the order of the file; none when it may be written.</returns>
    public IReadOnlyList<SecretFinding> Find(Cassette cassette) => Find(CassetteFile.Format(cassette));

    /// <summary>Finds each place in a file that holds a secret.</summary>
    /// <param name="file">The bytes of a cassette's file, or of a body that stands in a file of its own. What is no JSON is searched too, without paths.</param>
    /// <returns>The findings in the order of the file, one for each secret and place; none when nothing was found.</returns>
    public IReadOnlyList<SecretFinding> Find(HttpBody file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var search = new SecretSearch(secrets, MostInflated);
        var found = new SecretPlaces(file.Bytes.Span, search);
        var reader = new Utf8JsonReader(found.Json, new JsonReaderOptions { MaxDepth = 1000, CommentHandling = JsonCommentHandling.Allow });
        try
        {
            while (reader.Read())
            {
                found.Visit(ref reader);
            }
        }
        catch (JsonException)
        {
            found.VisitRest((int)reader.BytesConsumed);
        }

        return found.ToFindings();
    }

    /// <summary>Gives how many secrets it knows.</summary>
    public override string ToString() => $"{secrets.Length} secrets and what looks like one";
}
