using System.Net.Http.Headers;

namespace Close.Functional;

/// <summary>Sends calls with access tokens that are renewed: ahead of their end, and once when Close answers 401.</summary>
/// <param name="keeper">Keeps the tokens.</param>
/// <param name="send">Sends a call with the credentials given.</param>
/// <param name="clock">Tells when tokens run out.</param>
/// <param name="events">Hears of renewals; null for nobody.</param>
internal sealed class TokenTransport(
    TokenKeeper keeper,
    Func<HttpCall, AuthenticationHeaderValue?, CancellationToken, Task<Either<CloseError, Envelope>>> send,
    TimeProvider clock,
    IProgress<CallEvent>? events)
{
    /// <summary>Sends a call; see <see cref="Transport"/>.</summary>
    public async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        if (call.Target is CallTarget.Host)
        {
            return await ToHost(call, cancellationToken).ConfigureAwait(false);
        }

        var current = await keeper.CurrentAsync(ToHost, clock, () => Renewed(call), cancellationToken).ConfigureAwait(false);
        return await current.Match(
            Right: tokens => SendAsync(call, tokens, cancellationToken),
            Left: static error => Task.FromResult(Left<CloseError, Envelope>(error))).ConfigureAwait(false);
    }

    private async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        var outcome = await send(call, Header(tokens), cancellationToken).ConfigureAwait(false);
        if (outcome.Match(Right: static answer => answer.Status != 401, Left: static _ => true))
        {
            return outcome;
        }

        var renewed = await keeper.RenewAsync(tokens, ToHost, clock, () => Renewed(call), cancellationToken).ConfigureAwait(false);
        return await renewed.Match(
            Right: fresh => fresh == tokens ? Task.FromResult(outcome) : send(call, Header(fresh), cancellationToken),
            Left: static error => Task.FromResult(Left<CloseError, Envelope>(error))).ConfigureAwait(false);
    }

    private void Renewed(HttpCall call) => Quietly.Do(() => events?.Report(new CallEvent.TokenRenewed(call)));

    private Task<Either<CloseError, Envelope>> ToHost(HttpCall call, CancellationToken cancellationToken) => send(call, null, cancellationToken);

    private static AuthenticationHeaderValue Header(OAuthTokens tokens) => new("Bearer", tokens.AccessToken);
}
