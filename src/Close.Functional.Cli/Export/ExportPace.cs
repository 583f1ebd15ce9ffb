namespace Close.Functional.Cli;

/// <summary>When a checkpoint is due, and how the pace of an export is told.</summary>
/// <param name="clock">The clock.</param>
/// <param name="before">How many rows there are already.</param>
internal sealed class ExportPace(TimeProvider clock, long before)
{
    /// <summary>A checkpoint is due after so many rows.</summary>
    public const int RowsBetween = 1_000;

    /// <summary>A checkpoint is due after this time, however few rows came.</summary>
    public static readonly TimeSpan TimeBetween = TimeSpan.FromSeconds(5);

    private long rows = before;
    private long time = clock.GetTimestamp();

    /// <summary>Whether a checkpoint is due. If so, the next is due later.</summary>
    /// <param name="now">How many rows have been written.</param>
    public bool IsDue(long now)
    {
        if (now - rows < RowsBetween && clock.GetElapsedTime(time) < TimeBetween)
        {
            return false;
        }

        (rows, time) = (now, clock.GetTimestamp());
        return true;
    }

    /// <summary>Says how many rows there are.</summary>
    public static string Rows(long count) => FormattableString.Invariant($"{count:N0} {(count == 1 ? "row" : "rows")}");

    /// <summary>Says how far an export has come.</summary>
    /// <param name="before">How many rows earlier runs have written.</param>
    /// <param name="walk">How far this run has come.</param>
    public static string Words(long before, WindowProgress walk) => FormattableString.Invariant(
        $"{Rows(before + walk.Items)}, {walk.Pages:N0} {(walk.Pages == 1 ? "page" : "pages")}, {walk.ItemsPerSecond:N0} a second, {walk.Waited.TotalSeconds:N0} s waited");
}
