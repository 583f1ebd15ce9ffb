namespace Close.Functional;

/// <summary>What a text takes as an SMS. Made by <see cref="SmsText.Measure"/>.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record SmsSegments
{
    internal SmsSegments(SmsEncoding encoding, int segments, int units, int unitsLeft, Arr<string> ucs2Characters)
    {
        Encoding = encoding;
        Segments = segments;
        Units = units;
        UnitsLeft = unitsLeft;
        Ucs2Characters = ucs2Characters;
    }

    /// <summary>How the text is encoded: in the default alphabet when every character is in it.</summary>
    public SmsEncoding Encoding { get; }

    /// <summary>In how many parts it is sent, each usually billed as one message; 0 for an empty text.</summary>
    public int Segments { get; }

    /// <summary>
    /// How many units its characters take: septets, of which a character such as <c>€</c> takes two, or 16-bit units, of which an emoji
    /// takes two or more.
    /// </summary>
    public int Units { get; }

    /// <summary>How many more units the last segment can hold; for an empty text, what a first one would hold.</summary>
    public int UnitsLeft { get; }

    /// <summary>
    /// The characters that the default alphabet lacks, each once, in the order of the text: without them it would be
    /// <see cref="SmsEncoding.Gsm7"/>. A character beyond 16 bits is given whole. Empty for a text in the default alphabet.
    /// </summary>
    public Arr<string> Ucs2Characters { get; }

    /// <summary>Gives the number of segments and the encoding, without anything of the text.</summary>
    public override string ToString() => FormattableString.Invariant($"{Segments} segments, {Encoding}");
}
