namespace Close.Functional;

/// <summary>Keeps the tokens of one authorization fresh. However many calls ask at once, one piece of work is done for all of them.</summary>
internal sealed class TokenKeeper(OAuthApp app, ITokenStore store)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private OAuthTokens? held;
    private DateTimeOffset? expires;
    private bool isSaved = true;
    private Task<Either<CloseError, OAuthTokens>>? work;

    /// <summary>Gives the tokens to use now; gets new ones when those that there are run out within a minute.</summary>
    /// <param name="toHost">Sends calls without credentials.</param>
    /// <param name="clock">Tells when tokens run out.</param>
    /// <param name="cancellationToken">Ends the wait, not the work that others wait for too.</param>
    public Task<Either<CloseError, OAuthTokens>> CurrentAsync(Transport toHost, TimeProvider clock, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return held is { } tokens && isSaved && !(tokens.RefreshToken is not null && expires - Ahead <= clock.GetUtcNow())
                ? Task.FromResult(Right<CloseError, OAuthTokens>(tokens))
                : JoinAsync(held, toHost, clock, cancellationToken);
        }
    }

    /// <summary>Gives other tokens than those that Close did not take; the same ones when there is no way to get others.</summary>
    /// <param name="refused">The tokens that Close did not take.</param>
    /// <param name="toHost">Sends calls without credentials.</param>
    /// <param name="clock">Tells when tokens run out.</param>
    /// <param name="cancellationToken">Ends the wait, not the work that others wait for too.</param>
    public Task<Either<CloseError, OAuthTokens>> RenewAsync(OAuthTokens refused, Transport toHost, TimeProvider clock, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return held is { } tokens && isSaved && tokens != refused
                ? Task.FromResult(Right<CloseError, OAuthTokens>(tokens))
                : JoinAsync(refused, toHost, clock, cancellationToken);
        }
    }

    private Task<Either<CloseError, OAuthTokens>> JoinAsync(OAuthTokens? stale, Transport toHost, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (work is not { IsCompleted: false })
        {
            // On another thread, since the gate is held here and the store is the caller's code.
            work = Task.Run(() => WorkAsync(stale, toHost, clock), CancellationToken.None);
        }

        return work.WaitAsync(cancellationToken);
    }

    private async Task<Either<CloseError, OAuthTokens>> WorkAsync(OAuthTokens? stale, Transport toHost, TimeProvider clock)
    {
        if (!isSaved)
        {
            return await KeepAsync(held!).ConfigureAwait(false);
        }

        var kept = await store.LoadAsync(CancellationToken.None).ConfigureAwait(false);
        if (stale is null || kept.AccessToken != stale.AccessToken)
        {
            // The first look, or another process was faster.
            Hold(kept, expiry: null, saved: true);
            return kept;
        }

        if (kept.RefreshToken is not { } refresh)
        {
            return stale;
        }

        var answer = await OAuthApi.Refresh(app, refresh).ToIO().RunAsync(toHost).ConfigureAwait(false);
        return await answer.Match(
            Right: async fresh =>
            {
                var tokens = fresh with { RefreshToken = fresh.RefreshToken ?? refresh };
                Hold(tokens, clock.GetUtcNow() + fresh.ExpiresIn, saved: false);
                return await KeepAsync(tokens).ConfigureAwait(false);
            },
            Left: static error => Task.FromResult(Left<CloseError, OAuthTokens>(Told(error)))).ConfigureAwait(false);
    }

    private async Task<Either<CloseError, OAuthTokens>> KeepAsync(OAuthTokens tokens)
    {
        await store.SaveAsync(tokens, CancellationToken.None).ConfigureAwait(false);
        lock (gate)
        {
            isSaved = true;
        }

        return tokens;
    }

    private void Hold(OAuthTokens tokens, DateTimeOffset? expiry, bool saved)
    {
        lock (gate)
        {
            (held, expires, isSaved) = (tokens, expiry, saved);
        }
    }

    // The call that needed the token was not sent, or was refused: in either case it did nothing.
    private static CloseError Told(CloseError error) => error switch
    {
        CloseError.Rejected refusal => Refused(refusal.Answer, refusal.Errors),
        CloseError.Denied refusal => Refused(refusal.Answer, refusal.Errors),
        CloseError.Unavailable failure => failure with { Outcome = Outcome.NotProcessed, FindOut = null },
        _ => error,
    };

    private static CloseError.Denied Refused(Envelope answer, IEnumerable<string> errors) =>
        new(answer, errors.Prepend("the access token could not be renewed, so a user has to authorize the application again"));
}
