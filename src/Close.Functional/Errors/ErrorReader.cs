namespace Close.Functional;

/// <summary>Decides which error an answer without success stands for.</summary>
internal static class ErrorReader
{
    /// <summary>Gives the error of an answer whose status is not 200 to 299. Never fails, whatever the body.</summary>
    public static CloseError Read(Envelope answer)
    {
        var body = ErrorBody.Read(answer.Body);
        return answer.Status switch
        {
            401 or 402 or 403 => new CloseError.Denied(answer, body.Errors),
            404 => new CloseError.NotFound(answer, body.Errors),
            429 => new CloseError.RateLimited(answer, RateLimit.WaitOf(answer) ?? body.RateReset),
            >= 400 and <= 499 => new CloseError.Rejected(answer, body.Errors, body.Fields),
            >= 500 and <= 599 => new CloseError.Unavailable(FailureCause.ServerFailed, Outcome.Unknown, answer),
            _ => new CloseError.Unreadable(answer, null, "a status from 200 to 299, or one that says what is wrong"),
        };
    }
}
