using System.Text;

namespace Close.Functional.Testing;

/// <summary>Words that no language has, of the letters <c>j q v w x z</c> and vowels, so that a reader sees at once that they are made up.</summary>
/// <remarks>They are recognised by their shape, and stay as they are.</remarks>
internal static class PseudonymWords
{
    private const int NameSyllables = 5;
    private const int LongDigits = 12;
    private const string NameConsonants = "jqvwxz";
    private const string Consonants = "xzvjw";
    private const string Vowels = "aeiou";

    /// <summary>Gives a word of ten letters, such as <c>Wizoqujave</c>.</summary>
    public static string Name(string word, PseudonymKey.Draws draws)
    {
        var made = new StringBuilder(2 * NameSyllables);
        for (var syllable = 0; syllable < NameSyllables; syllable++)
        {
            made.Append(draws.Signs(NameConsonants, 1)).Append(draws.Signs(Vowels, 1));
        }

        return InCaseOf(word, made.ToString());
    }

    /// <summary>Gives a word of the same length, such as <c>qzavo</c>; digits alone become zeros.</summary>
    public static string Word(string word, PseudonymKey.Draws draws)
    {
        if (IsDigits(word))
        {
            return new string('0', word.Length);
        }

        var made = new StringBuilder("q", word.Length);
        while (made.Length < word.Length)
        {
            made.Append(draws.Signs(made.Length % 2 == 1 ? Consonants : Vowels, 1));
        }

        return InCaseOf(word, made.ToString());
    }

    /// <summary>Gives a word long enough to tell apart many: ten letters at the least, or twelve digits for digits.</summary>
    public static string Long(string word, PseudonymKey.Draws draws) =>
        IsDigits(word) ? "0000" + draws.Signs("0123456789", Math.Max(word.Length, LongDigits) - 4)
        : word.Length > 2 * NameSyllables ? Word(word, draws)
        : Name(word, draws);

    /// <summary>Whether a word is one of those that <see cref="Name"/> gives.</summary>
    public static bool IsName(string word) => word.Length == 2 * NameSyllables && Alternates(word, 0, NameConsonants);

    /// <summary>Whether a word is one of those that this type gives.</summary>
    public static bool IsMade(string word) => IsName(word)
        || (word[0] is 'q' or 'Q' && Alternates(word, 1, Consonants))
        || (IsDigits(word) && (!word.AsSpan().ContainsAnyExcept('0') || (word.Length >= LongDigits && word.StartsWith("0000", StringComparison.Ordinal))));

    /// <summary>Whether a word is a number.</summary>
    public static bool IsDigits(string word) => word.All(char.IsDigit);

    private static bool Alternates(string word, int start, string consonants)
    {
        for (var at = start; at < word.Length; at++)
        {
            if (!((at - start) % 2 == 0 ? consonants : Vowels).Contains(char.ToLowerInvariant(word[at]), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string InCaseOf(string word, string made) =>
        !char.IsUpper(word[0]) ? made
        : word.Length > 1 && word.All(static letter => !char.IsLower(letter)) ? made.ToUpperInvariant()
        : char.ToUpperInvariant(made[0]) + made[1..];
}
