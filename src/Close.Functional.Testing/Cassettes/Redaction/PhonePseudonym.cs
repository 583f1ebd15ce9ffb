namespace Close.Functional.Testing;

/// <summary>Telephone numbers that belong to nobody, in the shape of those that do.</summary>
/// <remarks>
/// A number of the North American plan becomes one that is kept for examples, <c>+1AAA55501NN</c>. Of any other the country code stays, and two zeros
/// follow it, with which no number begins behind a country code. Both are recognised by that, and stay as they are.
/// </remarks>
internal static class PhonePseudonym
{
    private const int Fewest = 7;
    private const int Most = 15;

    /// <summary>Gives the same text with the digits of another number; the very same text when it holds no number, or one that is a pseudonym.</summary>
    /// <param name="text">A number as people or programs write it. Hexadecimal digits behind a percent sign are none of its digits.</param>
    /// <param name="key">Decides which number.</param>
    public static string Replace(string text, PseudonymKey key)
    {
        var hasPlus = text.StartsWith('+') || text.StartsWith("%2B", StringComparison.OrdinalIgnoreCase);
        if (Meant(DigitsOf(text), hasPlus) is not { } meant)
        {
            return text;
        }

        var made = Made(meant, key);
        var signs = text.ToCharArray();
        var left = made.Length;
        for (var at = signs.Length - 1; at >= 0 && left > 0; at--)
        {
            if (IsDigit(text, at))
            {
                signs[at] = made[--left];
            }
        }

        return new string(signs);
    }

    /// <summary>Replaces a number that is given without a sign or space, with its country code.</summary>
    public static string Made(string digits, PseudonymKey key)
    {
        if (digits.Length == 11 && digits[0] == '1')
        {
            return digits.AsSpan(4, 5).SequenceEqual("55501") ? digits : Example(key.Draw("phone", digits));
        }

        // Three zeros where two could be taken for the start of an area of North America.
        var mark = digits[..CountryCodes.LengthIn(digits)] + (digits[0] is '0' or '7' ? "000" : "00");
        return digits.StartsWith(mark, StringComparison.Ordinal) ? digits : mark + key.Draw("phone", digits).Signs("0123456789", digits.Length - mark.Length);
    }

    /// <summary>Gives a number of seven to fifteen digits with its country code, however it was written; null for another text.</summary>
    private static string? Meant(string digits, bool hasPlus) => digits switch
    {
        ['0', '0', not '0', ..] when !hasPlus && digits.Length >= Fewest + 2 => Meant(digits[2..], hasPlus: true),
        { Length: < Fewest or > Most } => null,
        [>= '2', _, _, >= '2', _, _, _, _, _, _] when !hasPlus => "1" + digits,
        _ => digits,
    };

    private static string Example(PseudonymKey.Draws draws)
    {
        var area = draws.Signs("23456789", 1) + draws.Signs("0123456789", 2);
        return "1" + (area.EndsWith("11", StringComparison.Ordinal) ? area[0] + "12" : area) + "55501" + draws.Signs("0123456789", 2);
    }

    private static string DigitsOf(string text) => string.Concat(text.Where((_, at) => IsDigit(text, at)));

    private static bool IsDigit(string text, int at) =>
        char.IsAsciiDigit(text[at]) && !(at > 0 && text[at - 1] == '%') && !(at > 1 && text[at - 2] == '%');
}
