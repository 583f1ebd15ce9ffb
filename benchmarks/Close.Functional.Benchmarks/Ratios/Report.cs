namespace Close.Functional.Benchmarks;

/// <summary>One run of the measurement.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Seconds">How long it was to take.</param>
/// <param name="Cases">The jobs.</param>
/// <param name="Stream">What a stream showed besides its speed; null when that job was not asked for.</param>
internal sealed record Report(Machine Machine, int Seconds, IReadOnlyList<Measured> Cases, StreamFacts? Stream);

/// <summary>What the measurement ran on.</summary>
internal sealed record Machine(string Runtime, string System, int Cores, string Processor, bool ServerGC);

/// <summary>One job, measured.</summary>
internal sealed record Measured(string Key, string Title, int Items, long Bytes, int Rounds, IReadOnlyList<Figure> Figures)
{
    public Figure? Of(string candidate) => Figures.FirstOrDefault(figure => figure.Candidate == candidate);
}

/// <summary>One candidate in one job. All but the bytes are medians over the rounds.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Ratio">Its time as a multiple of the token walk's in the same round.</param>
/// <param name="Low">The lower quartile of that.</param>
/// <param name="High">The upper quartile of that.</param>
/// <param name="TimesOurs">Its time as a multiple of our time in the same round; null when there is nothing of ours.</param>
/// <param name="MegabytesPerSecond">How fast it goes through the JSON.</param>
/// <param name="NanosecondsPerItem">How long an item takes.</param>
/// <param name="BytesPerItem">How much memory it allocates for an item.</param>
internal sealed record Figure(
    string Candidate, double Ratio, double Low, double High, double? TimesOurs, double MegabytesPerSecond, double NanosecondsPerItem, double BytesPerItem);
