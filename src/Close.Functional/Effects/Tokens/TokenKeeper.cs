namespace Close.Functional;

/// <summary>Keeps the tokens of one authorization fresh. However many calls ask at once, one piece of work is done for all of them.</summary>
internal sealed class TokenKeeper(OAuthApp app, ITokenStore store)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private OAuthTokens? held;
    private DateTimeOffset? renewAt;
    private bool isSaved = true;
    private (string RefreshToken, CloseError Error)? dead;
    private Task<Either<CloseError, OAuthTokens>>? work;

    /// <summary>Gives the tokens to use now; gets new ones when those that there are run out within a minute.</summary>
    /// <param name="toHost">Sends calls without credentials.</param>
    /// <param name="clock">Tells when tokens run out.</param>
    /// <param name="renewed">Is told when this leads to new tokens.</param>
    /// <param name="cancellationToken">Ends the wait, not the work that others wait for too.</param>
    public Task<Either<CloseError, OAuthTokens>> CurrentAsync(Transport toHost, TimeProvider clock, Action renewed, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return held is { } tokens && isSaved && !(tokens.RefreshToken is not null && renewAt <= clock.GetUtcNow())
                ? Task.FromResult(Right<CloseError, OAuthTokens>(tokens))
                : JoinAsync(held, toHost, clock, renewed, cancellationToken);
        }
    }

    /// <summary>Gives other tokens than those that Close did not take; the same ones when there is no way to get others.</summary>
    /// <param name="refused">The tokens that Close did not take.</param>
    /// <param name="toHost">Sends calls without credentials.</param>
    /// <param name="clock">Tells when tokens run out.</param>
    /// <param name="renewed">Is told when this leads to new tokens.</param>
    /// <param name="cancellationToken">Ends the wait, not the work that others wait for too.</param>
    public Task<Either<CloseError, OAuthTokens>> RenewAsync(OAuthTokens refused, Transport toHost, TimeProvider clock, Action renewed, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return held is { } tokens && isSaved && tokens != refused
                ? Task.FromResult(Right<CloseError, OAuthTokens>(tokens))
                : JoinAsync(refused, toHost, clock, renewed, cancellationToken);
        }
    }

    private Task<Either<CloseError, OAuthTokens>> JoinAsync(
        OAuthTokens? stale, Transport toHost, TimeProvider clock, Action renewed, CancellationToken cancellationToken)
    {
        if (work is not { IsCompleted: false })
        {
            // On another thread, since the gate is held here and the store is the caller's code.
            work = Task.Run(() => WorkAsync(stale, toHost, clock, renewed), CancellationToken.None);
        }

        return work.WaitAsync(cancellationToken);
    }

    private async Task<Either<CloseError, OAuthTokens>> WorkAsync(OAuthTokens? stale, Transport toHost, TimeProvider clock, Action renewed)
    {
        if (!isSaved)
        {
            return await KeepAsync(held!).ConfigureAwait(false);
        }

        var kept = await store.LoadAsync(CancellationToken.None).ConfigureAwait(false);
        if (IsNews(kept, stale))
        {
            return kept;
        }

        if (kept.RefreshToken is not { } refresh)
        {
            return stale!;
        }

        // What was refused for good is not asked for again.
        if (dead is { } known && known.RefreshToken == refresh)
        {
            return known.Error;
        }

        var answer = await OAuthApi.Refresh(app, refresh).ToIO().RunAsync(toHost).ConfigureAwait(false);
        return await answer.Match(Right: HoldAsync, Left: RefusedAsync).ConfigureAwait(false);

        async Task<Either<CloseError, OAuthTokens>> HoldAsync(OAuthTokens fresh)
        {
            var tokens = fresh with { RefreshToken = fresh.RefreshToken ?? refresh };
            var ahead = fresh.ExpiresIn is { } life && life / 2 < Ahead ? life / 2 : Ahead;
            Hold(tokens, clock.GetUtcNow() + (fresh.ExpiresIn - ahead), saved: false);
            var outcome = await KeepAsync(tokens).ConfigureAwait(false);
            renewed();
            return outcome;
        }

        // Another process may have been faster by a moment: then the store has tokens that work.
        async Task<Either<CloseError, OAuthTokens>> RefusedAsync(CloseError error)
        {
            var told = RefreshErrors.Told(error);
            if (told is CloseError.Denied { Answer.Status: 400 or 401 })
            {
                var now = await store.LoadAsync(CancellationToken.None).ConfigureAwait(false);
                if (IsNews(now, stale))
                {
                    return now;
                }

                dead = (refresh, told);
            }

            return told;
        }
    }

    // The first look, or what another process got. Its age is not known, so Close's 401 will tell when it has run out.
    private bool IsNews(OAuthTokens kept, OAuthTokens? stale)
    {
        if (stale is not null && kept.AccessToken == stale.AccessToken)
        {
            return false;
        }

        Hold(kept, renewal: null, saved: true);
        return true;
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

    private void Hold(OAuthTokens tokens, DateTimeOffset? renewal, bool saved)
    {
        lock (gate)
        {
            (held, renewAt, isSaved) = (tokens, renewal, saved);
        }
    }
}
