using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Questions about JSON whose answers decide how a stub may hold it.</summary>
internal static class JsonWalk
{
    // Java keeps whole numbers up to this many digits as they are written; others may come out in another spelling.
    private const int MostDigits = 18;

    /// <summary>Whether another program reads it and writes it again in the same bytes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="bytes">The value as it is sent.</param>
    public static bool IsPlain(JsonElement value, HttpBody bytes) =>
        bytes.Bytes.Span.IndexOf(@"\u"u8) < 0 && bytes.Bytes.Span.IndexOf(@"\/"u8) < 0 && IsPlain(value);

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => !HasTwice(value) && value.EnumerateObject().All(member => IsPlain(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsPlain),
        JsonValueKind.Number => value.GetRawText() is var raw && raw.Length <= MostDigits && raw.All(char.IsAsciiDigit),
        _ => true,
    };

    /// <summary>Whether an object at any depth has a name twice.</summary>
    public static bool RepeatsName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => HasTwice(value) || value.EnumerateObject().Any(member => RepeatsName(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(RepeatsName),
        _ => false,
    };

    /// <summary>Whether a text at any depth fits a test.</summary>
    public static bool HasText(JsonElement value, Func<string, bool> test) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasText(member.Value, test)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => HasText(item, test)),
        JsonValueKind.String => test(value.GetString()!),
        _ => false,
    };

    /// <summary>Writes a value with each text as a function gives it.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement value, Func<string, string> text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value, text);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item, text);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(text(value.GetString()!));
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static bool HasTwice(JsonElement value)
    {
        var names = value.EnumerateObject().Select(member => member.Name).ToList();
        return names.Distinct(StringComparer.Ordinal).Count() != names.Count;
    }
}
