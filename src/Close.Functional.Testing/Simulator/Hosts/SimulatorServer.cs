namespace Close.Functional.Testing;

/// <summary>A simulated Close on a socket of this machine, so that programs in any language can call it.</summary>
/// <remarks>
/// Serves plain HTTP/1.1 on the loopback address alone. What goes wrong is played for real: connections break, bodies stop in the middle. A connection that is refused cannot
/// be played where one stands already: it breaks before the call is carried out.
/// </remarks>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly LoopbackServer server;

    private SimulatorServer(LoopbackServer server)
    {
        this.server = server;
        Address = new Uri(server.Address, SocketHost.BasePath);
    }

    /// <summary>Where the API is, such as <c>http://127.0.0.1:40123/api/v1</c>: the value for <see cref="CloseOptions.BaseAddress"/>.</summary>
    public Uri Address { get; }

    /// <summary>Opens the socket.</summary>
    /// <param name="close">Whose answers are given.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="isControlled">
    /// Whether <c>/_simulator/</c> lets callers look at the world and move it, without credentials: see <c>docs/simulator.md</c>. Default: no.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for the socket.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatedClose close, int port = 0, bool isControlled = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(close);
        var host = new SocketHost(close, isControlled ? new SimulatorControl(close) : null);
        return new SimulatorServer(await LoopbackServer.StartAsync(port, host.ServeAsync, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Closes the socket, when the calls under way have been answered.</summary>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
