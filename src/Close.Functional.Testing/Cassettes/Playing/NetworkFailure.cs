namespace Close.Functional.Testing;

/// <summary>Turns what a handler throws into a fault and back, so that a failure recorded through a transport replays through a handler and the other way round.</summary>
internal static class NetworkFailure
{
    /// <summary>Gives the fault that an exception stands for; null for an exception that is no failure of the network.</summary>
    public static RecordedFault? Of(Exception error, CancellationToken cancellationToken) => error switch
    {
        _ when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException => new RecordedFault(FailureCause.TimedOut, Outcome.Unknown),
        HttpRequestException failure => Of(failure.HttpRequestError),
        HttpIOException failure => Of(failure.HttpRequestError),
        IOException => Of(HttpRequestError.Unknown),
        InvalidDataException => Of(HttpRequestError.InvalidResponse),
        _ => null,
    };

    /// <summary>Gives the exception that a handler throws for a fault.</summary>
    public static Exception ToException(RecordedFault fault) => fault.Cause switch
    {
        FailureCause.TimedOut => new TaskCanceledException("The cassette recorded a timeout.", new TimeoutException()),
        FailureCause.NotConnected => new HttpRequestException(ErrorOf(fault) ?? HttpRequestError.ConnectionError, "The cassette recorded that no connection was made."),
        _ => new HttpRequestException(ErrorOf(fault) ?? HttpRequestError.Unknown, "The cassette recorded that the connection broke."),
    };

    // What keeps a connection from standing comes before the first byte of the request has left.
    private static RecordedFault Of(HttpRequestError error)
    {
        var cause = HttpTransport.CauseOf(error);
        var outcome = cause is FailureCause.NotConnected ? Outcome.NotProcessed : Outcome.Unknown;
        return new RecordedFault(cause, outcome) { Detail = error is HttpRequestError.Unknown ? null : error.ToString() };
    }

    private static HttpRequestError? ErrorOf(RecordedFault fault) =>
        Enum.TryParse<HttpRequestError>(fault.Detail, out var error) && Of(error).Cause == fault.Cause ? error : null;
}
