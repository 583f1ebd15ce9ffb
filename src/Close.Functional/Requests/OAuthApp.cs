using System.Diagnostics;

namespace Close.Functional;

/// <summary>An application that is registered with Close for OAuth 2.</summary>
/// <remarks>Immutable. The secret is in no property and in no text that this type gives. Source: documented (Authentication with OAuth).</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuthApp
{
    private static readonly RuleSource Page = new RuleSource.Documented("Authentication with OAuth");

    private OAuthApp(string clientId, string clientSecret)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>The id under which Close knows the application. Not a secret.</summary>
    public string ClientId { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string ClientSecret { get; }

    /// <summary>Takes what Close gave when the application was registered.</summary>
    /// <param name="clientId">The id. Blank text is refused.</param>
    /// <param name="clientSecret">The secret. Blank text is refused.</param>
    public static Either<CloseError, OAuthApp> Of(string? clientId, string? clientSecret)
    {
        var wrong = toArray(Blank(clientId, "client_id").Concat(Blank(clientSecret, "client_secret")));
        return wrong.IsEmpty ? new OAuthApp(clientId!, clientSecret!) : new CloseError.Invalid(wrong);
    }

    /// <summary>Gives the id, never the secret.</summary>
    public override string ToString() => $"OAuth application {ClientId}";

    private static IEnumerable<FieldError> Blank(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? [new FieldError(field, "a text that is not blank is needed", Page)] : [];
}
