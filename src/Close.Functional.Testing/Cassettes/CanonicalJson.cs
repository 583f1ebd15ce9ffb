using System.Globalization;
using System.Numerics;
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

    public static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var (name, member) in value.EnumerateObject().Select(member => (member.Name, member.Value)).OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    AppendText(text, name);
                    text.Append(':');
                    Append(text, member);
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
                AppendNumber(text, value.GetRawText());
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    // The digits without zeros at either end, and where the point stands: no number is too long or too exact for it.
    private static void AppendNumber(StringBuilder text, string raw)
    {
        var end = raw.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (end < 0 ? raw : raw[..end]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            text.Append('0');
            return;
        }

        var exponent = (end < 0 ? BigInteger.Zero : BigInteger.Parse(raw.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            - (point < 0 ? 0 : mantissa.Length - point - 1) + (digits.Length - significant.Length);
        text.Append(raw[0] == '-' ? "-" : "").Append(significant).Append(CultureInfo.InvariantCulture, $"e{exponent}");
    }

    // The length before the text keeps any text from looking like structure.
    private static void AppendText(StringBuilder text, string value) => text.Append(CultureInfo.InvariantCulture, $"{value.Length}\"{value}\"");
}
