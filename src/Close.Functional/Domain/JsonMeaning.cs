using System.Runtime.InteropServices;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Whether two pieces of JSON mean the same.</summary>
internal static class JsonMeaning
{
    public static bool Same(JsonElement one, JsonElement other)
    {
        try
        {
            return JsonElement.DeepEquals(one, other);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // JSON that has no meaning to compare: half a character, bytes that are no text, or an exponent beyond all bounds. Then the spelling counts.
            return JsonMarshal.GetRawUtf8Value(one).SequenceEqual(JsonMarshal.GetRawUtf8Value(other));
        }
    }
}
