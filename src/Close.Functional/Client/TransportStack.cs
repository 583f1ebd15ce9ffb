using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Close.Functional;

/// <summary>Puts together what a call passes on its way, in the one order that is right; scripts and services get the same.</summary>
/// <remarks>From outside: the caller's own layers, telemetry, retries, pacing, HTTP. Each try of a call is paced by itself, and a call is told once with all its tries.</remarks>
internal static class TransportStack
{
    private const int Draws = 1 << 30;

    public static Transport Build(Func<HttpClient> client, CloseOptions options, CloseTelemetry telemetry)
    {
        var events = options.Events is { } heard ? new Fork(telemetry, heard) : (IProgress<CallEvent>)telemetry;
        var calls = HttpTransport.Create(client, options, events)
            .WithPacing(new Pacer(options.Pacing, options.TimeProvider), events)
            .WithRetries(options.Retry, options.TimeProvider, Draw, events, options.Timeout)
            .WithTelemetry(telemetry);
        return options.Layers.Reverse().Aggregate(calls, static (inner, layer) => layer(inner));
    }

    public static CloseTelemetry TelemetryFor(CloseOptions options, ILoggerFactory? loggers, IMeterFactory? meters) =>
        new(options.BaseAddress, loggers, meters, options.TimeProvider);

    // From 0 to under 1. Spreads the retries of many processes, so that a seed that they share would be of harm.
    private static double Draw() => RandomNumberGenerator.GetInt32(Draws) / (double)Draws;

    /// <summary>Tells two listeners. What the caller's one throws is dropped: a message that was sent must not look as if it was not.</summary>
    private sealed class Fork(IProgress<CallEvent> first, IProgress<CallEvent> second) : IProgress<CallEvent>
    {
        public void Report(CallEvent value)
        {
            first.Report(value);
            Quietly.Do(() => second.Report(value));
        }
    }
}
