namespace Close.Functional.Tests.Effects;

/// <summary>What stands behind a transport in the laws: how each call is answered, and when the caller cancels.</summary>
/// <param name="Seed">Decides every answer, together with the call and the number of calls before it.</param>
/// <param name="CancelledAfter">Cancels the token when that many calls have been made; null for never.</param>
/// <param name="Yields">Whether answers come later, on another stack, or at once.</param>
public sealed record World(int Seed, int? CancelledAfter, bool Yields)
{
    /// <summary>Runs a program and writes down what could be seen of it.</summary>
    internal async Task<Trace<T>> Observe<T>(CloseIO<T> program)
    {
        using var scene = new Scene(this);
        try
        {
            return new(await program.RunAsync(scene.SendAsync, scene.Token), scene.Calls);
        }
        catch (OperationCanceledException)
        {
            return new(null, scene.Calls);
        }
    }

    /// <summary>What a program written in direct style would do: the meaning that a program is held against.</summary>
    internal Trace<T> Expect<T>(Func<Func<Request<int>, Either<CloseError, int>>, Either<CloseError, T>> direct)
    {
        using var scene = new Scene(this);
        try
        {
            return new(direct(scene.SendNow), scene.Calls);
        }
        catch (OperationCanceledException)
        {
            return new(null, scene.Calls);
        }
    }

    /// <summary>Fails unless two programs give the same result after the same calls.</summary>
    internal async Task Agrees<T>(CloseIO<T> left, CloseIO<T> right) => Assert.Equal(await Observe(right), await Observe(left));

    private sealed class Scene : IDisposable
    {
        private readonly World world;
        private readonly CancellationTokenSource caller = new();

        public Scene(World world)
        {
            this.world = world;
            Cancel();
        }

        public Arr<HttpCall> Calls { get; private set; } = Arr<HttpCall>.Empty;

        public CancellationToken Token => caller.Token;

        // Does not look at the token: a program that sends a call after it was cancelled is found out.
        public async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
        {
            if (world.Yields)
            {
                await Task.Yield();
            }

            return Answer(call);
        }

        public Either<CloseError, int> SendNow(Request<int> request)
        {
            Token.ThrowIfCancellationRequested();
            return Answer(request.Call).Bind(request.Decode);
        }

        public void Dispose() => caller.Dispose();

        private Either<CloseError, Envelope> Answer(HttpCall call)
        {
            var draw = call.Path.Aggregate(world.Seed, (hash, sign) => unchecked((hash * 31) + sign)) + Calls.Count;
            Calls = Calls.Add(call);
            Cancel();
            return (draw & 7) switch
            {
                0 => new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown),
                1 => Ask.NoAnswer,
                _ => Ask.Answer(draw % 10),
            };
        }

        private void Cancel()
        {
            if (world.CancelledAfter == Calls.Count)
            {
                caller.Cancel();
            }
        }
    }
}

/// <summary>All that can be seen of a run.</summary>
/// <param name="Result">How it ended; null when it was cancelled.</param>
/// <param name="Calls">The calls that reached the transport, in order.</param>
internal sealed record Trace<T>(Either<CloseError, T>? Result, Arr<HttpCall> Calls);
