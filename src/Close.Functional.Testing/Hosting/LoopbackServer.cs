using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Close.Functional.Testing;

/// <summary>Plain HTTP/1.1 on a socket that programs of this machine alone can reach.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int LongestHead = 1024 * 1024; // What was recorded is asked for again, however long it is.

    private readonly WebApplication application;

    private LoopbackServer(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
    }

    /// <summary>The socket, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Opens the socket.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="serve">Answers a request.</param>
    /// <param name="cancellationToken">Ends the wait for the socket.</param>
    public static async Task<LoopbackServer> StartAsync(int port, RequestDelegate serve, CancellationToken cancellationToken)
    {
        var built = Build(port);
        built.Run(serve);
        try
        {
            await built.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await built.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new LoopbackServer(built, new Uri(built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>Closes the socket, when the calls under way have been answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinResponseDataRate = null;
            options.Limits.MaxRequestLineSize = options.Limits.MaxRequestHeadersTotalSize = LongestHead;
            options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
