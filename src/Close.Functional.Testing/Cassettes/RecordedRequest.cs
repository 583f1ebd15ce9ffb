namespace Close.Functional.Testing;

/// <summary>A request as a cassette holds it.</summary>
/// <remarks>Immutable, compared by value. Redaction has been applied to it, so it holds no credentials.</remarks>
public sealed record RecordedRequest : IWireObject
{
    internal string? method;
    internal string? path;
    internal Arr<NamedValue> query;
    internal Arr<NamedValue> headers;
    internal CassetteBody body = CassetteBody.Empty;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Makes a request without query, headers and body.</summary>
    /// <param name="method">The method, such as <c>GET</c>.</param>
    /// <param name="path">The path below the base address, such as <c>/activity/sms/</c>.</param>
    public RecordedRequest(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        this.method = method;
        this.path = path;
    }

    internal RecordedRequest()
    {
    }

    /// <summary>The method, such as <c>GET</c>.</summary>
    public string Method => method!;

    /// <summary>The path below the base address, such as <c>/activity/sms/</c>.</summary>
    public string Path => path!;

    /// <summary>The pairs of the query, not encoded.</summary>
    public Arr<NamedValue> Query { get => query; init => query = NamedValuesKind.Grouped(value); }

    /// <summary>The headers that the policy of the cassette keeps.</summary>
    public Arr<NamedValue> Headers { get => headers; init => headers = NamedValuesKind.Grouped(value); }

    /// <summary>The body.</summary>
    public CassetteBody Body { get => body; init => body = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Takes a call as it is, before redaction.</summary>
    /// <param name="call">The call.</param>
    public static RecordedRequest Of(HttpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new(call.Method.Method, call.Path) { Query = call.Query, Headers = call.Headers, Body = CassetteBody.Of(call.Body) };
    }

    /// <summary>Gives method, path and the names in the query.</summary>
    public override string ToString() => Query.IsEmpty ? $"{Method} {Path}" : $"{Method} {Path}?{string.Join('&', Query)}";
}
