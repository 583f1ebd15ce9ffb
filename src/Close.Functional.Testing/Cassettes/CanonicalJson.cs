using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Writes JSON so that two values with the same meaning have the same text: members sorted, numbers in one form.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    AppendText(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendText(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number.ToString("0.############################", CultureInfo.InvariantCulture)
                    : value.GetRawText());
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    // The length before the text keeps any text from looking like structure.
    private static void AppendText(StringBuilder text, string value) => text.Append(CultureInfo.InvariantCulture, $"{value.Length}\"{value}\"");
}
