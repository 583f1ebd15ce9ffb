using Span = System.Diagnostics.Activity;

namespace Close.Functional;

/// <summary>Puts telemetry around a transport.</summary>
public static class TelemetryTransport
{
    /// <summary>Gives a transport that tells of each call: a span, a duration and a line of the log.</summary>
    /// <remarks>
    /// Goes outside the layers that repeat calls and hold them back, so that one call is told once, with all its tries and waits; those layers are
    /// given <paramref name="telemetry"/> as well, to report to. What comes from the inner transport is passed on as it is, exceptions included.
    /// </remarks>
    /// <param name="inner">What sends the calls.</param>
    /// <param name="telemetry">Where to tell of them.</param>
    public static Transport WithTelemetry(this Transport inner, CloseTelemetry telemetry)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(telemetry);
        return (call, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(call);
            return telemetry.IsSilent ? inner(call, cancellationToken) : ToldAsync(inner, telemetry, call, cancellationToken);
        };
    }

    private static async Task<Either<CloseError, Envelope>> ToldAsync(Transport inner, CloseTelemetry telemetry, HttpCall call, CancellationToken cancellationToken)
    {
        var start = telemetry.Time.GetTimestamp();
        Span? span = null;
        Quietly.Do(() => span = telemetry.Spans.Start(call));
        try
        {
            var result = await inner(call, cancellationToken).ConfigureAwait(false);
            Quietly.Do(() => End(CallOutcome.Of(result), null));
            return result.Map(answer => answer with { Pages = new PageListener(items => telemetry.PageRead(call, items)) });
        }
        catch (Exception thrown)
        {
            Quietly.Do(() => End(CallOutcome.Of(thrown), thrown));
            throw;
        }

        void End(CallOutcome outcome, Exception? thrown)
        {
            var took = telemetry.Time.GetElapsedTime(start);
            Quietly.Do(() => telemetry.Instruments.Ended(call, outcome, took));
            Quietly.Do(() => telemetry.Log.Ended(call, outcome, thrown, took));
            if (span is not null)
            {
                CallSpans.End(span, outcome);
            }
        }
    }
}
