using System.Diagnostics;
using Span = System.Diagnostics.Activity;

namespace Close.Functional;

/// <summary>Writes the spans: one for each call, from its first try to its last.</summary>
internal sealed class CallSpans(string version, CallTags tags) : IDisposable
{
    public ActivitySource Source { get; } = new(CloseTelemetry.SourceName, version);

    public bool IsHeard => Source.HasListeners();

    public Span? Start(HttpCall call) => IsHeard
        ? Source.StartActivity(
            TelemetryText.SpanName(TelemetryText.Method(call.Method), call.Route), ActivityKind.Client, parentContext: default, tags.OfSpan(call))
        : null;

    public static void End(Span span, CallOutcome outcome)
    {
        if (outcome.Status is { } status)
        {
            span.SetTag(TelemetryNames.Status, status);
        }

        if (outcome.Attempts is > 1 and var attempts)
        {
            span.SetTag(TelemetryNames.Resends, attempts - 1);
        }

        if (outcome.TraceId is { } traceId)
        {
            span.SetTag(TelemetryNames.TraceId, traceId);
        }

        // No description: the kind of failure says all that may be said.
        if (outcome.ErrorType is { } errorType)
        {
            span.SetTag(TelemetryNames.ErrorType, errorType).SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }

    public void Add(CallEvent happened)
    {
        // The layers report from inside the call; what they ran in between, such as the span of a single request, may lie between.
        var span = Span.Current;
        while (span is not null && span.Source != Source)
        {
            span = span.Parent;
        }

        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        switch (happened)
        {
            case CallEvent.Retrying retrying:
                // A call that ends without an answer has nobody else to say how often it was sent.
                span.SetTag(TelemetryNames.Resends, retrying.Attempt).AddEvent(new ActivityEvent(TelemetryNames.RetryEvent, tags: new()
                {
                    { TelemetryNames.RetryAttempt, retrying.Attempt },
                    { TelemetryNames.ErrorType, TelemetryText.ErrorType(retrying.Error) },
                    { TelemetryNames.WaitDuration, retrying.Wait.TotalSeconds },
                }));
                break;
            case CallEvent.Held held:
                span.AddEvent(new ActivityEvent(TelemetryNames.HeldEvent, tags: new() { { TelemetryNames.WaitDuration, held.Wait.TotalSeconds } }));
                break;
            case CallEvent.TokenRenewed:
                span.AddEvent(new ActivityEvent(TelemetryNames.TokenRenewedEvent));
                break;
        }
    }

    public void Dispose() => Source.Dispose();
}
