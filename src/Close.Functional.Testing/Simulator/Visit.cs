namespace Close.Functional.Testing;

/// <summary>A call that was let in: by whom, and in which time zone.</summary>
/// <param name="World">The world that the call finds.</param>
/// <param name="Call">The call. A POST that stands for a GET has become that GET.</param>
/// <param name="Key">The key or token that it was made with.</param>
/// <param name="User">The user behind the credentials.</param>
/// <param name="Offset">What <c>x-tz-offset</c> says; zero for UTC.</param>
internal sealed record Visit(World World, HttpCall Call, string Key, SimulatedUser User, TimeSpan Offset)
{
    public SimulatorOptions Options => World.Options;

    /// <summary>The value of a pair of the query; null when it is not there. Of several, the last counts.</summary>
    public string? Query(string name) => Call.Query.LastOrDefault(pair => string.Equals(pair.Name, name, StringComparison.Ordinal))?.Value;

    /// <summary>The parts of a comma list in the query; null when it is not there .</summary>
    public string[]? List(string name) => Query(name)?.Split(
        ',', Options.ListsAreTrimmed ? StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None);

    /// <summary>Ends the visit without a change.</summary>
    public (World World, Envelope Answer) Answer(Envelope answer) => (World, answer);
}
