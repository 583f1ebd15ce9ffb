using System.Globalization;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes a constant as C# does.</summary>
internal static class ApiValue
{
    /// <param name="value">The constant, as metadata holds it: an enum's as its number.</param>
    /// <param name="type">The type it is declared as, which says how to read a number or an absent value.</param>
    public static string Text(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } enumeration => Member(value, enumeration),
        string text => Quoted(text),
        char letter => letter switch { '\'' => @"'\''", '"' => "'\"'", _ => "'" + Quoted(letter.ToString())[1..^1] + "'" },
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture) + Suffix(value),
        _ => value.ToString()!,
    };

    private static string Member(object number, Type enumeration)
    {
        var name = Enum.ToObject(enumeration, number).ToString()!;
        return char.IsLetter(name[0])
            ? string.Join(" | ", name.Split(", ").Select(part => $"{ApiTypeName.Bare(enumeration)}.{part}"))
            : $"({ApiTypeName.Bare(enumeration)}){name}";
    }

    private static string Suffix(object number) => number switch
    {
        decimal => "m",
        float => "f",
        long => "L",
        ulong => "UL",
        uint => "u",
        _ => "",
    };

    private static string Quoted(string text) => "\"" + string.Concat(text.Select(letter => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    })) + "\"";
}
