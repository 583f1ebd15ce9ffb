using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Close.Functional;

/// <summary>Tells what calls do: spans, metrics and a log, by OpenTelemetry's conventions for HTTP clients and a few names of our own.</summary>
/// <remarks>
/// <para>
/// Listens as an <see cref="IProgress{T}"/> to what the layers inside report, and watches each call from outside by
/// <see cref="TelemetryTransport.WithTelemetry"/>. All names, units and values are listed in docs/telemetry.md. While nobody listens, a call costs a few comparisons.
/// </para>
/// <para>
/// Tells methods, routes, ids of Close's, statuses, times and kinds of failures. Never tells what people wrote, their names, numbers and
/// addresses, values of queries, headers, bodies, keys, or the messages of errors, in which Close may repeat any of these.
/// </para>
/// <para>
/// A listener or logger that throws changes nothing for the call: a message that was sent is not reported as failed for it. Safe to use from many
/// threads at once. One is enough for a client; dispose of it with the client.
/// </para>
/// </remarks>
public sealed class CloseTelemetry : IProgress<CallEvent>, IDisposable
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>, which a host adds to its traces.</summary>
    public const string SourceName = "Close.Functional";

    /// <summary>The name of the <see cref="Meter"/>, which a host adds to its metrics.</summary>
    public const string MeterName = "Close.Functional";

    /// <summary>The category of the log.</summary>
    public const string LogCategory = "Close.Functional";

    private static readonly string Version =
        typeof(CloseTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Makes a source of spans, a meter and a log for the calls to one server.</summary>
    /// <param name="baseAddress">Where Close is, as in <see cref="CloseOptions.BaseAddress"/>: gives <c>server.address</c> and <c>server.port</c>.</param>
    /// <param name="loggers">Makes the log; null for none.</param>
    /// <param name="meters">Makes the meter, as services do that keep their metrics apart; null for one of its own.</param>
    /// <param name="timeProvider">The clock by which calls are timed; null for the system's. Spans are timed by the system's always.</param>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public CloseTelemetry(Uri baseAddress, ILoggerFactory? loggers = null, IMeterFactory? meters = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri)
        {
            throw new ArgumentException("An absolute address is needed.", nameof(baseAddress));
        }

        var tags = new CallTags(baseAddress);
        Spans = new CallSpans(Version, tags);
        Instruments = new CallInstruments(meters, Version, tags);
        Log = new CallLog(loggers?.CreateLogger(LogCategory) ?? NullLogger.Instance);
        Time = timeProvider ?? TimeProvider.System;
    }

    internal CallSpans Spans { get; }

    internal CallInstruments Instruments { get; }

    internal CallLog Log { get; }

    internal TimeProvider Time { get; }

    /// <summary>Whether nobody would see how a call went.</summary>
    internal bool IsSilent => !Spans.IsHeard && !Instruments.IsTimed && !Log.IsHeard;

    /// <summary>Takes in what a layer reports: counts it, logs it, and adds it to the span of the call under way.</summary>
    /// <param name="value">What happened.</param>
    public void Report(CallEvent value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Quietly.Do(() => Spans.Add(value));
        Quietly.Do(() => Instruments.Add(value));
        Quietly.Do(() => Log.Add(value));
    }

    /// <summary>Ends the source of spans and the meter. Calls go on, untold.</summary>
    public void Dispose()
    {
        Spans.Dispose();
        Instruments.Dispose();
    }

    /// <summary>Counts a page that a walk has read.</summary>
    /// <param name="call">The call that gave the page.</param>
    /// <param name="items">How many items the page held.</param>
    internal void PageRead(HttpCall call, int items) => Quietly.Do(() => Instruments.PageRead(call, items));
}
