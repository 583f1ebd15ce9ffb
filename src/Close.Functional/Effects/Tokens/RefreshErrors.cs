namespace Close.Functional;

/// <summary>Says what a refresh that failed means for the call that needed the token: it was not sent, or was refused, and did nothing in either case.</summary>
internal static class RefreshErrors
{
    private const string Renewal = "the access token could not be renewed";

    public static CloseError Told(CloseError error) => error switch
    {
        CloseError.Unavailable failure => failure with { Outcome = Outcome.NotProcessed, FindOut = null },
        CloseError.RateLimited => error,
        CloseError.Rejected refusal => Denied(refusal.Answer, refusal.Errors),
        CloseError.Denied refusal => Denied(refusal.Answer, refusal.Errors),

        // Not the call's own: a NotFound would say that what it is about is gone, an Unreadable that it may have taken effect.
        CloseError.NotFound missing => new CloseError.Denied(missing.Answer, missing.Errors.Prepend(Renewal + ", because nothing answers where tokens are had")),
        CloseError.Unreadable strange => new CloseError.Denied(strange.Answer, [Renewal + ", because the answer cannot be read"]),
        _ => error,
    };

    private static CloseError.Denied Denied(Envelope answer, IEnumerable<string> errors)
    {
        var told = toArray(errors);
        return new(answer, told.Prepend(told.Exists(static error => error == "invalid_grant")
            ? Renewal + ", so a user has to authorize the application again"
            : Renewal + "; if the application's id and secret are right, a user has to authorize it again"));
    }
}
