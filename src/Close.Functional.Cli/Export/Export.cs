using System.Buffers;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>One run of an export: walks, writes, shows how far it has come, and keeps what there is when it is cut short.</summary>
internal sealed class Export(ExportChoices choices, ExportWalk walk, Surroundings surroundings)
{
    private readonly ArrayBufferWriter<byte> line = new(4096);

    // On a terminal that shows the rows themselves, a progress line would stand in between.
    private Screen? Watched => choices.IsQuiet || (choices.IsToStandardOutput && surroundings.Output.IsTerminal) ? null : surroundings.Errors;

    public Task<Either<Trouble, Unit>> RunAsync(Transport transport, CancellationToken cancellationToken) => Open().Match(
        Right: async store =>
        {
            try
            {
                using (store)
                {
                    var trouble = store.IsComplete
                        ? null
                        : await ProgressLine.ShowAsync(Watched, surroundings.Clock, progress => WriteAsync(store, transport, progress, cancellationToken)).ConfigureAwait(false);
                    return trouble is null ? End(store) : trouble with { Hint = store.HowToGoOn };
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return Trouble.OfFile(error) with { Hint = store.HowToGoOn };
            }
        },
        Left: static trouble => Task.FromResult<Either<Trouble, Unit>>(trouble));

    private Either<Trouble, IRowStore> Open() => choices.IsToStandardOutput
        ? new StreamStore(surroundings.OpenOutput())
        : FileStore.Open(choices.Path, choices.Question.Identity, choices.IsResumed, choices.MayReplace).Map(IRowStore (store) => store);

    private Either<Trouble, Unit> End(IRowStore store)
    {
        store.Finish();
        Watched?.Line(FormattableString.Invariant($"{Closefn.Name}: {ExportPace.Rows(store.Rows)}{(choices.IsToStandardOutput ? "" : $" in {choices.Path}")}."));
        return Unit.Default;
    }

    private async Task<Trouble?> WriteAsync(IRowStore store, Transport transport, IProgress<ProgressState> progress, CancellationToken cancellationToken)
    {
        var pace = new ExportPace(surroundings.Clock, store.Rows);
        var told = new Told(store.Rows, walk, progress);
        var (last, trouble) = (store.Resume, (Trouble?)null);
        try
        {
            await foreach (var result in walk.RowsFrom(last, transport, told, surroundings.Clock, cancellationToken).Match(
                Right: rows => rows,
                Left: error => AsyncEnumerable.Repeat<Either<CloseError, ExportRow>>(error, 1)).ConfigureAwait(false))
            {
                trouble = result.MatchUnsafe<Trouble?>(
                    Right: row =>
                    {
                        Write(store, row.Activity);
                        last = row.Resume;
                        return null;
                    },
                    Left: Trouble.Of);
                if (store.Rows >= choices.Question.Limit)
                {
                    break;
                }

                if (pace.IsDue(store.Rows))
                {
                    store.Keep(last!);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            trouble = Trouble.Stopped;
        }
        catch (CassetteException error)
        {
            trouble = Trouble.Of(error);
        }

        if (trouble is not null && last is not null)
        {
            store.Keep(last);
        }

        return trouble;
    }

    private void Write(IRowStore store, Activity activity)
    {
        line.ResetWrittenCount();
        CloseJson.WriteActivity(line, activity);
        line.Write("\n"u8);
        store.Add(line.WrittenSpan);
    }

    /// <summary>Puts into words what the walk reports.</summary>
    private sealed class Told(long before, ExportWalk walk, IProgress<ProgressState> progress) : IProgress<WindowProgress>
    {
        public void Report(WindowProgress value) => progress.Report(new ProgressState(ExportPace.Words(before, value), walk.ShareBehind(value.Resume.Second)));
    }
}
