using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>A program of calls that runs when it is given a transport, and not before.</summary>
/// <typeparam name="T">What the program gives when all goes well.</typeparam>
/// <remarks>
/// Immutable: the same program can be run many times, against Close, a cassette or a simulator. The first error ends it. Chains of any
/// length run without using up the stack. Safe to run from many threads at once.
/// </remarks>
public sealed class CloseIO<T>
{
    private readonly Func<Transport, CancellationToken, Task<Either<CloseError, T>>> run;

    internal CloseIO(Func<Transport, CancellationToken, Task<Either<CloseError, T>>> run) => this.run = run;

    /// <summary>Runs the program.</summary>
    /// <param name="transport">What sends its calls.</param>
    /// <param name="cancellationToken">Cancels the program: it throws <see cref="OperationCanceledException"/> and starts no further call.</param>
    public Task<Either<CloseError, T>> RunAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return Step(transport, cancellationToken);
    }

    /// <summary>Gives the program whose result is changed by a function.</summary>
    /// <typeparam name="TNext">The changed result.</typeparam>
    /// <param name="change">Changes a result. Must not give null.</param>
    public CloseIO<TNext> Map<TNext>(Func<T, TNext> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(async (transport, token) => (await Step(transport, token).ConfigureAwait(false)).Map(change));
    }

    /// <summary>Gives the program that goes on with what the result leads to.</summary>
    /// <typeparam name="TNext">The result of the whole.</typeparam>
    /// <param name="next">Gives the rest of the program.</param>
    public CloseIO<TNext> Bind<TNext>(Func<T, CloseIO<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(async (transport, token) =>
        {
            var result = await Step(transport, token).ConfigureAwait(false);
            return await result.Match(
                Right: value => next(value).Step(transport, token),
                Left: error => Task.FromResult(Left<CloseError, TNext>(error))).ConfigureAwait(false);
        });
    }

    /// <summary>Gives the program whose error is changed by a function.</summary>
    /// <param name="change">Changes an error.</param>
    public CloseIO<T> MapError(Func<CloseError, CloseError> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(async (transport, token) => (await Step(transport, token).ConfigureAwait(false)).MapLeft(change));
    }

    /// <summary>Gives the program that goes on with another one when this one fails.</summary>
    /// <param name="other">Gives the other program for an error; fail with the same error again to pass it on.</param>
    public CloseIO<T> OrElse(Func<CloseError, CloseIO<T>> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(async (transport, token) =>
        {
            var result = await Step(transport, token).ConfigureAwait(false);
            return await result.Match(
                Right: value => Task.FromResult(Right<CloseError, T>(value)),
                Left: error => other(error).Step(transport, token)).ConfigureAwait(false);
        });
    }

    /// <summary>Gives the program that never fails: what this one would end with becomes its result.</summary>
    public CloseIO<Either<CloseError, T>> Attempt() =>
        new(async (transport, token) => Right<CloseError, Either<CloseError, T>>(await Step(transport, token).ConfigureAwait(false)));

    /// <summary>Starts the program and gives it to code that is written with LanguageExt's <c>EitherAsync</c>.</summary>
    /// <param name="transport">What sends its calls.</param>
    /// <param name="cancellationToken">Cancels the program.</param>
    public EitherAsync<CloseError, T> ToEitherAsync(Transport transport, CancellationToken cancellationToken = default) =>
        RunAsync(transport, cancellationToken).ToAsync();

    // The one door to a program from inside another: it stops on cancellation and moves to a fresh stack when this one runs out.
    internal Task<Either<CloseError, T>> Step(Transport transport, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<Either<CloseError, T>>(cancellationToken);
        }

        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? run(transport, cancellationToken)
            : Task.Run(() => run(transport, cancellationToken), cancellationToken);
    }
}
