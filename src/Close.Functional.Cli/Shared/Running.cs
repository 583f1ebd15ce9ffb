using System.CommandLine;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>What all commands have in common when they run: how trouble is told, and what Ctrl-C means.</summary>
internal static class Running
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="surroundings">Where trouble is told.</param>
    /// <param name="run">Does it. Is cancelled by Ctrl-C, and may throw what the cancellation, files and cassettes throw.</param>
    public static void Runs(this Command command, Surroundings surroundings, Func<ParseResult, CancellationToken, Task<Either<Trouble, Unit>>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield(); // Ctrl-C is heeded from here on.
            var result = await TryAsync(() => run(parsed, cancellationToken), cancellationToken).ConfigureAwait(false);
            return result.Match(Right: _ => ExitCode.Done, Left: trouble => trouble.Tell(surroundings.Errors));
        });

    private static async Task<Either<Trouble, Unit>> TryAsync(Func<Task<Either<Trouble, Unit>>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Trouble.Stopped;
        }
        catch (CassetteException error)
        {
            return Trouble.Of(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Trouble.OfFile(error);
        }
    }
}
