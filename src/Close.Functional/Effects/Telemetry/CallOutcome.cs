namespace Close.Functional;

/// <summary>How a call ended, as far as telemetry tells it.</summary>
/// <param name="Status">The status of the answer; null without one.</param>
/// <param name="ErrorType">The kind of failure; null for success.</param>
/// <param name="Attempts">How often the call was sent; null when that is not known.</param>
/// <param name="TraceId">Where Close can find the exchange; null when it does not say.</param>
/// <param name="MayHaveTakenEffect">Whether a call without an answer may have been acted upon.</param>
internal sealed record CallOutcome(int? Status, string? ErrorType, int? Attempts = null, string? TraceId = null, bool MayHaveTakenEffect = false)
{
    public static CallOutcome Of(Either<CloseError, Envelope> result) => result.Match(Right: Of, Left: Of);

    /// <summary>What is thrown is told by its type alone: its message may hold anything.</summary>
    public static CallOutcome Of(Exception error) => new(null, error.GetType().FullName ?? error.GetType().Name, MayHaveTakenEffect: true);

    private static CallOutcome Of(Envelope answer) => new(
        answer.Status,
        answer.IsSuccess ? null : TelemetryText.Status(answer.Status),
        answer.Delivery.Attempts,
        TelemetryText.TraceId(answer));

    private static CallOutcome Of(CloseError error) => TelemetryText.AnswerOf(error) is { } answer
        ? Of(answer) with { ErrorType = TelemetryText.ErrorType(error) }
        : new(null, TelemetryText.ErrorType(error), MayHaveTakenEffect: error is CloseError.Unavailable { Outcome: Outcome.Unknown });
}
