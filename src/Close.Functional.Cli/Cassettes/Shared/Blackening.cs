using System.Buffers;
using System.Text.Encodings.Web;
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
        if (!Holds(text))
        {
            return text;
        }

        // Of an encoded key nobody can tell where it ends.
        var left = PrivateKey().Replace(text, Black);
        if (Finds("text", left, SecretKind.PrivateKey))
        {
            return Black;
        }

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
    private static bool Holds(string member, string text) => Finds(member, text, SecretKind.ApiKey, SecretKind.Authorization, SecretKind.Token, SecretKind.PrivateKey);

    private static bool Finds(string member, string text, params ReadOnlySpan<SecretKind> kinds)
    {
        foreach (var finding in SecretScan.ByLook.Find(Json(writer => writer.WriteString(member, text))))
        {
            if (kinds.Contains(finding.Kind))
            {
                return true;
            }
        }

        return false;
    }

    // Credentials are known by their name, and only among headers.
    private static bool IsCredential(JsonProperty header) => SecretScan.ByLook.Find(Json(writer =>
    {
        writer.WriteStartObject("headers");
        writer.WriteString(header.Name, "value");
        writer.WriteEndObject();
    })).Count > 0;

    private static HttpBody Json(Action<Utf8JsonWriter> members)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return HttpBody.Of(json.WrittenMemory);
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

    private static void Write(Utf8JsonWriter writer, JsonElement value, bool areHeaders = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    Write(writer, member, areHeaders, isBody: !value.TryGetProperty("text"u8, out _));
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
    private static void Write(Utf8JsonWriter writer, JsonProperty member, bool isHeader, bool isBody)
    {
        if (isHeader && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array && IsCredential(member))
        {
            writer.WriteString(member.Name, Black);
            return;
        }

        if (isBody && member.NameEquals("base64"u8) && member.Value.ValueKind is JsonValueKind.String && Holds("base64", member.Value.GetString()!))
        {
            writer.WriteString("text", Blacken(member.Value.GetString()!) is var left && Holds("base64", left) ? Black : left);
            return;
        }

        writer.WritePropertyName(Blacken(member.Name));
        Write(writer, member.Value, areHeaders: member.NameEquals("headers"u8));
    }

    [GeneratedRegex(@"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\z)", RegexOptions.CultureInvariant | RegexOptions.Singleline, Longest)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("""
        (?i:bearer|basic)\s+[^\s"'<>]+
        | [^\s"'<>?&\#=/,;:(){}\[\]]+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Short();

    [GeneratedRegex("""[^\s"'<>]+""", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Long();
}
