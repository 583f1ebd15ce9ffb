using Spectre.Console;

namespace Close.Functional.Cli.Export;

/// <summary>Tells how far an export has come: in place on a terminal, else a line every few seconds.</summary>
internal static class ExportProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs the work and tells of it meanwhile.</summary>
    public static Task<int> WatchAsync(Surroundings surroundings, ExportChoices choices, ExportFile file, Func<IProgress<WindowProgress>, Task<int>> work) =>
        choices.IsQuiet ? work(new Listener(static _ => { }))
        : surroundings.IsWatched ? InPlaceAsync(surroundings, file, work)
        : work(new Listener(Lines(surroundings)));

    private static Task<int> InPlaceAsync(Surroundings surroundings, ExportFile file, Func<IProgress<WindowProgress>, Task<int>> work) =>
        surroundings.Told.Status().StartAsync(
            file.Rows > 0 ? $"Going on after {file.Rows} rows" : "Asking for the first page",
            status => work(new Listener(progress => status.Status(Markup.Escape(progress.ToString())))));

    private static Action<WindowProgress> Lines(Surroundings surroundings)
    {
        var gate = new Lock();
        var last = surroundings.TimeProvider.GetTimestamp();
        return progress =>
        {
            lock (gate)
            {
                if (surroundings.TimeProvider.GetElapsedTime(last) < BetweenLines)
                {
                    return;
                }

                last = surroundings.TimeProvider.GetTimestamp();
            }

            surroundings.Tell(progress.ToString());
        };
    }

    // Progress<T> would report on another thread, and so after the end.
    private sealed class Listener(Action<WindowProgress> tell) : IProgress<WindowProgress>
    {
        public void Report(WindowProgress value) => tell(value);
    }
}
