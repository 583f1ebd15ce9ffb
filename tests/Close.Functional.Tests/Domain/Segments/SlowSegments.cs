namespace Close.Functional.Tests.Domain.Segments;

/// <summary>A second, slow account of SMS segments: it writes the codes of each segment out and counts them.</summary>
internal static class SlowSegments
{
    // Unicode's own table of GSM 03.38, by code; 0x1B stands for nothing by itself.
    private static readonly int[] Table =
    [
        0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5, 0xE5,
        0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, -1, 0xC6, 0xE6, 0xDF, 0xC9,
        0x20, 0x21, 0x22, 0x23, 0xA4, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F,
        0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
        0xA1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x4D, 0x4E, 0x4F,
        0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0xC4, 0xD6, 0xD1, 0xDC, 0xA7,
        0xBF, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F,
        0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0xE4, 0xF6, 0xF1, 0xFC, 0xE0,
    ];

    private static readonly Dictionary<int, int> Escaped = new()
    {
        [0x0C] = 0x0A,
        [0x5E] = 0x14,
        [0x7B] = 0x28,
        [0x7D] = 0x29,
        [0x5C] = 0x2F,
        [0x5B] = 0x3C,
        [0x7E] = 0x3D,
        [0x5D] = 0x3E,
        [0x7C] = 0x40,
        [0x20AC] = 0x65,
    };

    public static bool IsGsm7(string text) => text.All(unit => Codes(unit) is not null);

    /// <summary>The codes of each segment. A character is never in two of them.</summary>
    public static List<List<int>> Of(string text)
    {
        var isGsm7 = IsGsm7(text);
        var characters = isGsm7 ? text.Select(unit => Codes(unit)!).ToList() : Wide(text);
        var whole = isGsm7 ? 160 : 70;
        var part = isGsm7 ? 153 : 67;
        if (characters.Count == 0)
        {
            return [];
        }

        if (characters.Sum(one => one.Length) <= whole)
        {
            return [[.. characters.SelectMany(one => one)]];
        }

        var segments = new List<List<int>>();
        while (characters.Count > 0)
        {
            var taken = Enumerable.Range(0, characters.Count + 1).Last(count => characters.Take(count).Sum(one => one.Length) <= part);
            segments.Add([.. characters.Take(taken).SelectMany(one => one)]);
            characters = [.. characters.Skip(taken)];
        }

        return segments;
    }

    private static int[]? Codes(char unit) =>
        Array.IndexOf(Table, unit) is >= 0 and var code ? [code] : Escaped.TryGetValue(unit, out var escaped) ? [0x1B, escaped] : null;

    private static List<int[]> Wide(string text)
    {
        var wide = new List<int[]>();
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit) && wide is [.., [var before]] && char.IsHighSurrogate((char)before))
            {
                wide[^1] = [before, unit];
            }
            else
            {
                wide.Add([unit]);
            }
        }

        return wide;
    }
}
