using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>How a simulated Close writes numbers for people, and which country it takes them to be from.</summary>
/// <remarks>Simple on purpose: the country code stands alone, the rest in groups. Close knows the plan of each country.</remarks>
internal static class PhoneText
{
    // Codes that several countries share are left out, save +1, most of whose numbers are from there.
    private static readonly FrozenDictionary<string, string> Countries = new (string Code, string Country)[]
    {
        ("1", "US"), ("27", "ZA"), ("30", "GR"), ("31", "NL"), ("32", "BE"), ("33", "FR"), ("34", "ES"), ("36", "HU"), ("40", "RO"), ("41", "CH"), ("43", "AT"), ("44", "GB"),
        ("45", "DK"), ("46", "SE"), ("48", "PL"), ("49", "DE"), ("52", "MX"), ("55", "BR"), ("64", "NZ"), ("65", "SG"), ("81", "JP"), ("91", "IN"), ("351", "PT"), ("353", "IE"),
        ("420", "CZ"), ("972", "IL"),
    }.ToFrozenDictionary(static one => one.Code, static one => one.Country, StringComparer.Ordinal);

    /// <summary>Gives a number as people write it, such as <c>+1 202-555-0143</c>; null for none.</summary>
    public static string? Formatted(PhoneNumber? number)
    {
        if (number is null)
        {
            return null;
        }

        var code = CodeOf(number);
        var rest = number.Value[(code.Length + 1)..];
        return code == "1" && rest.Length == 10 ? $"+1 {rest[..3]}-{rest[3..6]}-{rest[6..]}" : $"+{code} {string.Join(' ', Groups(rest))}";
    }

    /// <summary>Gives the country in two letters; null when the number does not say.</summary>
    public static string? Country(PhoneNumber? number) => number is null ? null : Countries.GetValueOrDefault(CodeOf(number));

    private static string CodeOf(PhoneNumber number) => number.Value[1..(1 + CountryCodes.LengthIn(number.Value[1..]))];

    // Groups of three, and a last one of two to four.
    private static IEnumerable<string> Groups(string digits)
    {
        while (digits.Length > 4)
        {
            yield return digits[..3];
            digits = digits[3..];
        }

        yield return digits;
    }
}
