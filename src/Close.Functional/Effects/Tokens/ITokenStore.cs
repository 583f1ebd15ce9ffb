namespace Close.Functional;

/// <summary>Where the OAuth tokens of one authorization are kept: a table, a vault, a file. The caller's to write.</summary>
/// <remarks>What it throws passes through the calls that needed it. Must be safe to call from many threads at once.</remarks>
public interface ITokenStore
{
    /// <summary>Gives the tokens that were kept last. Asked once at the start, and before each refresh, since another process may have renewed them.</summary>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<OAuthTokens> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps tokens in place of those before. No call uses the new tokens before this has ended.</summary>
    /// <remarks>
    /// If it throws, so do the calls that wait; the tokens are held in memory, and the next call tries to keep them again before it uses them. Those before are revoked by
    /// then: when the process ends before the new ones are kept, a user has to authorize again.
    /// </remarks>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="cancellationToken">Never cancelled by a single call.</param>
    Task SaveAsync(OAuthTokens tokens, CancellationToken cancellationToken = default);
}
