using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>A place that holds a secret. It says where, why and in which encoding, and nothing of the secret itself.</summary>
/// <remarks>
/// Immutable, compared by value. A name in the path that holds a secret in any encoding, or has four letters in a row in common with one, is replaced by its
/// place, such as <c>[#2]</c> for the third member of an object, and so is one that is no plain word.
/// </remarks>
public sealed record SecretFinding
{
    private readonly Arr<SecretEncoding> encodings;

    internal SecretFinding(SecretKind kind, int? secret, string? path, long line, long column, Arr<SecretEncoding> encodings)
    {
        Kind = kind;
        Secret = secret;
        Path = path;
        Line = line;
        Column = column;
        this.encodings = encodings;
    }

    /// <summary>Why it counts as a secret.</summary>
    public SecretKind Kind { get; }

    /// <summary>Which of the secrets that the scan was told, from 1 in their order; null for one that was not told.</summary>
    public int? Secret { get; }

    /// <summary>
    /// The place in the JSON, such as <c>$.interactions[2].response.body.json.data[0].text</c>, counted from 0, with <c> (name)</c> behind it when it is the
    /// name of a member; null when it is not one place in JSON.
    /// </summary>
    public string? Path { get; }

    /// <summary>The line where the place begins, from 1.</summary>
    public long Line { get; }

    /// <summary>The byte in that line, from 1.</summary>
    public long Column { get; }

    /// <summary>How the secret is written there, from the outermost; empty when it stands there as it is.</summary>
    public IReadOnlyList<SecretEncoding> Encodings => encodings;

    /// <summary>Gives all of it in one line, fit for a log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"({Line},{Column}){(Path is null ? "" : " " + Path)}: {What}{(encodings.IsEmpty ? "" : ", as " + string.Join(" of ", encodings))}");

    private string What => Kind switch
    {
        SecretKind.Known => string.Create(CultureInfo.InvariantCulture, $"secret {Secret}"),
        SecretKind.ApiKey => "what looks like an API key",
        SecretKind.Authorization => "what looks like credentials",
        SecretKind.Token => "what looks like a signed token",
        SecretKind.PrivateKey => "the first line of a private key",
        _ => "more compressed data than is searched",
    };
}
