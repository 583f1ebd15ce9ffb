using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Takes secrets out of a cassette: those that its policy names, and what looks like one. Pure.</summary>
internal static partial class Blackening
{
    private const string Black = "***";
    private const int Longest = 10_000; // In milliseconds.

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 256 };

    // From the shortest words to whatever stands between two spaces. A secret in an encoding may hold the signs at which shorter words end.
    private static readonly Regex[] Words = [Short(), Long()];

    /// <summary>A cassette as JSON, as the library writes it.</summary>
    public static JsonElement JsonOf(Cassette cassette) => JsonElement.Parse(CassetteFile.Format(cassette).Bytes.Span, Reading);

    /// <summary>Gives the same cassette with what its policy blackens blackened, and without the headers that it leaves out.</summary>
    public static Cassette ByPolicy(Cassette cassette) => cassette with
    {
        Variables = cassette.Policy.Redact(new RecordedRequest("GET", "/") { Query = cassette.Variables }).Query, // Variables are pairs like those of a query.
        Interactions = [.. cassette.Interactions.Select(cassette.Policy.Redact)],
    };

    /// <summary>Gives the same cassette without secrets.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="secrets">Names that its policy counts among secrets from now on.</param>
    public static Cassette Whole(Cassette cassette, IEnumerable<string> secrets)
    {
        var named = cassette.Policy.Secrets.Concat(secrets).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var policy = named.Length == cassette.Policy.Secrets.Count ? cassette.Policy : cassette.Policy with { Secrets = named };
        return ByLook(ByPolicy(cassette with { Policy = policy }));
    }

    /// <summary>Whether a text holds what looks like a secret, in any encoding.</summary>
    public static bool Holds(string text) => Holds("text", text);

    /// <summary>Blackens what looks like a secret, and as little around it as can be; gives the very same text when there is none.</summary>
    public static string Blacken(string text)
    {
        var left = text;
        foreach (var words in Words)
        {
            if (!Holds(left))
            {
                return left;
            }

            left = words.Replace(left, static word => Holds(word.Value) ? Black : word.Value);
        }

        return Holds(left) ? Black : left;
    }

    // A body in base64 is searched in ways that a text is not.
    private static bool Holds(string member, string text)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString(member, text);
            writer.WriteEndObject();
        }

        return SecretScan.ByLook.Find(HttpBody.Of(json.WrittenMemory)).Any(static finding => finding.Kind is not SecretKind.Unsearched);
    }

    // A key can stand wherever a text can, so the texts of the whole file are gone through.
    private static Cassette ByLook(Cassette cassette)
    {
        if (!SecretScan.ByLook.Find(cassette).Any(static finding => finding.Kind is not SecretKind.Unsearched))
        {
            return cassette;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, JsonOf(cassette));
        }

        return CassetteFile.Parse(buffer.WrittenMemory, cassette.Name).Match(Right: whole => whole, Left: fault => throw new CassetteException(fault));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Blacken(value.GetString()!));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // Bytes of which a part is black are no base64 any more.
    private static void Write(Utf8JsonWriter writer, JsonProperty member)
    {
        if (member.NameEquals("base64"u8) && member.Value.ValueKind is JsonValueKind.String && Holds("base64", member.Value.GetString()!))
        {
            writer.WriteString("text", Blacken(member.Value.GetString()!) is var left && Holds("base64", left) ? Black : left);
            return;
        }

        writer.WritePropertyName(Blacken(member.Name));
        Write(writer, member.Value);
    }

    [GeneratedRegex("""
        -----BEGIN\ [A-Z0-9\ ]*PRIVATE\ KEY-----.*?(?:-----END\ [A-Z0-9\ ]*PRIVATE\ KEY-----|\z)
        | (?i:bearer|basic)\s+[^\s"'<>]+
        | [^\s"'<>?&\#=/,;:(){}\[\]]+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, Longest)]
    private static partial Regex Short();

    [GeneratedRegex("""[^\s"'<>]+""", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Long();
}
