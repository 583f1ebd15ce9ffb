using System.Text;
using System.Text.Json;

namespace Close.Functional;

/// <summary>A field that must always hold the same text, such as <c>_type</c>.</summary>
internal sealed class WireConstant<T>(string name, string text) : WireField<T>(name, isRequired: true)
{
    private readonly WireName name = new(name);
    private readonly byte[] quoted = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\"");

    public override Written Read(ref Utf8JsonReader reader, T item) =>
        reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(text) ? Written.Value : throw new WireException($"the text {text}");

    public override Written Read(ref JsonCursor json, T item) => json.Take(quoted) ? Written.Value : throw new WireException($"the text {text}");

    public override void Clear(T item)
    {
        // It fills no place.
    }

    public override void Write(ref WireWriter json, T item, Written was)
    {
        json.Name(name);
        json.Text(text);
    }
}
