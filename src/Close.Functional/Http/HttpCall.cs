namespace Close.Functional;

/// <summary>One HTTP request as a value, without address, credentials or time.</summary>
/// <remarks>Immutable, compared by value. The transport adds the base address, the credentials and the headers of every call.</remarks>
public sealed record HttpCall
{
    private HttpCall(HttpMethod method, string path, Repeat repeat)
    {
        Method = method;
        Path = path;
        Repeat = repeat;
    }

    /// <summary>The method: GET, POST, PUT or DELETE. Close has no PATCH.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, such as <c>/activity/sms/</c>. Starts and ends with a slash.</summary>
    public string Path { get; }

    /// <summary>The pairs of the query, not encoded, in the order in which they are sent.</summary>
    public Arr<NamedValue> Query { get; private init; }

    /// <summary>The headers of this call alone.</summary>
    public Arr<NamedValue> Headers { get; private init; }

    /// <summary>The body, empty for none. Sent with its length, never chunked.</summary>
    public HttpBody Body { get; private init; } = HttpBody.Empty;

    /// <summary>Whether the call may be sent again when its fate is unknown.</summary>
    public Repeat Repeat { get; }

    /// <summary>Makes a call without query, headers or body.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the base address. Each segment is encoded already; a missing slash at either end is added.</param>
    /// <param name="repeat">Whether the call may be sent again when its fate is unknown.</param>
    public static HttpCall To(HttpMethod method, string path, Repeat repeat)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return new HttpCall(method, path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/", repeat);
    }

    /// <summary>Gives the same call with one more pair at the end of the query.</summary>
    /// <param name="name">The name, not encoded.</param>
    /// <param name="value">The value, not encoded.</param>
    public HttpCall WithQuery(string name, string value) => this with { Query = Query.Add(new NamedValue(name, value)) };

    /// <summary>Gives the same call with one more header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public HttpCall WithHeader(string name, string value) => this with { Headers = Headers.Add(new NamedValue(name, value)) };

    /// <summary>Gives the same call with a JSON body and the header that says so.</summary>
    /// <param name="json">The body, JSON in UTF-8.</param>
    public HttpCall WithJson(HttpBody json) => (this with { Body = json }).WithHeader("Content-Type", "application/json");

    /// <summary>Gives method and path; query and body may be about a person.</summary>
    public override string ToString() => $"{Method} {Path}";
}
