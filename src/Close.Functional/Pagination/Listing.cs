using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>A list of Close that is walked page by page.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>
/// <para>
/// Immutable: the same listing can be walked many times, and its methods give new listings. A walk gives each row once, in the order of the list. Rows that are
/// created or deleted meanwhile move the pages; every row that is there throughout is given all the same. For that, pages overlap by a row: a page without any row
/// that is known begins behind rows that moved up, so the walk steps back. Of rows that come or go during the walk, some are given and some not.
/// </para>
/// <para>
/// What this cannot see: a row whose place in the order changes, which only the order by <c>activity_at</c> allows, may be missed; rows of the same date must keep
/// their order; a server that gives a single row a page leaves no overlap. The last 20,000 ids are remembered: a row that comes again
/// later than that is given again. Close refuses a page that starts more than 250,000 rows deep: such a walk ends with
/// <see cref="CloseError.Rejected"/>, so cut a longer list into ranges of dates.
/// </para>
/// <para>
/// A page size that Close refuses is halved until it is taken, down to 2. The walk ends with a page that says it is the last, with an empty
/// list, with the first error, which comes as the last element, and with <see cref="CloseError.Unreadable"/> when ten pages in a row promise more and bring nothing new.
/// </para>
/// </remarks>
public sealed class Listing<T>
{
    private readonly ListingSource<T> source;
    private readonly WalkOptions options;

    internal Listing(ListingSource<T> source, int start)
        : this(source, new WalkOptions(new ResumePoint(start, [])))
    {
    }

    private Listing(ListingSource<T> source, WalkOptions options)
    {
        this.source = source;
        this.options = options;
    }

    /// <summary>Gives the listing whose walks end after some items.</summary>
    /// <param name="most">How many items a walk gives at most; no page is asked for beyond them. Less than 1 gives none and sends nothing. Default: no limit.</param>
    public Listing<T> WithLimit(int most) => new(source, options with { Limit = most });

    /// <summary>Gives the listing that asks for the next page while the caller works on the one before.</summary>
    /// <remarks>One page, no more. A walk that ends early cancels the call for it. Does nothing when the walk is <see cref="Streaming"/>: where the next page begins is known when the one before has arrived.</remarks>
    public Listing<T> OnePageAhead() => new(source, options with { IsOnePageAhead = true });

    /// <summary>Gives the listing whose items are given while their page still arrives, the first with the first bytes.</summary>
    /// <remarks>
    /// For transports that can, as the one over HTTP; with others pages come whole. A page that breaks off gives the items read until then and one
    /// <see cref="CloseError.Unreadable"/>; time that runs out gives <see cref="CloseError.Unavailable"/>. Such a call is not repeated: go on from the last
    /// <see cref="Listed{T}.Resume"/>. The time allowed for a call runs while the caller works on its items. <see cref="PagesAsync"/> always waits for whole pages.
    /// </remarks>
    public Listing<T> Streaming() => new(source, options with { IsStreaming = true });

    /// <summary>Gives the listing whose walks start behind a point that another walk has reached, in place of a <c>_skip</c> of the query.</summary>
    /// <param name="point">The point. Must come from a listing with the same filters and order.</param>
    public Listing<T> From(ResumePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new(source, options with { From = point });
    }

    /// <summary>Gives the listing whose walks report how far they have come, after each page.</summary>
    /// <param name="progress">What hears of it. Called within the walk: to hear of it elsewhere, hand it on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="timeProvider">The clock that measures the walk; null for the system's.</param>
    public Listing<T> ReportingTo(IProgress<WalkProgress> progress, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(source, options with { Progress = progress, TimeProvider = timeProvider ?? TimeProvider.System });
    }

    /// <summary>Walks the pages, each without the rows that came before. Each is asked for when the one before has been taken.</summary>
    /// <remarks>A page that brings nothing new is left out. The first error comes as the last element.</remarks>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="cancellationToken">Cancels the walk: it throws <see cref="OperationCanceledException"/> and asks for no further page.</param>
    public IAsyncEnumerable<Either<CloseError, Page<T>>> PagesAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return WalkPagesAsync(transport, cancellationToken);
    }

    /// <summary>Walks the items, page after page.</summary>
    /// <remarks>The first error ends the walk and comes as its last element; the items before it have been given.</remarks>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="cancellationToken">Cancels the walk: it throws <see cref="OperationCanceledException"/> and asks for no further page.</param>
    public IAsyncEnumerable<Either<CloseError, T>> ItemsAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return WalkItemsAsync(transport, static listed => listed.Item, cancellationToken);
    }

    /// <summary>Walks the items like <see cref="ItemsAsync"/>, each with the point from which another walk can go on.</summary>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="cancellationToken">Cancels the walk: it throws <see cref="OperationCanceledException"/> and asks for no further page.</param>
    public IAsyncEnumerable<Either<CloseError, Listed<T>>> ListedAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return WalkItemsAsync(transport, static listed => listed, cancellationToken);
    }

    /// <summary>The program that goes through all items with a state and gives the last state.</summary>
    /// <typeparam name="TState">The state.</typeparam>
    /// <remarks>The first error ends it; the state reached until then is not given. To keep it, walk the items.</remarks>
    /// <param name="seed">The state before the first item. Must not be null.</param>
    /// <param name="step">Gives the state after an item. Must not give null.</param>
    public CloseIO<TState> Fold<TState>(TState seed, Func<TState, T, TState> step)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(step);
        return new(async (transport, cancellationToken) =>
        {
            var state = Right<CloseError, TState>(seed);
            await foreach (var result in WalkItemsAsync(transport, static listed => listed.Item, cancellationToken).ConfigureAwait(false))
            {
                state = result.Bind(item => state.Map(before => step(before, item)));
            }

            return state;
        });
    }

    /// <summary>The program that gathers items until there are no more or there are enough.</summary>
    /// <remarks>The first error ends it; what was gathered until then is not given. To keep it, walk the items.</remarks>
    /// <param name="most">How many items to take at most, beside a limit of the listing; no page is asked for beyond them. Less than 1 takes none and sends nothing.</param>
    public CloseIO<Arr<T>> Collect(int most) => most < 1
        ? CloseIO.Pure(Arr<T>.Empty)
        : new(async (transport, cancellationToken) =>
        {
            var items = new List<T>();
            await foreach (var result in WithLimit(Math.Min(most, options.Limit ?? most)).WalkItemsAsync(transport, static listed => listed.Item, cancellationToken).ConfigureAwait(false))
            {
                if (CloseIO.Gather(result, items) is { } error)
                {
                    return error;
                }
            }

            return toArray(items);
        });

    private async IAsyncEnumerable<Either<CloseError, Page<T>>> WalkPagesAsync(Transport transport, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var portion in new Walk<T>(source, options with { IsStreaming = false }, transport).RunAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return portion.Map(taken => taken.Page! with { Data = [.. taken.Rows.Select(row => row.Item)] });
        }
    }

    private async IAsyncEnumerable<Either<CloseError, TResult>> WalkItemsAsync<TResult>(
        Transport transport, Func<Listed<T>, TResult> give, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var portion in new Walk<T>(source, options, transport).RunAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var result in portion.Match(Right: taken => taken.Rows.Select(row => Right<CloseError, TResult>(give(row))), Left: error => [Left<CloseError, TResult>(error)]))
            {
                yield return result;
            }
        }
    }
}
