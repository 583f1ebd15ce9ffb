using System.ComponentModel;

namespace Close.Functional;

/// <summary>
/// Lets checks, requests and programs stand side by side in C# query syntax: <c>from draft in SmsDraft.Keep(…) from saved in SmsApi.Create(draft) select saved</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CloseIOLinq
{
    /// <summary>Query syntax for <see cref="CloseIO{T}.Map{TNext}"/>.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <typeparam name="TNext">The changed result.</typeparam>
    /// <param name="first">The program.</param>
    /// <param name="change">Changes a result.</param>
    public static CloseIO<TNext> Select<T, TNext>(this CloseIO<T> first, Func<T, TNext> change)
    {
        ArgumentNullException.ThrowIfNull(first);
        return first.Map(change);
    }

    /// <summary>Query syntax for one request.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <typeparam name="TNext">The changed result.</typeparam>
    /// <param name="first">The request.</param>
    /// <param name="change">Changes a result.</param>
    public static CloseIO<TNext> Select<T, TNext>(this Request<T> first, Func<T, TNext> change) => first.ToIO().Map(change);

    /// <summary>Query syntax for a program that is followed by a program.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The program.</param>
    /// <param name="next">Gives the program.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this CloseIO<T> first, Func<T, CloseIO<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first, next, join);

    /// <summary>Query syntax for a program that is followed by a request.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The program.</param>
    /// <param name="next">Gives the request.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this CloseIO<T> first, Func<T, Request<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first, Lift(next), join);

    /// <summary>Query syntax for a program that is followed by a check.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The program.</param>
    /// <param name="next">Gives the check.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this CloseIO<T> first, Func<T, Either<CloseError, TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first, Lift(next), join);

    /// <summary>Query syntax for a request that is followed by a program.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The request.</param>
    /// <param name="next">Gives the program.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this Request<T> first, Func<T, CloseIO<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first.ToIO(), next, join);

    /// <summary>Query syntax for a request that is followed by a request.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The request.</param>
    /// <param name="next">Gives the request.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this Request<T> first, Func<T, Request<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first.ToIO(), Lift(next), join);

    /// <summary>Query syntax for a request that is followed by a check.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The request.</param>
    /// <param name="next">Gives the check.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this Request<T> first, Func<T, Either<CloseError, TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first.ToIO(), Lift(next), join);

    /// <summary>Query syntax for a check that is followed by a program.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The check.</param>
    /// <param name="next">Gives the program.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this Either<CloseError, T> first, Func<T, CloseIO<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first.ToIO(), next, join);

    /// <summary>Query syntax for a check that is followed by a request.</summary>
    /// <typeparam name="T">The result of the first.</typeparam>
    /// <typeparam name="TNext">The result of the second.</typeparam>
    /// <typeparam name="TResult">The result of the whole.</typeparam>
    /// <param name="first">The check.</param>
    /// <param name="next">Gives the request.</param>
    /// <param name="join">Joins both results.</param>
    public static CloseIO<TResult> SelectMany<T, TNext, TResult>(this Either<CloseError, T> first, Func<T, Request<TNext>> next, Func<T, TNext, TResult> join) =>
        Join(first.ToIO(), Lift(next), join);

    private static CloseIO<TResult> Join<T, TNext, TResult>(CloseIO<T> first, Func<T, CloseIO<TNext>> next, Func<T, TNext, TResult> join)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(join);
        return first.Bind(value => next(value).Map(second => join(value, second)));
    }

    private static Func<T, CloseIO<TNext>> Lift<T, TNext>(Func<T, Request<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return value => next(value).ToIO();
    }

    private static Func<T, CloseIO<TNext>> Lift<T, TNext>(Func<T, Either<CloseError, TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return value => next(value).ToIO();
    }
}
