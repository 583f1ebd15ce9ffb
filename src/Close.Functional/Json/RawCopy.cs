using System.Runtime.InteropServices;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Writes a value back as it was spelled.</summary>
internal static class RawCopy
{
    // Not by its meaning: an escape for half a character is legal in JSON, but cannot be read as text.
    public static void Write(Utf8JsonWriter writer, JsonElement value) =>
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
}
