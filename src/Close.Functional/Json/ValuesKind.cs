using System.Runtime.InteropServices;
using System.Text.Json;

namespace Close.Functional;

/// <summary>An object whose names the organization chooses, such as the answers to a form.</summary>
internal sealed class ValuesKind : WireKind<FieldValues>
{
    public override FieldValues Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new WireException("an object");
        }

        var values = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!values.TryAdd(name, JsonElement.ParseValue(ref reader)))
            {
                throw new WireException("a name that comes once in its object").In(name);
            }
        }

        return FieldValues.Of(values);
    }

    public override void Write(Utf8JsonWriter writer, FieldValues value)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in value)
        {
            writer.WritePropertyName(name);
            WriteAsRead(writer, member);
        }

        writer.WriteEndObject();
    }

    /// <summary>Copies a value as it is spelled: an escape for half a character is legal in JSON, but not to be read as text.</summary>
    public static void WriteAsRead(Utf8JsonWriter writer, JsonElement value) =>
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);

    public override bool IsAbsent(FieldValues value) => value.Count == 0;

    public override void WriteEmpty(Utf8JsonWriter writer) => Write(writer, FieldValues.Empty);
}
