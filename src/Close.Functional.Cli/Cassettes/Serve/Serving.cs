using System.Globalization;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>A cassette that is served until somebody stops it.</summary>
/// <param name="path">Where the cassette is.</param>
/// <param name="port">The port; 0 for any that is free.</param>
/// <param name="basePath">What the recorded paths are below.</param>
/// <param name="takesItsTime">Whether answers take the time that was recorded.</param>
/// <param name="surroundings">The clock, and where to tell the address and what was played.</param>
internal sealed class Serving(string path, int port, string basePath, bool takesItsTime, Surroundings surroundings)
{
    private static readonly string[] Columns = ["", "Request"];

    /// <summary>Serves until it is cancelled, which is how it is meant to end.</summary>
    public async Task<Either<Trouble, Unit>> RunAsync(CancellationToken cancellationToken)
    {
        var cassette = CassetteFile.Load(path).Match(Right: loaded => loaded, Left: fault => throw new CassetteException(fault));
        var server = await CassetteServer.StartAsync(cassette, port, basePath, takesItsTime, surroundings.Clock, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            surroundings.Errors.Line($"The cassette \"{cassette.Name}\" is played at {server.Address} until Ctrl-C.");
            await EndAsync(cancellationToken).ConfigureAwait(false);
        }

        return Told(server);
    }

    private static async Task EndAsync(CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(end.SetResult))
        {
            await end.Task.ConfigureAwait(false);
        }
    }

    private Either<Trouble, Unit> Told(CassetteServer server)
    {
        var missed = server.Faults.OfType<CassetteFault.Missed>().Select(fault => fault.Request).ToList();
        surroundings.Output.Table(Columns, Rows("played", server.Played.Select(one => one.Request)).Concat(Rows("left", server.Left.Select(one => one.Request))).Concat(Rows("missed", missed)));
        surroundings.Errors.Line(string.Create(CultureInfo.InvariantCulture, $"{server.Played.Count} played, {server.Left.Count} left, {missed.Count} missed."));
        return missed.Count == 0
            ? Unit.Default
            : new Trouble(ExitCode.Failed, missed.Count == 1 ? "A request was not in the cassette." : string.Create(CultureInfo.InvariantCulture, $"{missed.Count} requests were not in the cassette."));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(string state, IEnumerable<RecordedRequest> requests) => requests.Select(request => new[] { state, request.ToString() });
}
