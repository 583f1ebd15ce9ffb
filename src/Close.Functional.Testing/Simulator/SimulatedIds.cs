namespace Close.Functional.Testing;

/// <summary>Ids that look as Close's do and depend on nothing but a seed and a number.</summary>
internal static class SimulatedIds
{
    private const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The prefix, an underscore and 43 signs.</summary>
    public static string Make(string prefix, int seed, long number) => string.Create(prefix.Length + 44, (prefix, seed, number), static (span, id) =>
    {
        id.prefix.CopyTo(span);
        span[id.prefix.Length] = '_';
        var state = Mix(((ulong)id.number * 0x9E3779B97F4A7C15) ^ Mix((ulong)id.seed));
        for (var index = id.prefix.Length + 1; index < span.Length; index++)
        {
            state += 0x9E3779B97F4A7C15;
            span[index] = Signs[(int)(Mix(state) % (ulong)Signs.Length)];
        }
    });

    /// <summary>A number that looks random, and depends on a seed and a number alone.</summary>
    public static ulong Draw(ulong seed, long number) => Mix(((ulong)number * 0x9E3779B97F4A7C15) ^ Mix(seed + 1));

    // The finisher of SplitMix64: the same on every machine and version, as System.Random does not promise to be.
    private static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
