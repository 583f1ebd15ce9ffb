using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Close.Functional;

/// <summary>Adds Close to the services of an application.</summary>
public static class ServiceCollectionExtensions
{
    private const string ClientName = "Close.Functional";

    /// <summary>Adds a <see cref="CloseClient"/> and its <see cref="Transport"/>, both for the life of the application, over <see cref="IHttpClientFactory"/>.</summary>
    /// <remarks>
    /// Adding it again replaces the options and still gives one client, so that a test can point an application elsewhere. Both builders stand for
    /// the same HTTP client: a handler that was added to the first stays, its primary handler is made anew. A <see cref="Transport"/> that is
    /// added later takes the place of this one.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="options">How to reach Close, and with which credentials.</param>
    /// <returns>
    /// The builder of the HTTP client, to which handlers can be added. One that repeats requests must heed <see cref="HttpTransport.RepeatKey"/>: the usual
    /// resilience handlers repeat a POST unless told otherwise, and that can send an SMS twice.
    /// </returns>
    public static IHttpClientBuilder AddClose(this IServiceCollection services, CloseOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.RemoveAll<Transport>();
        services.AddSingleton<Transport>(provider =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            return HttpTransport.Create(() => factory.CreateClient(ClientName), options);
        });
        services.TryAddSingleton(provider => new CloseClient(provider.GetRequiredService<Transport>()));
        return services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(HttpTransport.CreateHandler);
    }
}
