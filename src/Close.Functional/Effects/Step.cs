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
    public sealed class Done<T>(Either<CloseError, T> outcome) : Step
    {
        public Either<CloseError, T> Outcome { get; } = outcome;
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
