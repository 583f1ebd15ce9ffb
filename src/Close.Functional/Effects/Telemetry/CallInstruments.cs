using System.Diagnostics.Metrics;

namespace Close.Functional;

/// <summary>Counts and measures. Every instrument costs one comparison while nobody listens to it.</summary>
internal sealed class CallInstruments : IDisposable
{
    // Those of OpenTelemetry's http.client.request.duration, and three more: a call that is repeated and held back can take minutes.
    private static readonly double[] Boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120];

    private readonly CallTags tags;
    private readonly Histogram<double> duration;
    private readonly Counter<long> retries;
    private readonly Counter<double> waitTime;
    private readonly Counter<long> pages;
    private readonly Counter<long> items;
    private readonly Gauge<double> headroom;
    private readonly Counter<long> tokenRenewals;

    public CallInstruments(IMeterFactory? factory, string version, CallTags tags)
    {
        this.tags = tags;
        var options = new MeterOptions(CloseTelemetry.MeterName) { Version = version };
        Meter = factory?.Create(options) ?? new Meter(options);
        duration = Meter.CreateHistogram(
            TelemetryNames.CallDuration,
            "s",
            "How long a call took, with all its tries and waits.",
            tags: null,
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Boundaries });
        retries = Meter.CreateCounter<long>(TelemetryNames.Retries, "{retry}", "How often a call was sent again.");
        waitTime = Meter.CreateCounter<double>(TelemetryNames.WaitTime, "s", "How long calls were made to wait, before and between tries.");
        pages = Meter.CreateCounter<long>(TelemetryNames.Pages, "{page}", "How many pages of listings were read.");
        items = Meter.CreateCounter<long>(TelemetryNames.Items, "{item}", "How many items those pages held.");
        headroom = Meter.CreateGauge<double>(TelemetryNames.Headroom, "1", "Which part of the calls that Close allows in a window is left.");
        tokenRenewals = Meter.CreateCounter<long>(TelemetryNames.TokenRenewals, "{renewal}", "How often the access token was renewed.");
    }

    public Meter Meter { get; }

    public bool IsTimed => duration.Enabled;

    public void Ended(HttpCall call, CallOutcome outcome, TimeSpan took)
    {
        if (duration.Enabled)
        {
            var told = tags.Of(call);
            if (outcome.Status is { } status)
            {
                told.Add(TelemetryNames.Status, status);
            }

            if (outcome.ErrorType is { } errorType)
            {
                told.Add(TelemetryNames.ErrorType, errorType);
            }

            duration.Record(took.TotalSeconds, told);
        }
    }

    public void Add(CallEvent happened)
    {
        switch (happened)
        {
            case CallEvent.Retrying retrying:
                if (retries.Enabled)
                {
                    var told = tags.Of(retrying.Call);
                    told.Add(TelemetryNames.ErrorType, TelemetryText.ErrorType(retrying.Error));
                    retries.Add(1, told);
                }

                AddWait(retrying.Call, retrying.Wait, retrying.Error is CloseError.RateLimited ? "rate_limited" : "failure");
                break;
            case CallEvent.Held held:
                AddWait(held.Call, held.Wait, "pacing");
                break;
            case CallEvent.LimitTold { Limit: { Limit: > 0 and var limit, Remaining: { } remaining } } told when headroom.Enabled:
                headroom.Record((double)Math.Clamp(remaining / limit, 0, 1), tags.Of(told.Call));
                break;
            case CallEvent.TokenRenewed when tokenRenewals.Enabled:
                tokenRenewals.Add(1, tags.Of(happened.Call));
                break;
        }
    }

    public void PageRead(HttpCall call, int count)
    {
        if (pages.Enabled)
        {
            pages.Add(1, tags.Of(call));
        }

        if (items.Enabled)
        {
            items.Add(count, tags.Of(call));
        }
    }

    public void Dispose() => Meter.Dispose();

    private void AddWait(HttpCall call, TimeSpan wait, string reason)
    {
        if (waitTime.Enabled && wait > TimeSpan.Zero)
        {
            var told = tags.Of(call);
            told.Add(TelemetryNames.WaitReason, reason);
            waitTime.Add(wait.TotalSeconds, told);
        }
    }
}
