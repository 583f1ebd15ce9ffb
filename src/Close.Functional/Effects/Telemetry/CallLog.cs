using Microsoft.Extensions.Logging;

namespace Close.Functional;

/// <summary>Writes the log. The number of an event keeps its meaning for good.</summary>
internal sealed partial class CallLog(ILogger logger)
{
    // What is logged at all is logged of errors.
    public bool IsHeard => logger.IsEnabled(LogLevel.Error);

    public void Ended(HttpCall call, CallOutcome outcome, Exception? thrown, TimeSpan took)
    {
        var level = (outcome, thrown) switch
        {
            (_, OperationCanceledException) => LogLevel.Debug,
            (_, not null) => LogLevel.Error,
            ({ ErrorType: not null }, _) => LogLevel.Warning,
            _ => LogLevel.Debug,
        };
        if (!logger.IsEnabled(level))
        {
            return;
        }

        var (method, path, seconds) = (TelemetryText.Method(call.Method), TelemetryText.Path(call.Path, call.Route), Seconds(took));
        switch (outcome)
        {
            case { Status: { } status, ErrorType: null }:
                Answered(method, path, status, outcome.Attempts, seconds);
                break;
            case { Status: { } status }:
                Refused(method, path, status, outcome.Attempts, seconds, outcome.TraceId);
                break;
            case { ErrorType: { } errorType } when thrown is OperationCanceledException:
                Cancelled(method, path, seconds, errorType);
                break;
            case { ErrorType: { } errorType } when thrown is not null:
                Broken(method, path, seconds, errorType);
                break;
            case { ErrorType: { } errorType }:
                Failed(method, path, seconds, errorType, outcome.MayHaveTakenEffect ? Outcome.Unknown : Outcome.NotProcessed);
                break;
        }
    }

    public void Add(CallEvent happened)
    {
        var level = happened is CallEvent.Held or CallEvent.LimitTold ? LogLevel.Debug : LogLevel.Information;
        if (!logger.IsEnabled(level))
        {
            return;
        }

        var (method, path) = (TelemetryText.Method(happened.Call.Method), TelemetryText.Path(happened.Call.Path, happened.Call.Route));
        switch (happened)
        {
            case CallEvent.Retrying retrying:
                Retried(method, path, retrying.Attempt, Seconds(retrying.Wait), TelemetryText.ErrorType(retrying.Error));
                break;
            case CallEvent.Held held:
                HeldBack(method, path, Seconds(held.Wait));
                break;
            case CallEvent.LimitTold { Limit: var limit }:
                LimitTold(method, path, limit.Remaining, limit.Limit);
                break;
            case CallEvent.TokenRenewed:
                TokenRenewed(method, path);
                break;
        }
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path} was answered with {Status} at try {Attempts}, after {Seconds} s.", EventName = "CallAnswered")]
    private partial void Answered(string method, string path, int status, int? attempts, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Path} was refused with {Status} at try {Attempts}, after {Seconds} s; Close's trace id is {TraceId}.", EventName = "CallRefused")]
    private partial void Refused(string method, string path, int status, int? attempts, double seconds, string? traceId);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Path} got no answer in {Seconds} s: {ErrorType}. Its outcome is {Outcome}.", EventName = "CallFailed")]
    private partial void Failed(string method, string path, double seconds, string errorType, Outcome outcome);

    [LoggerMessage(4, LogLevel.Debug, "{Method} {Path} was cancelled after {Seconds} s: {ErrorType}.", EventName = "CallCancelled")]
    private partial void Cancelled(string method, string path, double seconds, string errorType);

    [LoggerMessage(5, LogLevel.Error, "{Method} {Path} was broken off by an exception after {Seconds} s: {ErrorType}.", EventName = "CallBroken")]
    private partial void Broken(string method, string path, double seconds, string errorType);

    [LoggerMessage(6, LogLevel.Information, "{Method} {Path} is sent again in {Seconds} s, after try {Attempt} failed: {ErrorType}.", EventName = "CallRetried")]
    private partial void Retried(string method, string path, int attempt, double seconds, string errorType);

    [LoggerMessage(7, LogLevel.Debug, "{Method} {Path} was held back for {Seconds} s, so that the rate limit is not run into.", EventName = "CallHeld")]
    private partial void HeldBack(string method, string path, double seconds);

    [LoggerMessage(8, LogLevel.Information, "{Method} {Path} needed a new access token, and has it.", EventName = "TokenRenewed")]
    private partial void TokenRenewed(string method, string path);

    [LoggerMessage(9, LogLevel.Debug, "{Method} {Path}: {Remaining} of {Limit} calls are left.", EventName = "LimitTold")]
    private partial void LimitTold(string method, string path, decimal? remaining, decimal? limit);
}
