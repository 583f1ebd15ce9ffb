using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>A list of Close that is walked page by page.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>
/// Immutable: the same listing can be walked many times. Rows that are created or deleted while a walk is under way move the pages: a row may then come
/// twice or not at all; where a list can be had oldest first (<see cref="ActivityOrder.OldestCreated"/>), that is the safest order. Close refuses a page that
/// starts more than 250,000 rows deep: such a walk ends with <see cref="CloseError.Rejected"/>, so cut a longer list into ranges of dates.
/// </remarks>
public sealed class Listing<T>
{
    private readonly int start;
    private readonly Func<int, Request<Page<T>>> page;

    internal Listing(int start, Func<int, Request<Page<T>>> page)
    {
        this.start = start;
        this.page = page;
    }

    /// <summary>Walks the pages. Each is asked for when the one before has been taken.</summary>
    /// <remarks>Ends after a page that says it is the last, after one without items, and after the first error, which comes as the last element.</remarks>
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
        return WalkItemsAsync(transport, cancellationToken);
    }

    /// <summary>The program that gathers items until there are no more or there are enough.</summary>
    /// <remarks>The first error ends it; what was gathered until then is not given. To keep it, walk the items.</remarks>
    /// <param name="most">How many items to take at most; no page is asked for beyond them. Less than 1 takes none and sends nothing.</param>
    public CloseIO<Arr<T>> Collect(int most) => most < 1 ? CloseIO.Pure(Arr<T>.Empty) : new(async (transport, cancellationToken) =>
    {
        var items = new List<T>();
        await foreach (var result in WalkItemsAsync(transport, cancellationToken).ConfigureAwait(false))
        {
            if (CloseIO.Gather(result, items) is { } error)
            {
                return error;
            }

            if (items.Count == most)
            {
                break;
            }
        }

        return toArray(items);
    });

    private async IAsyncEnumerable<Either<CloseError, Page<T>>> WalkPagesAsync(Transport transport, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var skip = start;
        int taken;
        do
        {
            var result = await page(skip).ToIO().RunAsync(transport, cancellationToken).ConfigureAwait(false);
            yield return result;

            // A page that promises more but holds nothing would be asked for again and again.
            taken = result.Match(Right: read => read.HasMore ? read.Data.Count : 0, Left: _ => 0);
            skip += taken;
        }
        while (taken > 0);
    }

    private async IAsyncEnumerable<Either<CloseError, T>> WalkItemsAsync(Transport transport, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in WalkPagesAsync(transport, cancellationToken).ConfigureAwait(false))
        {
            // Spelled out: in a collection expression an Arr stays empty, because its Add gives a new one.
            foreach (var item in result.Match(Right: read => read.Data.Map(Right<CloseError, T>), Left: error => Array(Left<CloseError, T>(error))))
            {
                yield return item;
            }
        }
    }
}
