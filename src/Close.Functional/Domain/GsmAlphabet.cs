using System.Buffers;

namespace Close.Functional;

/// <summary>The default alphabet of SMS and its extension table. Source: 3GPP TS 23.038, sections 6.2.1 and 6.2.1.1.</summary>
/// <remarks>The shift tables of single languages (Turkish, Spanish and so on) are left out: a sender uses them only by agreement.</remarks>
internal static class GsmAlphabet
{
    // In the order of the table, sixteen codes to a line. Code 0x1B, which has no character, leads to the extension table.
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅå" +
        "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ" +
        " !\"#¤%&'()*+,-./" +
        "0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNO" +
        "PQRSTUVWXYZÄÖÑÜ§" +
        "¿abcdefghijklmno" +
        "pqrstuvwxyzäöñüà");

    private static readonly SearchValues<char> Extended = SearchValues.Create("\f^{}\\[~]|€");

    /// <summary>How many septets a character takes: 1, or 2 when it stands in the extension table; 0 when the alphabet lacks it.</summary>
    public static int Septets(char character) => Basic.Contains(character) ? 1 : Extended.Contains(character) ? 2 : 0;
}
