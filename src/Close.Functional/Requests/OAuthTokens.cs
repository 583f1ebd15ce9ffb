using System.Diagnostics;

namespace Close.Functional;

/// <summary>What Close gives for an authorization: an access token for about an hour, and a refresh token to get the next one.</summary>
/// <remarks>
/// Immutable, compared by value. Holds secrets, which it gives to those who keep them and never shows: not in <see cref="ToString"/> nor in a debugger. Source: documented
/// (Authentication with OAuth).
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuthTokens
{
    /// <summary>Takes tokens, as they came from Close or from where they were kept.</summary>
    /// <param name="accessToken">The access token: visible ASCII without spaces, since it goes into a header.</param>
    /// <param name="refreshToken">The refresh token; null when there is none.</param>
    /// <exception cref="ArgumentException">The access token is empty, or has a sign that cannot stand in a header, such as the end of a line.</exception>
    public OAuthTokens(string accessToken, string? refreshToken = null)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        if (!IsToken(accessToken))
        {
            throw new ArgumentException("Visible ASCII without spaces is needed; a file or an environment variable may have added the end of a line.", nameof(accessToken));
        }

        AccessToken = accessToken;
        RefreshToken = refreshToken;
    }

    /// <summary>Goes along with each call. A secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string AccessToken { get; }

    /// <summary>Gets the next tokens, once. A secret. Null when the user did not authorize <c>offline_access</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? RefreshToken { get; init; }

    /// <summary>How long the access token is good for from when Close gave it; null when that is not known.</summary>
    public TimeSpan? ExpiresIn { get; init; }

    /// <summary>What was authorized, such as <c>all.full_access offline_access</c>; null when not said.</summary>
    public string? Scope { get; init; }

    /// <summary>The organization that the tokens are for; null when not said.</summary>
    public OrganizationId? OrganizationId { get; init; }

    /// <summary>The user who authorized; null when not said.</summary>
    public UserId? UserId { get; init; }

    /// <summary>Whether a text can go into a header as a token.</summary>
    internal static bool IsToken(string text) => text.Length > 0 && text.All(sign => sign is > ' ' and <= '~');

    /// <summary>Gives whose tokens these are, never the tokens.</summary>
    public override string ToString() => $"tokens of {UserId?.Value ?? "a user"} in {OrganizationId?.Value ?? "an organization"}";
}
