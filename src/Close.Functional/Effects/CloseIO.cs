namespace Close.Functional;

/// <summary>A program of calls that runs when it is given a transport, and not before.</summary>
/// <typeparam name="T">What the program gives when all goes well.</typeparam>
/// <remarks>
/// Immutable: the same program can be run many times, against Close, a cassette or a simulator. The first error ends it. Chains of any
/// length run without using up the stack, and a chain that goes on for ever, such as one that asks again until an SMS has been sent, without using
/// up memory. An exception thrown by a function it was given ends the program and comes out of its task. Safe to run from many threads at once.
/// </remarks>
public sealed class CloseIO<T>
{
    private readonly Step step;

    internal CloseIO(Either<CloseError, T> outcome)
        : this(Step.Done<T>.Of(outcome))
    {
    }

    internal CloseIO(Func<Transport, CancellationToken, Task<Either<CloseError, T>>> act)
        : this(new Step.Act(async (transport, token) => Step.Done<T>.Of(await act(transport, token).ConfigureAwait(false))))
    {
    }

    private CloseIO(Step step) => this.step = step;

    /// <summary>Runs the program.</summary>
    /// <param name="transport">What sends its calls.</param>
    /// <param name="cancellationToken">
    /// Cancels the program: it throws <see cref="OperationCanceledException"/> and starts no further call. A program that needs no further call still gives its
    /// result, so that what an answer said is not lost. A call that was under way may have taken effect all the same.
    /// </param>
    public Task<Either<CloseError, T>> RunAsync(Transport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return Run();

        async Task<Either<CloseError, T>> Run() => (await Step.RunAsync<T>(step, transport, cancellationToken).ConfigureAwait(false)).Outcome;
    }

    /// <summary>Gives the program whose result is changed by a function.</summary>
    /// <typeparam name="TNext">The changed result.</typeparam>
    /// <param name="change">Changes a result. May give null, as F#'s <c>None</c> and <c>()</c> are, for steps that follow; a program whose last result is null throws.</param>
    public CloseIO<TNext> Map<TNext>(Func<T, TNext> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then<TNext>(outcome => outcome.Match<Step>(value => new Step.Done<TNext>(change(value)), Step.Done<TNext>.Fail));
    }

    /// <summary>Gives the program that goes on with what the result leads to.</summary>
    /// <typeparam name="TNext">The result of the whole.</typeparam>
    /// <param name="next">Gives the rest of the program.</param>
    public CloseIO<TNext> Bind<TNext>(Func<T, CloseIO<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Then<TNext>(outcome => outcome.Match(value => next(value).step, Step.Done<TNext>.Fail));
    }

    /// <summary>Gives the program whose error is changed by a function.</summary>
    /// <param name="change">Changes an error.</param>
    public CloseIO<T> MapError(Func<CloseError, CloseError> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then<T>(outcome => outcome.Match<Step>(_ => outcome, error => Step.Done<T>.Fail(change(error))));
    }

    /// <summary>Gives the program that goes on with another one when this one fails.</summary>
    /// <param name="other">Gives the other program for an error; fail with the same error again to pass it on.</param>
    public CloseIO<T> OrElse(Func<CloseError, CloseIO<T>> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Then<T>(outcome => outcome.Match(_ => outcome, error => other(error).step));
    }

    /// <summary>Gives the program that never fails: what this one would end with becomes its result.</summary>
    public CloseIO<Either<CloseError, T>> Attempt() =>
        Then<Either<CloseError, T>>(outcome => new Step.Done<Either<CloseError, T>>(outcome.Outcome));

    /// <summary>Starts the program and gives it to code that is written with LanguageExt's <c>EitherAsync</c>.</summary>
    /// <param name="transport">What sends its calls.</param>
    /// <param name="cancellationToken">Cancels the program.</param>
    public EitherAsync<CloseError, T> ToEitherAsync(Transport transport, CancellationToken cancellationToken = default) =>
        RunAsync(transport, cancellationToken).ToAsync();

    private CloseIO<TNext> Then<TNext>(Func<Step.Done<T>, Step> next) =>
        new(new Step.Then(step, done => next((Step.Done<T>)done)));
}
