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
            // Legal JSON that has no meaning to compare: half a character, or an exponent beyond all bounds. Then the spelling counts.
            return one.GetRawText() == other.GetRawText();
        }
    }
}
