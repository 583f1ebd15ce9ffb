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

    internal AuthenticationHeaderValue Header { get; }

    /// <summary>An API key, which belongs to one user in one organization.</summary>
    /// <param name="key">The key, as Close shows it when it is made. Blank text, spaces and colons are refused.</param>
    public static Either<CloseError, Credentials> ApiKey(string? key) =>
        Check(key, "api_key", Keys).Map(valid => new Credentials("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(valid + ":")))).OrInvalid();

    /// <summary>An OAuth 2 access token that is good for as long as it lasts, usually an hour.</summary>
    /// <param name="token">The token. Blank text, spaces and colons are refused.</param>
    public static Either<CloseError, Credentials> Bearer(string? token) =>
        Check(token, "access_token", Tokens).Map(valid => new Credentials("Bearer", valid)).OrInvalid();

    /// <summary>Gives the scheme, never the secret.</summary>
    public override string ToString() => $"{scheme} ***";

    private static Validation<FieldError, string> Check(string? secret, string field, RuleSource source) =>
        string.IsNullOrWhiteSpace(secret) || secret.Any(sign => sign is ':' or <= ' ' or > '~')
            ? Fail<FieldError, string>(new FieldError(field, "visible ASCII without spaces and colons is needed", source))
            : Success<FieldError, string>(secret);
}
