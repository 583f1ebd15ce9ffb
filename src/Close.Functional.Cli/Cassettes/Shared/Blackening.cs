using System.Buffers;
using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Takes secrets out of a cassette: those that its policy names, and what looks like a key. Pure.</summary>
internal static class Blackening
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 256 };

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
        return ByShape(ByPolicy(cassette with { Policy = policy }));
    }

    // A key can stand wherever a text can, so the texts of the whole file are gone through.
    private static Cassette ByShape(Cassette cassette)
    {
        var json = JsonOf(cassette);
        if (!JsonTexts.All(json).Any(text => SecretShapes.Find(text.Text).Count > 0))
        {
            return cassette;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, json);
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
                writer.WriteStringValue(SecretShapes.Blacken(value.GetString()!));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // Bytes of which a part is black are no base64 any more.
    private static void Write(Utf8JsonWriter writer, JsonProperty member)
    {
        var isBytes = member.NameEquals("base64"u8) && member.Value.ValueKind is JsonValueKind.String && SecretShapes.Find(member.Value.GetString()!).Count > 0;
        writer.WritePropertyName(isBytes ? "text" : member.Name);
        Write(writer, member.Value);
    }
}
