namespace Close.Functional;

/// <summary>What a text takes as an SMS.</summary>
/// <param name="Encoding">How it is encoded: the default alphabet when every character is in it.</param>
/// <param name="Segments">In how many parts it is sent, each usually billed as one message; 0 for an empty text.</param>
/// <param name="Units">
/// How many units its characters take: septets, of which a character such as <c>€</c> takes two, or 16-bit units, of which an emoji takes
/// two or more.
/// </param>
/// <param name="UnitsLeft">How many more units the last segment can hold; for an empty text, what a first one would hold.</param>
/// <param name="Ucs2Characters">
/// The characters that the default alphabet lacks, each once, in the order of the text: without them it would be
/// <see cref="SmsEncoding.Gsm7"/>. A character beyond 16 bits is given whole. Empty for a text in the default alphabet.
/// </param>
/// <remarks>Immutable, compared by value. Made by <see cref="SmsText.Measure"/>.</remarks>
public sealed record SmsSegments(SmsEncoding Encoding, int Segments, int Units, int UnitsLeft, Arr<string> Ucs2Characters)
{
    /// <summary>Gives the number of segments and the encoding, without anything of the text.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Segments} segments, {Encoding}");
}
