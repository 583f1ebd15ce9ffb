namespace Close.Functional.Testing;

/// <summary>What a cassette keeps and what it blackens. It is part of the cassette, so that replay cannot disagree with recording.</summary>
/// <remarks>
/// Immutable, compared by value. Redaction is pure and idempotent, and is applied to requests when they are looked up too, so that a blackened request
/// still matches. It knows secrets by the names in front of them: in bytes that are no text it looks at the parts of a form alone.
/// </remarks>
public sealed record CassettePolicy : IWireObject
{
    internal Arr<string> headers;
    internal Arr<string> secrets;
    internal RequestMatcher matcher = RequestMatcher.Default;
    internal PlayOrder order;
    internal bool? repeats;
    internal long? largestInline;
    internal PseudonymPolicy? pseudonyms;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>
    /// Keeps the headers that bear on the meaning of an exchange, and blackens the members of queries, JSON and forms that are named like secrets: API keys, passwords, those of OAuth
    /// 2, the key that signs webhooks, and what lets anybody read a file that Close keeps at Amazon S3.
    /// </summary>
    public static CassettePolicy Default { get; } = new()
    {
        headers = Array(
            "content-type", "x-http-method-override", "x-tz-offset", "retry-after", "trace-id",
            "ratelimit", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset",
            "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset",
            "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),
        secrets = Array(
            "access_token", "api_key", "client_assertion", "client_secret", "code", "id_token", "password", "refresh_token", "secret", "signature", "signature_key", "token",
            "x-amz-credential", "x-amz-security-token", "x-amz-signature"),
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

    /// <summary>In what two requests must be alike to be the same. Default: <see cref="RequestMatcher.Default"/>.</summary>
    public RequestMatcher Matcher { get => matcher; init => matcher = value; }

    /// <summary>In which order interactions are played. Default: <see cref="PlayOrder.PerRequest"/>.</summary>
    public PlayOrder Order { get => order; init => order = value; }

    /// <summary>
    /// Whether a request that comes once more than it was recorded gets its last answer again. Default: no.
    /// </summary>
    public bool Repeats { get => repeats ?? false; init => repeats = value; }

    /// <summary>The length in bytes from which on a body is not written into the cassette but into a file beside it: longer ones are. Default: 262,144.</summary>
    public long LargestInline { get => largestInline ?? 262_144; init => largestInline = value; }

    /// <summary>By which made-up values people's data is replaced; null to leave it as it is. Default: null.</summary>
    public PseudonymPolicy? Pseudonyms { get => pseudonyms; init => pseudonyms = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the same policy with other headers that are kept.</summary>
    /// <param name="names">The new value of <see cref="Headers"/>.</param>
    public CassettePolicy WithHeaders(params IEnumerable<string> names) => this with { Headers = [.. names] };

    /// <summary>Gives the same policy with other names that are blackened.</summary>
    /// <param name="names">The new value of <see cref="Secrets"/>.</param>
    public CassettePolicy WithSecrets(params IEnumerable<string> names) => this with { Secrets = [.. names] };

    /// <summary>Gives the same policy with another matcher. A header that it compares is kept from now on.</summary>
    /// <param name="rules">The new value of <see cref="Matcher"/>.</param>
    public CassettePolicy WithMatcher(RequestMatcher rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var compared = rules.Rules.OfType<MatchRule.Header>().Select(header => header.Name);
        return this with { matcher = rules, headers = toArray(headers.Concat(compared).Distinct(StringComparer.OrdinalIgnoreCase)) };
    }

    /// <summary>Gives the same policy with another order of playing.</summary>
    /// <param name="played">The new value of <see cref="Order"/>.</param>
    public CassettePolicy WithOrder(PlayOrder played) => this with { order = played };

    /// <summary>Gives the same policy, with or without repetitions.</summary>
    /// <param name="allowed">The new value of <see cref="Repeats"/>.</param>
    public CassettePolicy WithRepeats(bool allowed = true) => this with { repeats = allowed };

    /// <summary>Gives the same policy with another length of bodies that go into files.</summary>
    /// <param name="bytes">The new value of <see cref="LargestInline"/>: zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public CassettePolicy WithLargestInline(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return this with { largestInline = bytes };
    }

    /// <summary>Gives the same policy with people's data replaced, or left as it is.</summary>
    /// <param name="people">The new value of <see cref="Pseudonyms"/>, such as <c>PseudonymPolicy.Of(salt)</c>.</param>
    public CassettePolicy WithPseudonyms(PseudonymPolicy? people) => this with { pseudonyms = people };

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
