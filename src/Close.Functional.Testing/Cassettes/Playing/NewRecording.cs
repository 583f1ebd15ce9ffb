namespace Close.Functional.Testing;

/// <summary>What a recording begins with.</summary>
internal static class NewRecording
{
    /// <summary>A cassette without interactions. One that is recorded anew keeps its policy: it belongs to what the program is tested for, not to one recording of it.</summary>
    public static Cassette Blank(string path, CassetteOptions options, Cassette? found)
    {
        var now = options.TimeProvider.GetUtcNow();
        var second = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond));
        var file = Path.GetFileName(path);
        return new Cassette(options.Name ?? (file.EndsWith(CassetteFile.Extension, StringComparison.Ordinal) ? file[..^CassetteFile.Extension.Length] : file), options.Provenance)
        {
            RecordedAt = second,
            Clock = second,
            Policy = options.Policy ?? found?.Policy ?? CassettePolicy.Default,
        };
    }

    /// <summary>A cassette that is added to. What is added must fit what is there: the values that a program has from it, where they come from, its policy, and its order.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static Cassette Extended(Cassette old, CassetteOptions chosen) =>
        old.Policy.Pseudonyms is not null ? throw new ArgumentException("A cassette with pseudonyms cannot be added to: Close would be asked for people who were made up. Record it anew.", nameof(chosen))
        : old.Policy.Order is PlayOrder.Strict ? throw new ArgumentException("A cassette in strict order cannot be added to: what is new has no place in it. Record it anew.", nameof(chosen))
        : old.Provenance != chosen.Provenance ? throw new ArgumentException($"The cassette has its answers from elsewhere: {old.Provenance}, where the options say {chosen.Provenance}. Record it anew, or say the same.", nameof(chosen))
        : chosen.Policy is { } asked && asked != old.Policy ? throw new ArgumentException("The cassette has another policy than the options: what it holds was kept by its own. Record it anew, or leave the policy out.", nameof(chosen))
        : old;
}
