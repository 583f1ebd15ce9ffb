using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Close.Functional;

/// <summary>A kind as a converter for callers' own serializers.</summary>
internal sealed class WireConverter<T>(WireKind<T> kind) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The serializer's reader may stand on a piece of a stream: take the whole object first.
        var json = JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader));
        return JsonDecoder.TryFast(json, kind, out var value) ? value! : Slowly(json);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var json = new WireWriter(writer);
        kind.Write(ref json, value);
    }

    private T Slowly(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            return kind.Read(ref reader);
        }
        catch (WireException error)
        {
            throw new JsonException($"Expected {error.Message} at ${error.Path}.", error);
        }
    }
}
