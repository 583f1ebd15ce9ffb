namespace Close.Functional;

/// <summary>What a text takes as an SMS: its encoding and its segments.</summary>
/// <remarks>
/// Source: 3GPP TS 23.038 (alphabets) and TS 23.040 (segments). Close documents nothing about it; a carrier may count in another way, so take the
/// result as advice to the writer and not as the bill. A text with attachments is sent as an MMS and has no segments.
/// </remarks>
public static class SmsText
{
    private const int WholeGsm7 = 160;
    private const int PartGsm7 = 153;
    private const int WholeUcs2 = 70;
    private const int PartUcs2 = 67;

    /// <summary>Measures a text. An emoji or an escaped character such as <c>€</c> is never split between two segments.</summary>
    /// <param name="text">The text as it will be sent. Null and empty text have no segment.</param>
    public static SmsSegments Measure(string? text)
    {
        var foreign = toArray(Characters(text ?? "").Where(one => one.Any(unit => GsmAlphabet.Septets(unit) == 0)).Distinct(StringComparer.Ordinal));
        return foreign.IsEmpty
            ? Pack(SmsEncoding.Gsm7, Characters(text ?? "").Select(one => GsmAlphabet.Septets(one[0])), WholeGsm7, PartGsm7, foreign)
            : Pack(SmsEncoding.Ucs2, Characters(text!).Select(one => one.Length), WholeUcs2, PartUcs2, foreign);
    }

    private static SmsSegments Pack(SmsEncoding encoding, IEnumerable<int> costs, int whole, int part, Arr<string> foreign)
    {
        var units = 0;
        var segments = 1;
        var used = 0; // In the last segment, were the text sent in parts
        foreach (var cost in costs)
        {
            units += cost;
            if (used + cost > part)
            {
                segments++;
                used = 0;
            }

            used += cost;
        }

        return units <= whole
            ? new SmsSegments(encoding, Math.Min(units, 1), units, whole - units, foreign)
            : new SmsSegments(encoding, segments, units, part - used, foreign);
    }

    // A surrogate without its partner stands for itself.
    private static IEnumerable<string> Characters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            yield return text.Substring(at, length);
            at += length;
        }
    }
}
