using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Looks at values.</summary>
internal static class ShapeReader
{
    public const string TypeMember = "_type";

    private const int LongestDate = 40;

    private static readonly (string Layout, TextLayouts Meant)[] Dates =
    [
        ("yyyy-MM-dd", TextLayouts.Date),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", TextLayouts.TimeWithZ),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", TextLayouts.TimeWithOffset),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", TextLayouts.TimeAlone),
    ];

    /// <summary>Gives the shape of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The name of the member that holds it, or whose list does; empty for none.</param>
    public static JsonShape Read(JsonElement value, string member) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value),
        JsonValueKind.Array => new JsonShape(JsonKinds.List) { Items = Items(value, member) },
        JsonValueKind.String when ShapeWords.IsKeptOf(member) => new JsonShape(JsonKinds.Text) { Words = Array(Text(value)) },
        JsonValueKind.String => new JsonShape(JsonKinds.Text) { Layouts = Layout(Text(value)) },
        JsonValueKind.Number => new JsonShape(JsonKinds.Number),
        JsonValueKind.True or JsonValueKind.False => new JsonShape(JsonKinds.Boolean),
        JsonValueKind.Null => new JsonShape(JsonKinds.Null),
        _ => JsonShape.Nothing,
    };

    private static JsonShape Object(JsonElement value)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        var type = members.TryGetValue(TypeMember, out var given) && given.ValueKind is JsonValueKind.String ? Text(given) : "";
        var shapes = toArray(members.Select(static member => new MemberShape(member.Key, Read(member.Value, member.Key), IsAlways: true)));
        return new JsonShape(JsonKinds.Object) { Objects = Array(new ObjectShape(type, shapes)) };
    }

    private static JsonShape? Items(JsonElement list, string member)
    {
        JsonShape? all = null;
        foreach (var item in list.EnumerateArray())
        {
            var one = Read(item, member);
            all = all is null ? one : all.Merge(one);
        }

        return all;
    }

    // Half a character cannot be read as a text; a shape does not depend on what a text says.
    private static string Text(JsonElement value) => CassetteBody.IsUnicode(value) ? value.GetString()! : value.GetRawText();

    private static TextLayouts Layout(string text)
    {
        if (text.Length is < 10 or > LongestDate || !char.IsAsciiDigit(text[0]))
        {
            return TextLayouts.Free;
        }

        foreach (var (layout, meant) in Dates)
        {
            if (DateTime.TryParseExact(text, layout, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return meant;
            }
        }

        return TextLayouts.Free;
    }
}
