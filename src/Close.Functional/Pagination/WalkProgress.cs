namespace Close.Functional;

/// <summary>How far a walk has come, told after each page.</summary>
/// <remarks>Immutable, compared by value.</remarks>
/// <param name="Pages">How many pages have come, those included that brought nothing new.</param>
/// <param name="Items">How many items they brought. The walk may still be giving out those of the last page.</param>
/// <param name="Duplicates">How many rows were dropped because they came again; pages overlap by a row, so each after the first has one.</param>
/// <param name="Elapsed">How long the walk has taken, the caller's own work between items included.</param>
/// <param name="Waited">How long calls were held back on purpose, before them and between tries (<see cref="Delivery.Waited"/>).</param>
/// <param name="Retries">How many tries were needed beyond the first of each call (<see cref="Delivery.Attempts"/>).</param>
/// <param name="Resume">The point behind the last item that came.</param>
public sealed record WalkProgress(long Pages, long Items, long Duplicates, TimeSpan Elapsed, TimeSpan Waited, long Retries, ResumePoint Resume)
{
    /// <summary>Items for each second elapsed; 0 when no time has.</summary>
    public double ItemsPerSecond => Elapsed > TimeSpan.Zero ? Items / Elapsed.TotalSeconds : 0;

    /// <summary>Gives one sentence for a log.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Items} items on {Pages} pages in {Elapsed.TotalSeconds:0.###} s ({ItemsPerSecond:0.#} a second), of which {Waited.TotalSeconds:0.###} s waited; {Retries} retries, {Duplicates} rows came again.");
}
