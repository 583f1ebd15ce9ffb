using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Close.Functional;

/// <summary>What proves to Close who is calling.</summary>
/// <remarks>Immutable. The secret is in no property and in no text that this type gives; it only ever goes into the header of a request.</remarks>
public sealed class Credentials
{
    private static readonly RuleSource Keys = new RuleSource.Documented("Authentication with API Keys");
    private static readonly RuleSource Tokens = new RuleSource.Documented("Authentication with OAuth");

    private readonly string scheme;

    private Credentials(string scheme, string parameter)
    {
        this.scheme = scheme;
        Header = new AuthenticationHeaderValue(scheme, parameter);
    }

    private Credentials(TokenKeeper keeper)
    {
        scheme = "Bearer";
        Keeper = keeper;
    }

    /// <summary>What goes into each request; null when a keeper gives it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AuthenticationHeaderValue? Header { get; }

    /// <summary>What renews access tokens; null for credentials that stay as they are.</summary>
    internal TokenKeeper? Keeper { get; }

    /// <summary>An API key, which belongs to one user in one organization.</summary>
    /// <param name="key">The key, as Close shows it when it is made. Blank text, spaces and colons are refused.</param>
    public static Either<CloseError, Credentials> ApiKey(string? key) =>
        Check(key, "api_key", Keys).Map(valid => new Credentials("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(valid + ":")))).OrInvalid();

    /// <summary>An OAuth 2 access token that is good for as long as it lasts, usually an hour.</summary>
    /// <param name="token">The token. Blank text, spaces and colons are refused.</param>
    public static Either<CloseError, Credentials> Bearer(string? token) =>
        Check(token, "access_token", Tokens).Map(valid => new Credentials("Bearer", valid)).OrInvalid();

    /// <summary>OAuth 2 access tokens that are renewed by themselves.</summary>
    /// <remarks>
    /// A token is renewed a minute before it runs out, and when Close answers 401: then the call is sent once more, whatever it is, since 401 means that it was not processed.
    /// However many calls need a new token at once, one refresh gives it to all. Close revokes a refresh token when it gives a new one, so the new one
    /// is handed to the store before anything else is done with it. Make one such value for each authorization, and share it.
    /// </remarks>
    /// <param name="app">The application that the user authorized.</param>
    /// <param name="store">Where its tokens are kept.</param>
    public static Credentials OAuth(OAuthApp app, ITokenStore store)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(store);
        return new Credentials(new TokenKeeper(app, store));
    }

    /// <summary>Gives the scheme, never the secret.</summary>
    public override string ToString() => $"{scheme} ***";

    private static Validation<FieldError, string> Check(string? secret, string field, RuleSource source) =>
        string.IsNullOrWhiteSpace(secret) || secret.Any(sign => sign is ':' or <= ' ' or > '~')
            ? Fail<FieldError, string>(new FieldError(field, "visible ASCII without spaces and colons is needed", source))
            : Success<FieldError, string>(secret);
}
