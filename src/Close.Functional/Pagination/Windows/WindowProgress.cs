namespace Close.Functional;

/// <summary>How far a walk by windows has come, told after each page that brought rows.</summary>
/// <remarks>Immutable, compared by value. Windows that are walked side by side run ahead: their calls count when they are answered, their rows when they are given.</remarks>
/// <param name="Pages">How many calls were answered.</param>
/// <param name="Items">How many rows were given, those of the page at hand included.</param>
/// <param name="Elapsed">How long the walk has taken, the caller's own work between rows included.</param>
/// <param name="Waited">How long calls were held back on purpose, before them and between tries (<see cref="Delivery.Waited"/>); calls side by side add up.</param>
/// <param name="Retries">How many tries were needed beyond the first of each call.</param>
/// <param name="Resume">The point behind the last of these rows.</param>
public sealed record WindowProgress(long Pages, long Items, TimeSpan Elapsed, TimeSpan Waited, long Retries, WindowResume Resume)
{
    /// <summary>Rows for each second elapsed; 0 when no time has.</summary>
    public double ItemsPerSecond => Elapsed > TimeSpan.Zero ? Items / Elapsed.TotalSeconds : 0;

    /// <summary>Gives one sentence for a log.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Items} items on {Pages} pages in {Elapsed.TotalSeconds:0.###} s ({ItemsPerSecond:0.#} a second), {Waited.TotalSeconds:0.###} s waited, {Retries} retries.");
}
