using System.Text.Json;

namespace Close.Functional;

/// <summary>Texts as the <see cref="Utf8JsonReader"/> reads them.</summary>
internal static class WireText
{
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new WireException("a text");
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new WireException("a text of valid Unicode");
        }
    }
}
