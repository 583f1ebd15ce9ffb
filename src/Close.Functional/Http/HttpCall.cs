namespace Close.Functional;

/// <summary>One HTTP request as a value, without address, credentials or time.</summary>
/// <remarks>Immutable, compared by value. The transport adds the base address, the credentials and the headers of every call.</remarks>
public sealed record HttpCall
{
    private HttpCall(HttpMethod method, string path, Repeat repeat, CallTarget target)
    {
        Method = method;
        Path = path;
        Repeat = repeat;
        Target = target;
    }

    /// <summary>The method: GET, POST, PUT or DELETE. Close has no PATCH.</summary>
    public HttpMethod Method { get; private init; }

    /// <summary>The path below its <see cref="Target"/>, such as <c>/activity/sms/</c>. Starts and ends with a slash.</summary>
    public string Path { get; }

    /// <summary>What the path is below: the API, or the host that serves it.</summary>
    public CallTarget Target { get; }

    /// <summary>
    /// The path with <c>{id}</c> in place of every id, such as <c>/activity/sms/{id}/</c>: what calls on different objects have in common. Close counts
    /// calls by method and pattern of path (documented: Rate Limits), and metrics need few different names.
    /// </summary>
    public string Route => RoutePattern.Of(Path);

    /// <summary>The pairs of the query, not encoded, in the order in which they are sent.</summary>
    public Arr<NamedValue> Query { get; private init; }

    /// <summary>The headers of this call alone.</summary>
    public Arr<NamedValue> Headers { get; private init; }

    /// <summary>The body, empty for none. Sent with its length, never chunked.</summary>
    public HttpBody Body { get; private init; } = HttpBody.Empty;

    /// <summary>Whether the call may be sent again when its fate is unknown.</summary>
    public Repeat Repeat { get; }

    /// <summary>
    /// How long one try of this call may take, in place of what the transport was told; null for that. More than nothing, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan? Timeout { get; private init; }

    /// <summary>
    /// Whether the caller takes a successful answer while its body still arrives (<see cref="Envelope.Arriving"/>). A transport may give the whole body all
    /// the same, as cassettes and simulators do. Default: false.
    /// </summary>
    public bool TakesArrivingBody { get; private init; }

    /// <summary>Makes a call without query, headers or body.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the base address. Each segment is encoded already; a missing slash at either end is added.</param>
    /// <param name="repeat">Whether the call may be sent again when its fate is unknown.</param>
    public static HttpCall To(HttpMethod method, string path, Repeat repeat) => Make(method, path, repeat, CallTarget.Api);

    /// <summary>Makes a call to the host that serves the API, outside of it and without the caller's credentials: OAuth's tokens are had there.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the host. Each segment is encoded already; a missing slash at either end is added.</param>
    /// <param name="repeat">Whether the call may be sent again when its fate is unknown.</param>
    public static HttpCall ToHost(HttpMethod method, string path, Repeat repeat) => Make(method, path, repeat, CallTarget.Host);

    /// <summary>Makes a call as a server received it: its path may lack the last slash.</summary>
    internal static HttpCall Received(HttpMethod method, string path) => new(method, path, Repeat.Unsafe, CallTarget.Api);

    /// <summary>Gives the same call with one more pair at the end of the query.</summary>
    /// <param name="name">The name, not encoded.</param>
    /// <param name="value">The value, not encoded.</param>
    public HttpCall WithQuery(string name, string value) => this with { Query = Query.Add(new NamedValue(name, value)) };

    /// <summary>Gives the same call by another method.</summary>
    internal HttpCall WithMethod(HttpMethod method) => this with { Method = method };

    /// <summary>Gives the same call with other pairs in its query.</summary>
    internal HttpCall WithQuery(IEnumerable<NamedValue> query) => this with { Query = toArray(query) };

    /// <summary>Gives the same call with other headers.</summary>
    internal HttpCall WithHeaders(IEnumerable<NamedValue> headers) => this with { Headers = toArray(headers) };

    /// <summary>Gives the same call with another body, of the same kind.</summary>
    internal HttpCall WithBody(HttpBody body) => this with { Body = body };

    /// <summary>Gives the same call with one header in place of all others of its name.</summary>
    internal HttpCall WithOnlyHeader(string name, string value) =>
        this with { Headers = Headers.Filter(header => !string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Add(new NamedValue(name, value)) };

    /// <summary>Gives the same call with one more header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public HttpCall WithHeader(string name, string value) => this with { Headers = Headers.Add(new NamedValue(name, value)) };

    /// <summary>Gives the same call with a JSON body and the header that says so.</summary>
    /// <param name="json">The body, JSON in UTF-8.</param>
    public HttpCall WithJson(HttpBody json) => (this with { Body = json }).WithHeader("Content-Type", "application/json");

    /// <summary>Gives the same call with a body as of an HTML form and the header that says so.</summary>
    /// <param name="pairs">The pairs, not encoded, in order.</param>
    public HttpCall WithForm(IEnumerable<NamedValue> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return (this with { Body = HttpBody.OfText(QueryEncoding.Encode(pairs)) }).WithHeader("Content-Type", "application/x-www-form-urlencoded");
    }

    /// <summary>Gives the same call with <see cref="Timeout"/> set.</summary>
    /// <param name="timeout">The new value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not infinite.</exception>
    public HttpCall WithTimeout(TimeSpan? timeout) => timeout is { } given && given <= TimeSpan.Zero && given != System.Threading.Timeout.InfiniteTimeSpan
        ? throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time above zero is needed, or an infinite one.")
        : this with { Timeout = timeout };

    /// <summary>Gives the same call with <see cref="TakesArrivingBody"/> set. Whoever sets it must read and dispose what arrives.</summary>
    /// <param name="takes">The new value.</param>
    public HttpCall WithArrivingBody(bool takes = true) => this with { TakesArrivingBody = takes };

    /// <summary>Gives method and path; query and body may be about a person.</summary>
    public override string ToString() => $"{Method} {Path}";

    private static HttpCall Make(HttpMethod method, string path, Repeat repeat, CallTarget target)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return new HttpCall(method, path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/", repeat, target);
    }
}
