using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>A program without its type: what <see cref="CloseIO{T}"/> is made of.</summary>
internal abstract class Step
{
    private Step()
    {
    }

    /// <summary>
    /// Runs a program in one loop, with what is still to come in a list and not on the stack: a chain of any length needs no stack, one that never ends
    /// no memory, and an exception comes out at once instead of through every link.
    /// </summary>
    public static async Task<Done<T>> RunAsync<T>(Step program, Transport transport, CancellationToken cancellationToken)
    {
        // An act may itself run a program, and so on: the one way left to come here deep down on a stack.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        var toCome = new Stack<Func<Step, Step>>();
        var step = program;
        while (true)
        {
            switch (step)
            {
                case Then then:
                    toCome.Push(then.Next);
                    step = then.First;
                    break;
                case Act act:
                    step = await act.Start(transport, cancellationToken).ConfigureAwait(false);
                    break;
                case var done when toCome.TryPop(out var next):
                    step = next(done);
                    break;
                default:
                    return (Done<T>)step;
            }
        }
    }

    /// <summary>An outcome that is known.</summary>
    /// <remarks>Not kept as an <see cref="Either{L, R}"/>, which takes no null: on the way through a program a value may be null, as F#'s <c>None</c> and <c>()</c> are.</remarks>
    public sealed class Done<T> : Step
    {
        private readonly CloseError? error;
        private readonly T value;

        public Done(T value) => this.value = value;

        private Done(CloseError error) => (this.error, value) = (error, default!);

        /// <summary>The outcome for whoever ran the program. Throws when the value is null.</summary>
        public Either<CloseError, T> Outcome => Match(Right<CloseError, T>, Left<CloseError, T>);

        public static Done<T> Fail(CloseError error)
        {
            ArgumentNullException.ThrowIfNull(error);
            return new(error);
        }

        public static Done<T> Of(Either<CloseError, T> outcome) => outcome.Match(Right: value => new Done<T>(value), Left: Fail);

        public TResult Match<TResult>(Func<T, TResult> right, Func<CloseError, TResult> left) => error is null ? right(value) : left(error);
    }

    /// <summary>Something to start, such as a call. Ends in a step that is done.</summary>
    public sealed class Act(Func<Transport, CancellationToken, Task<Step>> start) : Step
    {
        public Func<Transport, CancellationToken, Task<Step>> Start { get; } = start;
    }

    /// <summary>A step, and what follows from the one that is done after it.</summary>
    public sealed class Then(Step first, Func<Step, Step> next) : Step
    {
        public Step First { get; } = first;

        public Func<Step, Step> Next { get; } = next;
    }
}
