using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Close.Functional;

/// <summary>Adds Close to the services of an application.</summary>
public static class ServiceCollectionExtensions
{
    private const string ClientName = "Close.Functional";

    /// <summary>Adds a <see cref="CloseClient"/> and its <see cref="Transport"/>, both for the life of the application, over <see cref="IHttpClientFactory"/>.</summary>
    /// <remarks>
    /// <para>
    /// Without a name they are had as they are; with one they are keyed services of that name, so that several organizations stand side by side:
    /// <c>[FromKeyedServices("north")] CloseClient north</c>. Adding the same name again replaces the options and still gives one client, so that a test can point an
    /// application elsewhere. Both builders stand for the same HTTP client: a handler that was added to the first stays, its primary handler is made anew. A
    /// <see cref="Transport"/> that is added later takes the place of this one.
    /// </para>
    /// <para>The handler lives as long as the application, and renews its connections by itself every five minutes.</para>
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="options">How to reach Close, with which credentials, and how patiently.</param>
    /// <param name="name">Tells this organization from others; null for the only one.</param>
    /// <returns>
    /// The builder of the HTTP client, to which handlers can be added. One that repeats requests must heed <see cref="HttpTransport.RepeatKey"/>: the usual
    /// resilience handlers repeat a POST unless told otherwise, and that can send an SMS twice.
    /// </returns>
    public static IHttpClientBuilder AddClose(this IServiceCollection services, CloseOptions options, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(new Source(name ?? Options.DefaultName, IsSettings: false));
        return Add(services, _ => options, name);
    }

    /// <summary>Adds a <see cref="CloseClient"/> and its <see cref="Transport"/> whose settings come from a configuration.</summary>
    /// <remarks>
    /// The settings are checked when the host starts: one that cannot work stops it with an <see cref="OptionsValidationException"/> that names each and says what is
    /// needed. They are read once. Options of the same name that are configured elsewhere, as by <c>services.Configure&lt;CloseSettings&gt;(section)</c>, count too.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the settings, as by binding a section to them.</param>
    /// <param name="name">Tells this organization from others; null for the only one.</param>
    /// <param name="refine">Changes the options that the settings stand for, such as their retries; null to leave them.</param>
    /// <returns>The builder of the HTTP client; see <see cref="AddClose(IServiceCollection, CloseOptions, string?)"/>.</returns>
    public static IHttpClientBuilder AddClose(
        this IServiceCollection services, Action<CloseSettings> configure, string? name = null, Func<CloseOptions, CloseOptions>? refine = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(new Source(name ?? Options.DefaultName, IsSettings: true));
        services.AddOptions<CloseSettings>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CloseSettings>, SettingsValidation>());
        return Add(
            services,
            provider =>
            {
                var settings = provider.GetRequiredService<IOptionsMonitor<CloseSettings>>().Get(name ?? Options.DefaultName);
                var options = settings.Check().IfLeft(error => throw new OptionsValidationException(name ?? "", typeof(CloseSettings), [error.Message]));
                return refine is null ? options : refine(options);
            },
            name);
    }

    private static IHttpClientBuilder Add(IServiceCollection services, Func<IServiceProvider, CloseOptions> options, string? name)
    {
        var client = name is null ? ClientName : $"{ClientName}:{name}";
        services.RemoveAllKeyed<Parts>(client);
        services.AddKeyedSingleton(client, (provider, _) => new Parts(provider, options(provider), client));
        if (name is null)
        {
            services.RemoveAll<Transport>();
            services.AddSingleton(provider => provider.GetRequiredKeyedService<Parts>(client).Transport);
            services.TryAddSingleton(provider => new CloseClient(provider.GetRequiredService<Transport>()));
        }
        else
        {
            services.RemoveAllKeyed<Transport>(name);
            services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<Parts>(client).Transport);
            services.TryAddKeyedSingleton(name, static (provider, key) => new CloseClient(provider.GetRequiredKeyedService<Transport>(key)));
        }

        return services.AddHttpClient(client, made => made.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(HttpTransport.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    /// <summary>What one organization shares: its telemetry ends with the container.</summary>
    private sealed class Parts : IDisposable
    {
        private readonly CloseTelemetry telemetry;

        public Parts(IServiceProvider provider, CloseOptions options, string client)
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            telemetry = TransportStack.TelemetryFor(options, provider.GetService<ILoggerFactory>(), provider.GetService<IMeterFactory>());
            Transport = TransportStack.Build(() => factory.CreateClient(client), options, telemetry);
        }

        public Transport Transport { get; }

        public void Dispose() => telemetry.Dispose();
    }

    /// <summary>Where the options of a name come from; what was added last counts.</summary>
    private sealed record Source(string Name, bool IsSettings);

    private sealed class SettingsValidation(IEnumerable<Source> sources) : IValidateOptions<CloseSettings>
    {
        // Settings that options took the place of are of no interest any more.
        public ValidateOptionsResult Validate(string? name, CloseSettings options) => sources.Last(source => source.Name == name) is { IsSettings: false } ? ValidateOptionsResult.Skip : options.Check().Match(
            Right: _ => ValidateOptionsResult.Success,
            Left: static error => ValidateOptionsResult.Fail(error is CloseError.Invalid invalid ? invalid.Fields.Select(field => field.ToString()) : [error.Message]));
    }
}
