using System.Text.Json;
using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>Makes files of earlier formats into files of this one, a format at a time.</summary>
internal static class CassetteMigrations
{
    // The step at place n makes format n + 1 into format n + 2.
    private static readonly Action<JsonObject>[] Steps = [FromFormat1];

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 128 };

    /// <summary>Gives the file in this format; null for one that is in it already, or in none that is known.</summary>
    public static byte[]? Upgrade(ReadOnlySpan<byte> json)
    {
        if (FormatOf(json) is not { } format || format < 1 || format > Steps.Length || JsonNode.Parse(json, documentOptions: Reading) is not JsonObject file)
        {
            return null;
        }

        try
        {
            foreach (var step in Steps.AsSpan((int)format - 1))
            {
                step(file);
            }

            return CassetteFile.Bytes(writer => file.WriteTo(writer));
        }
        catch (ArgumentException)
        {
            return null; // A name comes twice: who reads it next says where.
        }
    }

    // Format 2 gave the policy its matcher, order, repetitions and largest inline body. What they are when absent is what format 1 did.
    private static void FromFormat1(JsonObject file)
    {
        file["$schema"] = "urn:close-functional:cassette:2";
        file["format"] = 2;
    }

    private static long? FormatOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Reading.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isFormat = reader.ValueTextEquals("format");
            reader.Read();
            if (isFormat)
            {
                return reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var format) ? format : null;
            }

            reader.Skip();
        }

        return null;
    }
}
