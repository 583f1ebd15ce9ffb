namespace Close.Functional;

/// <summary>The names of what telemetry writes, as docs/telemetry.md lists them. A name that is out in the world is not changed.</summary>
internal static class TelemetryNames
{
    // OpenTelemetry's.
    public const string Method = "http.request.method";
    public const string Resends = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Template = "url.template";
    public const string Url = "url.full";
    public const string ErrorType = "error.type";

    // Ours.
    public const string TraceId = "close.trace_id";
    public const string WaitDuration = "close.wait.duration";
    public const string WaitReason = "close.wait.reason";
    public const string RetryAttempt = "close.retry.attempt";

    public const string RetryEvent = "close.retry";
    public const string HeldEvent = "close.held";
    public const string TokenRenewedEvent = "close.token_renewed";

    public const string CallDuration = "close.client.call.duration";
    public const string Retries = "close.client.retries";
    public const string WaitTime = "close.client.wait.time";
    public const string Pages = "close.client.pages";
    public const string Items = "close.client.items";
    public const string Headroom = "close.client.rate_limit.headroom";
    public const string TokenRenewals = "close.client.token.renewals";
}
