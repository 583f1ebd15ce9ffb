using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>How long the country code of a telephone number is.</summary>
internal static class CountryCodes
{
    private static readonly FrozenSet<string> OfTwo = new[]
    {
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58",
        "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives 1, 2 or 3, for digits without a plus sign; 0 for digits that begin with a zero, as no code does.</summary>
    public static int LengthIn(string digits) => digits[0] switch
    {
        '0' => 0,
        '1' or '7' => 1,
        _ => OfTwo.Contains(digits[..2]) ? 2 : 3,
    };
}
