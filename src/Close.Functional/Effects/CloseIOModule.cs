namespace Close.Functional;

/// <summary>Makes programs and joins many into one.</summary>
public static class CloseIO
{
    /// <summary>The program that gives a value and calls nobody.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">What it gives. Must not be null.</param>
    public static CloseIO<T> Pure<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Right<CloseError, T>(value));
    }

    /// <summary>The program that fails and calls nobody.</summary>
    /// <typeparam name="T">What it would have given.</typeparam>
    /// <param name="error">How it fails.</param>
    public static CloseIO<T> Fail<T>(CloseError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(Left<CloseError, T>(error));
    }

    /// <summary>The program that gives what a check gave: a value or an error.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="either">The outcome of a check.</param>
    public static CloseIO<T> ToIO<T>(this Either<CloseError, T> either) => either.Match(Right: Pure, Left: Fail<T>);

    /// <summary>The program that sends one request and reads its answer. An error that leaves open what became of the call says how to find out.</summary>
    /// <typeparam name="T">What a successful answer holds.</typeparam>
    /// <param name="request">The request.</param>
    public static CloseIO<T> ToIO<T>(this Request<T> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Outside(async (transport, token) =>
            (await transport(request.Call, token).ConfigureAwait(false)).Bind(request.Decode).MapLeft(error => FindOut.Tell(request.Call, error)));
    }

    /// <summary>The program that runs an effect of the caller's own, such as a look-up in a database.</summary>
    /// <typeparam name="T">What the effect gives.</typeparam>
    /// <param name="effect">Starts the effect. Called anew each time the program runs.</param>
    public static CloseIO<T> Effect<T>(Func<CancellationToken, Task<Either<CloseError, T>>> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Outside((_, token) => effect(token));
    }

    /// <summary>The program that runs what needs the transport itself: a walk, or other programs in a way of its own, such as side by side or with a clean-up.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="run">Starts it, with the transport and the token that the whole was run with. Called anew each time the program runs.</param>
    public static CloseIO<T> WithTransport<T>(Func<Transport, CancellationToken, Task<Either<CloseError, T>>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run);
    }

    /// <summary>The program that runs what is written with LanguageExt's <c>EitherAsync</c>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="start">Starts it: a value of that type is under way as soon as it exists. Called anew each time the program runs.</param>
    public static CloseIO<T> FromEitherAsync<T>(Func<CancellationToken, EitherAsync<CloseError, T>> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Outside((_, token) => start(token).ToEither());
    }

    /// <summary>The program that runs one program for each item, one after the other, and gathers the results in order.</summary>
    /// <typeparam name="TItem">The items.</typeparam>
    /// <typeparam name="T">The result for one item.</typeparam>
    /// <param name="items">The items. Read anew each time the program runs, and no further than the first error.</param>
    /// <param name="each">Gives the program for an item. The first that fails ends the whole.</param>
    public static CloseIO<Arr<T>> Traverse<TItem, T>(this IEnumerable<TItem> items, Func<TItem, CloseIO<T>> each)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(each);
        return new(async (transport, token) =>
        {
            var results = new List<T>();
            foreach (var item in items)
            {
                var result = await each(item).RunAsync(transport, token).ConfigureAwait(false);
                if (Gather(result, results) is { } error)
                {
                    return error;
                }
            }

            return toArray(results);
        });
    }

    /// <summary>The program that runs one program for each item, several at a time, and gathers the results in the order of the items.</summary>
    /// <remarks>
    /// Programs are started in the order of the items. After the first that does not succeed no further one is started, but those under way are left to
    /// end: a call that was cut off would leave it open whether it took effect. The outcome is that of the earliest item that did not succeed,
    /// as it would be with <see cref="Traverse{TItem, T}"/>: its error, or what was thrown for it. Cancellation reaches those under way; the whole ends when
    /// they have. To hear of every item, give <c>each</c> an <see cref="CloseIO{T}.Attempt"/>.
    /// </remarks>
    /// <typeparam name="TItem">The items.</typeparam>
    /// <typeparam name="T">The result for one item.</typeparam>
    /// <param name="items">The items. Read to the end, anew each time the program runs, before the first is started.</param>
    /// <param name="atOnce">How many programs run side by side at most; less than 1 counts as 1.</param>
    /// <param name="each">Gives the program for an item.</param>
    public static CloseIO<Arr<T>> TraverseParallel<TItem, T>(this IEnumerable<TItem> items, int atOnce, Func<TItem, CloseIO<T>> each)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(each);
        return new(async (transport, token) =>
        {
            var all = items.ToList();
            var started = new Task<Either<CloseError, T>>?[all.Count];
            var next = -1;
            var hasFailed = false;

            await Task.WhenAll(Enumerable.Range(0, Math.Clamp(atOnce, 1, Math.Max(1, all.Count))).Select(_ => Work())).ConfigureAwait(false);

            // Items are started in order: all that come before one that did not succeed were started too, and all have ended by now.
            var results = new List<T>(all.Count);
            foreach (var one in started.OfType<Task<Either<CloseError, T>>>())
            {
                if (Gather(await one.ConfigureAwait(false), results) is { } error)
                {
                    return error;
                }
            }

            return toArray(results);

            async Task Work()
            {
                while (!Volatile.Read(ref hasFailed) && Interlocked.Increment(ref next) is var index && index < all.Count)
                {
                    var one = started[index] = Run(all[index]);
                    await ((Task)one).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    if (!one.IsCompletedSuccessfully || !(await one.ConfigureAwait(false)).IsRight)
                    {
                        Volatile.Write(ref hasFailed, true);
                    }
                }
            }

            // Async, so that an exception of each itself ends up in the task as well.
            async Task<Either<CloseError, T>> Run(TItem item) => await each(item).RunAsync(transport, token).ConfigureAwait(false);
        });
    }

    // Cancellation is asked for here and nowhere else: no step into the world outside is taken after it, and no result that needs none is lost to it.
    private static CloseIO<T> Outside<T>(Func<Transport, CancellationToken, Task<Either<CloseError, T>>> act) =>
        new((transport, token) => token.IsCancellationRequested ? Task.FromCanceled<Either<CloseError, T>>(token) : act(transport, token));

    /// <summary>Adds a result to those before it; gives the error when there is none.</summary>
    internal static CloseError? Gather<T>(Either<CloseError, T> result, List<T> results)
    {
        CloseError? failure = null;
        result.Match(Right: results.Add, Left: error => failure = error);
        return failure;
    }
}
