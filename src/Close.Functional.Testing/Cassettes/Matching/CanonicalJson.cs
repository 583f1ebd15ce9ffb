using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Writes JSON so that two values with the same meaning have the same text: members sorted, numbers in one form.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonElement value) => Of(value, JsonPaths.None, JsonPaths.None);

    /// <summary>Gives the text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="ignored">Places whose values do not matter; whether there is one at all does not either.</param>
    /// <param name="anyOrder">Places of lists whose order does not matter.</param>
    public static string Of(JsonElement value, JsonPaths ignored, JsonPaths anyOrder)
    {
        var text = new StringBuilder();
        Append(text, value, ignored, anyOrder);
        return text.ToString();
    }

    public static void Append(StringBuilder text, JsonElement value, JsonPaths ignored, JsonPaths anyOrder)
    {
        if (ignored.IsHere)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var (name, member) in value.EnumerateObject().Select(member => (member.Name, member.Value)).OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    AppendMember(text, name, member, ignored.Into(name), anyOrder.Into(name));
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                AppendItems(text, value, ignored, anyOrder);

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

    private static void AppendMember(StringBuilder text, string name, JsonElement value, JsonPaths ignored, JsonPaths anyOrder)
    {
        if (ignored.IsHere)
        {
            return;
        }

        AppendText(text, name);
        Append(text.Append(':'), value, ignored, anyOrder);
        text.Append(',');
    }

    private static void AppendItems(StringBuilder text, JsonElement list, JsonPaths ignored, JsonPaths anyOrder)
    {
        if (ignored.IsEmpty && anyOrder.IsEmpty)
        {
            foreach (var item in list.EnumerateArray())
            {
                Append(text, item, ignored, anyOrder);
                text.Append(',');
            }
        }
        else
        {
            text.AppendJoin(',', Items(list, ignored, anyOrder).Append(""));
        }
    }

    /// <summary>The items of a list that matter, each as its text; sorted where their order does not matter.</summary>
    public static IEnumerable<string> Items(JsonElement list, JsonPaths ignored, JsonPaths anyOrder)
    {
        var items = list.EnumerateArray().Index()
            .Select(item => (item.Item, Ignored: ignored.Into(item.Index), AnyOrder: anyOrder.Into(item.Index)))
            .Where(item => !item.Ignored.IsHere)
            .Select(item => Of(item.Item, item.Ignored, item.AnyOrder));
        return anyOrder.IsHere ? items.Order(StringComparer.Ordinal) : items;
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
