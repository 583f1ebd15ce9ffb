using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Close.Functional.Tests.Sockets;

/// <summary>A well-behaved server on a loopback socket.</summary>
internal sealed class KestrelServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private KestrelServer(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
    }

    /// <summary>The base address of the API, without a slash at its end.</summary>
    public Uri Address { get; }

    public static async Task<KestrelServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.Run(answer);
        await built.StartAsync();
        var addresses = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new KestrelServer(built, new Uri(addresses.Addresses.Single() + "/api/v1"));
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}
