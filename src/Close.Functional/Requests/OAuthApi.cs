using System.Text.Json;

namespace Close.Functional;

/// <summary>The calls by which an application gets, renews and gives back its OAuth tokens. Building one sends nothing.</summary>
/// <remarks>
/// None needs credentials: a client without any can send them. Source: documented (Authentication with OAuth).
/// </remarks>
public static class OAuthApi
{
    private const string Token = "/oauth2/token/";

    /// <summary>Gives the address to which a browser takes the user who is to authorize the application.</summary>
    /// <param name="app">The application.</param>
    /// <param name="state">Comes back with the answer, so that nobody else's answer is taken for it: draw it anew each time, and compare it.</param>
    /// <param name="redirectUri">Where Close sends the browser afterwards; null for what was registered.</param>
    public static Uri AuthorizeUri(OAuthApp app, string state, Uri? redirectUri = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(state);
        var pairs = new List<NamedValue> { new("client_id", app.ClientId), new("response_type", "code"), new("state", state) };
        if (redirectUri is not null)
        {
            pairs.Add(new("redirect_uri", redirectUri.OriginalString));
        }

        return new Uri("https://app.close.com/oauth2/authorize/?" + QueryEncoding.Encode(pairs));
    }

    /// <summary>Gets the first tokens for the code that Close gave to the browser.</summary>
    /// <remarks>Not safe to repeat: a code is good once.</remarks>
    /// <param name="app">The application.</param>
    /// <param name="code">The code. A secret.</param>
    /// <param name="redirectUri">The same as in <see cref="AuthorizeUri"/>; null when none was given there.</param>
    public static Request<OAuthTokens> Exchange(OAuthApp app, string code, Uri? redirectUri = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        IEnumerable<NamedValue> given = [new("grant_type", "authorization_code"), new("code", code)];
        return Tokens(app, redirectUri is null ? given : given.Append(new NamedValue("redirect_uri", redirectUri.OriginalString)));
    }

    /// <summary>Gets the next tokens.</summary>
    /// <remarks>
    /// Not safe to repeat: Close revokes the refresh token when it gives the next one. <see cref="Credentials.OAuth"/> does all of this by itself.
    /// </remarks>
    /// <param name="app">The application.</param>
    /// <param name="refreshToken">The refresh token that came last. A secret.</param>
    public static Request<OAuthTokens> Refresh(OAuthApp app, string refreshToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrWhiteSpace(refreshToken);
        return Tokens(app, [new("grant_type", "refresh_token"), new("refresh_token", refreshToken)]);
    }

    /// <summary>Gives a token back: Close takes it no longer.</summary>
    /// <remarks>Safe to repeat: what was revoked stays so.</remarks>
    /// <param name="app">The application.</param>
    /// <param name="token">The access token or refresh token. A secret.</param>
    public static Request<Unit> Revoke(OAuthApp app, string token)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return new(
            HttpCall.ToHost(HttpMethod.Post, "/oauth2/revoke/", Repeat.Safe).WithForm([.. Secrets(app), new("token", token)]),
            static answer => answer.IsSuccess ? unit : ErrorReader.Read(answer));
    }

    private static Request<OAuthTokens> Tokens(OAuthApp app, IEnumerable<NamedValue> given) =>
        new(HttpCall.ToHost(HttpMethod.Post, Token, Repeat.Unsafe).WithForm([.. Secrets(app), .. given]), Read);

    private static NamedValue[] Secrets(OAuthApp app) => [new("client_id", app.ClientId), new("client_secret", app.ClientSecret)];

    private static Either<CloseError, OAuthTokens> Read(Envelope answer)
    {
        if (!answer.IsSuccess)
        {
            return ErrorReader.Read(answer);
        }

        try
        {
            using var json = JsonDocument.Parse(answer.Body.Unmarked);
            return json.RootElement is { ValueKind: JsonValueKind.Object } tokens && Text(tokens, "access_token") is { } access && OAuthTokens.IsToken(access)
                ? new OAuthTokens(access, Text(tokens, "refresh_token"))
                {
                    ExpiresIn = tokens.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind is JsonValueKind.Number && seconds.TryGetInt32(out var whole) ? TimeSpan.FromSeconds(whole) : null,
                    Scope = Text(tokens, "scope"),
                    OrganizationId = Text(tokens, "organization_id") is { } organization ? new OrganizationId(organization) : null,
                    UserId = Text(tokens, "user_id") is { } user ? new UserId(user) : null,
                }
                : new CloseError.Unreadable(answer, "$.access_token", "a token of visible ASCII is needed");
        }
        catch (JsonException)
        {
            return new CloseError.Unreadable(answer, null, "JSON is needed");
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
