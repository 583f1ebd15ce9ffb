using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>A list of Close that is walked window by window, so that no length of it is too long.</summary>
/// <remarks>
/// Immutable: the same one can be walked many times. Rows come in the order of the query by <c>date_created</c>; rows of the same second come as Close gives
/// them (by id, A-17). A row that exists throughout the walk is given once; one that is created or deleted meanwhile is given once or not at all, and one that is
/// dated into a span that the walk has left behind is not given. Two things have to hold, and each page is checked for them: Close sorts by
/// <c>date_created</c>, and heeds its range. Where one second holds a page or more, rows deleted from that second meanwhile can hide others of it, as in
/// <see cref="Listing{T}"/>.
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class WindowedListing<T>
    where T : Activity
{
    private const int PagesAhead = 10;

    private readonly Settings settings;

    internal WindowedListing(Func<Window, Listing<T>> list, WindowOrder order, WindowPlan plan)
        : this(new Settings(list, order, plan, 1, Windows.DefaultDeepest, null, null))
    {
    }

    private WindowedListing(Settings settings) => this.settings = settings;

    /// <summary>The windows that are walked.</summary>
    public WindowPlan Plan => settings.Plan;

    /// <summary>Walks the rows, window after window.</summary>
    /// <remarks>The first error ends the walk and comes as its last element; all rows before it in the order of the walk have been given.</remarks>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="cancellationToken">Cancels the walk: it throws <see cref="OperationCanceledException"/> when all windows under way have stopped.</param>
    public IAsyncEnumerable<Either<CloseError, T>> ItemsAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return Bare(cancellationToken);

        async IAsyncEnumerable<Either<CloseError, T>> Bare([EnumeratorCancellation] CancellationToken token)
        {
            await foreach (var result in WalkAsync(transport, token).ConfigureAwait(false))
            {
                yield return result.Map(row => row.Item);
            }
        }
    }

    /// <summary>Walks as <see cref="ItemsAsync"/> does, and tells with each row where a later walk can go on after it.</summary>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="cancellationToken">Cancels the walk: it throws <see cref="OperationCanceledException"/> when all windows under way have stopped.</param>
    public IAsyncEnumerable<Either<CloseError, WindowedItem<T>>> ResumableItemsAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return WalkAsync(transport, cancellationToken);
    }

    /// <summary>Gives the same listing with several windows walked side by side. The rows and their order stay the same.</summary>
    /// <remarks>
    /// A window that waits for its turn holds at most 10 pages ready, and then pauses. So memory is bounded, and windows of up to about 1,000 rows gain
    /// most. What was read ahead is lost when the walk is not taken to its end.
    /// </remarks>
    /// <param name="windows">How many windows are walked at the same time at most. Default: 1, which asks for a page only when the one before was taken. Less counts as 1.</param>
    public WindowedListing<T> WithAtOnce(int windows) => new(settings with { AtOnce = Math.Max(1, windows) });

    /// <summary>Gives the same listing with another limit to how deep a page may start within one second.</summary>
    /// <param name="rows">How many rows may be skipped. Default: <see cref="Windows.DefaultDeepest"/>. Less than 0 counts as 0.</param>
    public WindowedListing<T> WithDeepest(int rows) => new(settings with { Deepest = Math.Max(0, rows) });

    /// <summary>Gives the listing whose walks report how far they have come, after each page that brought rows.</summary>
    /// <param name="progress">What hears of it. Called within the walk: to hear of it elsewhere, hand it on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="timeProvider">The clock that measures the walk; null for the system's.</param>
    public WindowedListing<T> ReportingTo(IProgress<WindowProgress> progress, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(settings with { NewMeter = () => new WindowMeter(progress, timeProvider ?? TimeProvider.System) });
    }

    /// <summary>Gives the listing of what is left after a resume point: the windows ahead of it, and the rest of its own.</summary>
    /// <param name="resume">Where an earlier walk of the same query had come to. The plan may be another one.</param>
    /// <returns>The listing; <see cref="CloseError.Invalid"/> when the earlier walk went the other way through time.</returns>
    public Either<CloseError, WindowedListing<T>> From(WindowResume resume)
    {
        ArgumentNullException.ThrowIfNull(resume);
        return resume.Order == settings.Order
            ? new WindowedListing<T>(settings with { Resume = resume })
            : WindowText.Refuse("resume", $"a resume point of a walk with the {settings.Order.Name} rows first is needed");
    }

    private async IAsyncEnumerable<Either<CloseError, WindowedItem<T>>> WalkAsync(Transport transport, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (list, order, plan, atOnce, deepest, resume, newMeter) = settings;
        var meter = newMeter?.Invoke();
        var watched = meter?.Watch(transport) ?? transport;
        var walk = new WindowWalk<T>(list, order, deepest);
        var pages = SideBySide.InOrderAsync(
            order.Ahead(plan, resume),
            atOnce,
            PagesAhead,
            (window, token) => walk.PagesAsync(window, resume, watched, token),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            page.Match(Right: rows => Tell(meter, rows), Left: static _ => { });
            foreach (var row in page.Match(Right: rows => rows.Map(Right<CloseError, WindowedItem<T>>), Left: error => Array(Left<CloseError, WindowedItem<T>>(error))).AsEnumerable())
            {
                yield return row;
            }

            if (page.IsLeft)
            {
                yield break;
            }
        }
    }

    private static void Tell(WindowMeter? meter, Arr<WindowedItem<T>> rows)
    {
        if (rows.Count > 0)
        {
            meter?.Give(rows.Count, rows[rows.Count - 1].Resume);
        }
    }

    private sealed record Settings(
        Func<Window, Listing<T>> List, WindowOrder Order, WindowPlan Plan, int AtOnce, int Deepest, WindowResume? Resume, Func<WindowMeter>? NewMeter);
}
