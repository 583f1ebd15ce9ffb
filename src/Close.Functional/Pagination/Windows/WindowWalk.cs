using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>Walks one window.</summary>
/// <remarks>
/// After each page the walk asks anew, from the second of the last row on: no page starts deep, and no row created or deleted behind that second moves the
/// next page. Only where one second holds a page or more is the same listing paged on.
/// </remarks>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class WindowWalk<T>(Func<Window, Listing<T>> list, WindowOrder order, int deepest)
    where T : Activity
{
    /// <summary>Gives the rows of each page that were not given before; the first error comes last.</summary>
    public async IAsyncEnumerable<Either<CloseError, Arr<WindowedItem<T>>>> PagesAsync(
        Window window,
        WindowResume? resume,
        Transport transport,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var here = resume is not null && window.Contains(resume.Second) ? resume : null;
        var front = new WindowFront(order, here);
        for (var rest = here is null ? window : order.Rest(window, here.Second) ?? window; rest is not null;)
        {
            var asked = rest;
            var taken = 0;
            rest = null;
            await foreach (var result in list(asked).PagesAsync(transport, cancellationToken).ConfigureAwait(false))
            {
                var skipped = taken;
                var rows = result.Bind(page =>
                {
                    taken += page.Data.Count;
                    return front.Fits(page.Data, asked) ? Right<CloseError, Arr<WindowedItem<T>>>(front.Take(page.Data)) : WindowErrors.Unfit(asked);
                }).MapLeft(error => skipped > 0 && front.Second is { } crowded ? WindowErrors.TooDeep(error, crowded) : error);
                yield return rows;
                if (!result.Match(Right: page => page.HasMore && page.Data.Count > 0, Left: _ => false) || rows.IsLeft || front.Second is not { } second)
                {
                    yield break;
                }

                rest = order.Rest(asked, second);
                if (rest is not null)
                {
                    break;
                }

                // Pages overlap by a row, so the next one would skip one row less than were taken.
                if (taken - 1 > deepest)
                {
                    yield return WindowErrors.TooDeep(second);
                    yield break;
                }
            }
        }
    }
}
