using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Close.Functional.Tests.Sockets;
using Microsoft.Extensions.Logging;
using Span = System.Diagnostics.Activity;

namespace Close.Functional.Tests.Telemetry;

/// <summary>One measurement, its tags by name.</summary>
internal sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, object?> Tags);

/// <summary>One line of the log.</summary>
internal sealed record Logged(LogLevel Level, EventId Id, string Text, Exception? Thrown, IReadOnlyList<KeyValuePair<string, object?>> Values);

/// <summary>Telemetry of its own for a test, and everything that it tells.</summary>
internal sealed class Heard : IDisposable, ILoggerFactory, ILogger
{
    private readonly ActivityListener spans;
    private readonly MeterListener measurements = new();

    public Heard(string address = "https://close.example.com/api/v1")
    {
        Telemetry = new CloseTelemetry(new Uri(address), this, timeProvider: Time);
        spans = new ActivityListener
        {
            ShouldListenTo = source => ReferenceEquals(source, Telemetry.Spans.Source),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
        measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, Telemetry.Instruments.Meter))
            {
                Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        measurements.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        measurements.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        measurements.Start();
    }

    public ManualTime Time { get; } = new();

    public CloseTelemetry Telemetry { get; }

    public ConcurrentQueue<Span> Spans { get; } = [];

    public ConcurrentQueue<Instrument> Instruments { get; } = [];

    public ConcurrentQueue<Measured> Measurements { get; } = [];

    public ConcurrentQueue<Logged> Lines { get; } = [];

    /// <summary>Every text that was told, names included.</summary>
    public IEnumerable<string> Texts =>
        Spans.SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(happened => happened.Tags)).Concat(span.Baggage.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)))
                .SelectMany(Both).Concat(span.Events.Select(happened => happened.Name)).Append(span.DisplayName).Append(span.OperationName).Append(span.StatusDescription ?? "").Append(span.TraceStateString ?? ""))
            .Concat(Measurements.SelectMany(measured => measured.Tags.SelectMany(Both).Append($"{measured.Value}")))
            .Concat(Lines.SelectMany(line => line.Values.SelectMany(Both).Append(line.Text).Append($"{line.Thrown}").Append($"{line.Id.Name}")));

    public async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, Transport inner, CancellationToken cancellationToken = default) =>
        await inner.WithTelemetry(Telemetry)(call, cancellationToken);

    public IEnumerable<Measured> Of(string instrument) => Measurements.Where(measured => measured.Name == instrument);

    public void Dispose()
    {
        spans.Dispose();
        measurements.Dispose();
        Telemetry.Dispose();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(new Logged(logLevel, eventId, formatter(state, exception), exception, [.. (IEnumerable<KeyValuePair<string, object?>>)state!]));

    private static IEnumerable<string> Both(KeyValuePair<string, object?> pair) => [pair.Key, $"{pair.Value}"];

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue(new Measured(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal)));
}
