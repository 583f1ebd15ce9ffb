using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Close.Functional.Testing;

/// <summary>A simulated Close on a socket of this machine, so that programs in any language can call it.</summary>
/// <remarks>
/// Serves plain HTTP/1.1 on the loopback address alone. What goes wrong is played for real: connections break, bodies stop in the middle. A connection that is refused cannot
/// be played where one stands already: it breaks before the call is carried out.
/// </remarks>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private SimulatorServer(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
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
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var host = new SocketHost(close, isControlled ? new SimulatorControl(close) : null);
        built.Run(host.ServeAsync);
        try
        {
            await built.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await built.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var bound = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SimulatorServer(built, new Uri(bound + SocketHost.BasePath));
    }

    /// <summary>Closes the socket, when the calls under way have been answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }
}
