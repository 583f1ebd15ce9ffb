using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>The texts of sample pages. Each depends on its number alone.</summary>
internal static class SampleText
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly DateTimeOffset Latest = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Messages =
    [
        "Yes, noon is fine 👍",
        "Hi! Are we still on for tomorrow at noon?",
        "Thanks for your time today. Here is what we talked about: the offer stands until the end of the month, and we can start the week after.",
        "Grüße! Could you send me the \"revised\" version?\nThank you.",
    ];

    public static string Message(int index) => Messages[index % Messages.Length];

    /// <summary>An id: the prefix, an underscore and 43 signs that look random.</summary>
    public static string Id(string prefix, int number) => string.Create(prefix.Length + 44, (prefix, number), static (span, id) =>
    {
        id.prefix.CopyTo(span);
        span[id.prefix.Length] = '_';
        var state = Seed(id.number);
        for (var index = id.prefix.Length + 1; index < span.Length; index++)
        {
            span[index] = Signs[Next(ref state, Signs.Length)];
        }
    });

    /// <summary>When the item of this number was made: each one 97 seconds before the one in front of it.</summary>
    public static DateTimeOffset Made(int index) => Latest.AddSeconds(-97 * index).AddMilliseconds((index * 37L) % 1000);

    /// <summary>A date as Close writes it, with six digits after the second.</summary>
    public static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>A telephone number that belongs to nobody, in E.164.</summary>
    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"+1312555{100 + (number % 61):0000}");

    /// <summary>The same number as people write it.</summary>
    public static string FormattedPhone(int number) => string.Create(CultureInfo.InvariantCulture, $"+1 312-555-{100 + (number % 61):0000}");

    /// <summary>Puts the members of one item into an order that depends on its number.</summary>
    public static void Shuffle<T>(Span<T> members, int number)
    {
        var state = Seed(number);
        for (var last = members.Length - 1; last > 0; last--)
        {
            var other = Next(ref state, last + 1);
            (members[last], members[other]) = (members[other], members[last]);
        }
    }

    private static ulong Seed(int number) => (ulong)number + 0x9E3779B97F4A7C15;

    // Knuth's generator: the same on every machine and version, as System.Random does not promise to be.
    private static int Next(ref ulong state, int end)
    {
        state = (state * 6364136223846793005) + 1442695040888963407;
        return (int)((state >> 33) % (ulong)end);
    }
}
