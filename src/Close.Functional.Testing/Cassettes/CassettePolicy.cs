namespace Close.Functional.Testing;

/// <summary>What a cassette keeps and what it blackens. It is part of the cassette, so that replay cannot disagree with recording.</summary>
/// <remarks>
/// Immutable, compared by value. Redaction is pure and idempotent, and is applied to requests when they are looked up too, so that a blackened request
/// still matches. It knows secrets by the names in front of them: it does not look into bytes that are no text.
/// </remarks>
public sealed record CassettePolicy : IWireObject
{
    internal Arr<string> headers;
    internal Arr<string> secrets;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>
    /// Keeps the headers that bear on the meaning of an exchange, and blackens the members of queries, JSON and forms that are named like secrets.
    /// </summary>
    public static CassettePolicy Default { get; } = new()
    {
        headers = Array(
            "content-type", "x-http-method-override", "x-tz-offset", "retry-after", "trace-id",
            "ratelimit", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset",
            "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset",
            "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),
        secrets = Array("access_token", "api_key", "client_secret", "code", "password", "refresh_token", "token"),
    };

    /// <summary>
    /// The names of the headers that are kept, in any case. All others are left out, and so are credentials and cookies, even when they are named here.
    /// </summary>
    public IReadOnlyList<string> Headers { get => headers; init => headers = toArray(value); }

    /// <summary>
    /// The names whose values are blackened, in any case: of a pair in a query or a form, of a member of JSON at any depth, of a kept header, of a variable,
    /// and of a pair in an address inside any text.
    /// </summary>
    public IReadOnlyList<string> Secrets { get => secrets; init => secrets = toArray(value); }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives a request as the cassette may hold it.</summary>
    /// <param name="request">The request.</param>
    public RecordedRequest Redact(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Redactor(this).Redact(request);
    }

    /// <summary>Gives an interaction as the cassette may hold it.</summary>
    /// <param name="interaction">The interaction.</param>
    public Interaction Redact(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return new Redactor(this).Redact(interaction);
    }
}
