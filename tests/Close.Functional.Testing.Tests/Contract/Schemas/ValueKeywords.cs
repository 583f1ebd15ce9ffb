using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>How JSON Schema sees types, numbers and patterns.</summary>
internal static class ValueKeywords
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>Whether a value is of a type. A number without a fraction is an integer, however it is written.</summary>
    public static bool IsOf(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => IsWhole(value),
        _ => false,
    };

    /// <summary>Compares two numbers.</summary>
    public static int Compare(JsonElement one, JsonElement other) =>
        one.TryGetDecimal(out var left) && other.TryGetDecimal(out var right) ? left.CompareTo(right) : one.GetDouble().CompareTo(other.GetDouble());

    /// <summary>Whether a pattern occurs in a text.</summary>
    public static bool Matches(string text, string pattern) => Patterns.GetOrAdd(pattern, static key => new Regex(ForDotNet(key), RegexOptions.None, TimeSpan.FromSeconds(5))).IsMatch(text);

    private static bool IsWhole(JsonElement number) =>
        number.TryGetDecimal(out var exact) ? exact == decimal.Truncate(exact) : number.GetDouble() is var near && double.Floor(near) == near;

    // In ECMAScript, which the standard means, $ is the end of the text; in .NET it is also the place before a last line feed.
    private static string ForDotNet(string pattern)
    {
        var made = new StringBuilder();
        var isInSet = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            isInSet = pattern[at] is '[' || (isInSet && pattern[at] is not ']');
            _ = pattern[at] switch
            {
                '\\' => made.Append(pattern[at]).Append(pattern[++at]),
                '$' when !isInSet => made.Append(@"\z"),
                var sign => made.Append(sign),
            };
        }

        return made.ToString();
    }
}
