using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>A simulated Close that is served until somebody stops it.</summary>
/// <param name="choices">What is simulated.</param>
/// <param name="surroundings">The clock, and where to tell the address.</param>
internal sealed class Simulation(SimulateChoices choices, Surroundings surroundings)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    /// <summary>Serves until it is cancelled, which is how it is meant to end.</summary>
    public async Task<Either<Trouble, Unit>> RunAsync(CancellationToken cancellationToken)
    {
        var start = Start();
        return await start.Match(
            Right: async world =>
            {
                var close = new SimulatedClose(world).Spoil(FaultPlan.Seeded(choices.Seed, choices.Faults));
                var server = await SimulatorServer.StartAsync(close, choices.Port, choices.IsControlled, cancellationToken).ConfigureAwait(false);
                await using (server.ConfigureAwait(false))
                {
                    surroundings.Errors.Line($"Close is simulated at {server.Address} until Ctrl-C.");
                    await LiveAsync(close, cancellationToken).ConfigureAwait(false);
                }

                return Save(close.World);
            },
            Left: trouble => Task.FromResult<Either<Trouble, Unit>>(trouble)).ConfigureAwait(false);
    }

    private Either<Trouble, World> Start()
    {
        var now = surroundings.Clock.GetUtcNow();
        var world = choices.World is { } path
            ? WorldFile.Read(HttpBody.Of(File.ReadAllBytes(path))).MapLeft(refusal => Trouble.Misuse(refusal, $"Give --world a file that --save or GET /_simulator/world wrote."))
            : World.Example(now, choices.Seed);
        return world.Map(given => choices.Activities > 0 ? given.WithSamples(choices.Activities, given.Now.AddYears(-1), given.Now) : given)
            .Map(given => choices.RateLimit is { } limit ? given.WithOptions(given.Options with { RateLimit = limit }) : given);
    }

    /// <summary>Lets time pass as it does outside, or waits for the end.</summary>
    private async Task LiveAsync(SimulatedClose close, CancellationToken cancellationToken)
    {
        using var beats = new PeriodicTimer(choices.IsStopped ? Timeout.InfiniteTimeSpan : Beat, surroundings.Clock);
        var last = surroundings.Clock.GetTimestamp();
        try
        {
            while (await beats.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                var now = surroundings.Clock.GetTimestamp();
                close.Advance(surroundings.Clock.GetElapsedTime(last, now));
                last = now;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way to end it.
        }
    }

    private Either<Trouble, Unit> Save(World world)
    {
        if (choices.Save is { } path)
        {
            var fresh = path + ".new";
            File.WriteAllBytes(fresh, WorldFile.Write(world).Bytes.Span);
            File.Move(fresh, path, overwrite: true);
            surroundings.Errors.Line($"The world is in {path}.");
        }

        return Unit.Default;
    }
}
