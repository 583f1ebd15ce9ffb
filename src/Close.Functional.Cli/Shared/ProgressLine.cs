using Spectre.Console;

namespace Close.Functional.Cli;

/// <summary>How far a command has come.</summary>
/// <param name="Text">It in words.</param>
/// <param name="Share">It as a share of the whole, from 0 to 1.</param>
internal sealed record ProgressState(string Text, double Share);

/// <summary>Shows how far a command has come: one line that changes on a terminal, elsewhere a plain line every few seconds.</summary>
internal static class ProgressLine
{
    /// <summary>How long no further plain line is written after one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Runs some work and shows what it reports. When it ends, the line that changes is gone.</summary>
    /// <param name="screen">Where to show it; null for nowhere.</param>
    /// <param name="clock">Tells when a plain line is due.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> ShowAsync<T>(Screen? screen, TimeProvider clock, Func<IProgress<ProgressState>, Task<T>> work)
    {
        if (screen?.Live is not { } live)
        {
            return await work(screen is null ? new Silent() : new Plain(screen, clock)).ConfigureAwait(false);
        }

        return await live.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Drawn(context.AddTask("…", maxValue: 1)))).ConfigureAwait(false);
    }

    private sealed class Silent : IProgress<ProgressState>
    {
        public void Report(ProgressState value)
        {
        }
    }

    private sealed class Plain(Screen screen, TimeProvider clock) : IProgress<ProgressState>
    {
        private long last = clock.GetTimestamp();

        public void Report(ProgressState value)
        {
            if (clock.GetElapsedTime(last) >= Pause)
            {
                last = clock.GetTimestamp();
                screen.Line(FormattableString.Invariant($"{Closefn.Name}: {Math.Floor(value.Share * 100)} %, {value.Text}"));
            }
        }
    }

    private sealed class Drawn(ProgressTask task) : IProgress<ProgressState>
    {
        public void Report(ProgressState value)
        {
            task.Value = value.Share;
            task.Description = Markup.Escape(value.Text);
        }
    }
}
