namespace Close.Functional.Testing;

/// <summary>A cassette on a socket of this machine, so that programs in any language can be run against it.</summary>
/// <remarks>
/// Serves plain HTTP/1.1 on the loopback address alone, and plays as a session in replay does: each recording once, in its order among those that ask the same.
/// A request that the cassette does not hold is answered with 501 and a text that shows the nearest recording; it is in <see cref="Faults"/> too. Recorded
/// failures are played as far as a socket can: where no connection was made or one broke, the connection breaks; where time ran out, no answer comes for as long
/// as the caller waits.
/// </remarks>
public sealed class CassetteServer : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly ServedCassette served;

    private CassetteServer(LoopbackServer server, ServedCassette served, string basePath)
    {
        this.server = server;
        this.served = served;
        Address = new Uri(server.Address, basePath);
    }

    /// <summary>Where the API is, such as <c>http://127.0.0.1:40123/api/v1</c>: the value for <see cref="CloseOptions.BaseAddress"/>.</summary>
    public Uri Address { get; }

    /// <summary>The interactions that have been played, in the order in which they were asked for.</summary>
    public Arr<Interaction> Played => served.Played;

    /// <summary>The interactions that have not been played, in the order of the recording.</summary>
    public Arr<Interaction> Left => served.Left;

    /// <summary>What was asked for that the cassette does not hold, or does not hold once more.</summary>
    public Arr<CassetteFault> Faults => served.Faults;

    /// <summary>Opens the socket.</summary>
    /// <param name="cassette">What is served.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="basePath">The part of each path that belongs to the base address and not to the recording; empty for none.</param>
    /// <param name="takesItsTime">Whether an answer comes after the time it took when it was recorded. Default: at once.</param>
    /// <param name="timeProvider">The clock by which an answer waits; null for the system's.</param>
    /// <param name="cancellationToken">Ends the wait for the socket.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<CassetteServer> StartAsync(
        Cassette cassette,
        int port = 0,
        string basePath = "/api/v1",
        bool takesItsTime = false,
        TimeProvider? timeProvider = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        var below = HttpMessages.BasePath(basePath);
        var plays = new ServedCassette(cassette, below, takesItsTime ? timeProvider ?? TimeProvider.System : null);
        try
        {
            return new CassetteServer(await LoopbackServer.StartAsync(port, plays.ServeAsync, cancellationToken).ConfigureAwait(false), plays, below);
        }
        catch
        {
            plays.Dispose();
            throw;
        }
    }

    /// <summary>Closes the socket. Calls that wait for their answer are broken off.</summary>
    public async ValueTask DisposeAsync()
    {
        await served.CloseAsync().ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
        served.Dispose();
    }
}
