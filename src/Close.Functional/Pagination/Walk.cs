using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>One walk through a listing: asks for pages as the plan says, and gives what is new.</summary>
internal sealed class Walk<T>
{
    private const string InCircles = "expected rows that were not given before; the last ten pages had none, though each promised more";

    private readonly ListingSource<T> source;
    private readonly WalkOptions options;
    private readonly PagePlan plan;
    private readonly PageRows<T> rows;
    private readonly PageCaller<T> caller;
    private readonly long started;
    private long told;

    public Walk(ListingSource<T> source, WalkOptions options, Transport transport)
    {
        this.source = source;
        this.options = options;
        plan = new PagePlan(options.From, PageCaller<T>.SizeOf(source));
        rows = new PageRows<T>(plan, options, source.Id);
        caller = new PageCaller<T>(source, plan, transport, options.IsStreaming);
        started = options.TimeProvider.GetTimestamp();
    }

    private bool GoesOn => !plan.IsOver && !plan.IsInCircles && !rows.IsEnough;

    public async IAsyncEnumerable<Either<CloseError, Portion<T>>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<Either<CloseError, (Envelope Answer, Page<T>? Page)>>? pending = null;
        try
        {
            while (GoesOn)
            {
                var asked = pending ?? caller.AskAsync(cancellationToken);
                var (answer, page, failure) = Parts(await asked.ConfigureAwait(false));
                pending = null;
                if (page is not null)
                {
                    var fresh = rows.Take(page.Data);
                    EndPage(answer!, page.HasMore);
                    pending = options is { IsOnePageAhead: true, IsStreaming: false } && GoesOn ? caller.AskAsync(ahead.Token) : null;
                    if (fresh.Count > 0)
                    {
                        yield return new Portion<T>(page, fresh);
                    }
                }
                else if (answer is { Arriving: { } body })
                {
                    var arriving = new ArrivingRows<T>(answer, body, source.Scanner(answer.WithArriving(null)), cancellationToken);
                    await using (arriving.ConfigureAwait(false))
                    {
                        while (failure is null && !rows.IsEnough && await arriving.NextAsync().ConfigureAwait(false) is { } next)
                        {
                            var fresh = next.Match(Right: rows.Take, Left: error => Failed(error, out failure));
                            if (fresh.Count > 0)
                            {
                                yield return new Portion<T>(null, fresh);
                            }
                        }

                        EndPage(answer, arriving.HasMore);
                    }
                }

                failure ??= plan.IsInCircles ? new CloseError.Unreadable(answer!.WithArriving(null), null, InCircles) : null;
                if (failure is not null)
                {
                    yield return failure;
                    yield break;
                }
            }
        }
        finally
        {
            if (pending is not null)
            {
                await ahead.CancelAsync().ConfigureAwait(false);
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static (Envelope? Answer, Page<T>? Page, CloseError? Failure) Parts(Either<CloseError, (Envelope Answer, Page<T>? Page)> result) => result.Match(
        Right: static arrived => (arrived.Answer, arrived.Page, (CloseError?)null),
        Left: static error => ((Envelope?)null, (Page<T>?)null, (CloseError?)error));

    private static List<Listed<T>> Failed(CloseError error, out CloseError? failure)
    {
        failure = error;
        return [];
    }

    private void EndPage(Envelope answer, bool hasMore)
    {
        rows.EndPage(hasMore);
        answer.Pages.Heard?.Invoke((int)(rows.Taken - told));
        told = rows.Taken;
        options.Progress?.Report(new WalkProgress(
            caller.Pages, rows.Taken, plan.Duplicates, options.TimeProvider.GetElapsedTime(started), caller.Waited, caller.Retries, rows.Resume));
    }
}
