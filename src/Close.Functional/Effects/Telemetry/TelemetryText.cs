using System.Globalization;

namespace Close.Functional;

/// <summary>Decides what of a call may be told: only words that are ours, Close's or HTTP's, and ids. Nothing that people wrote gets through.</summary>
internal static class TelemetryText
{
    private const int ShortestTraceId = 16;
    private const int LongestTraceId = 64;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

    /// <summary>Gives the method, or <c>_OTHER</c> for one that HTTP's standards do not know.</summary>
    public static string Method(HttpMethod method) => Methods.Contains(method.Method, StringComparer.Ordinal) ? method.Method : "_OTHER";

    /// <summary>Gives the name of a span: method and route.</summary>
    public static string SpanName(string method, string route) => $"{(method == "_OTHER" ? "HTTP" : method)} {route}";

    /// <summary>Gives the path with <c>{id}</c> for every segment that is neither a word nor an id of Close's: it may be a telephone number or an address.</summary>
    public static string Path(string path, string route) => path == route
        ? path
        : string.Join('/', path.Split('/').Zip(route.Split('/'), (segment, word) => segment == word || IsId(segment) ? segment : word));

    /// <summary>Gives the id under which Close can find an exchange when it is nothing else, that is 16 to 64 hexadecimal digits; else null.</summary>
    public static string? TraceId(Envelope answer) =>
        answer.TraceId is { Length: >= ShortestTraceId and <= LongestTraceId } id && id.All(char.IsAsciiHexDigit) ? id : null;

    /// <summary>Gives the kind of a failure: a status, or one of few words.</summary>
    public static string ErrorType(CloseError error) => AnswerOf(error) is { } answer
        ? Status(answer.Status)
        : error switch
        {
            CloseError.Invalid => "invalid",
            CloseError.Unavailable { Cause: FailureCause.TimedOut } => "timeout",
            CloseError.Unavailable { Detail: { } detail } when KnownDetail(detail) is { } known => known,
            CloseError.Unavailable { Cause: FailureCause.NotConnected } => "not_connected",
            CloseError.Unavailable { Cause: FailureCause.ConnectionLost } => "connection_lost",
            _ => "server_failed",
        };

    /// <summary>Gives a status as a kind of failure.</summary>
    public static string Status(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives the answer that an error was born from, or null.</summary>
    public static Envelope? AnswerOf(CloseError error) => error switch
    {
        CloseError.Rejected refused => refused.Answer,
        CloseError.Denied refused => refused.Answer,
        CloseError.NotFound refused => refused.Answer,
        CloseError.RateLimited refused => refused.Answer,
        CloseError.Unavailable failed => failed.Answer,
        CloseError.Unreadable read => read.Answer,
        _ => null,
    };

    // Told as .NET's own metrics of single requests tell it. A detail may be anything: only the names of the enum are repeated.
    private static string? KnownDetail(string detail) => detail switch
    {
        nameof(HttpRequestError.NameResolutionError) => "name_resolution_error",
        nameof(HttpRequestError.ConnectionError) => "connection_error",
        nameof(HttpRequestError.SecureConnectionError) => "secure_connection_error",
        nameof(HttpRequestError.HttpProtocolError) => "http_protocol_error",
        nameof(HttpRequestError.ExtendedConnectNotSupported) => "extended_connect_not_supported",
        nameof(HttpRequestError.VersionNegotiationError) => "version_negotiation_error",
        nameof(HttpRequestError.UserAuthenticationError) => "user_authentication_error",
        nameof(HttpRequestError.ProxyTunnelError) => "proxy_tunnel_error",
        nameof(HttpRequestError.InvalidResponse) => "invalid_response",
        nameof(HttpRequestError.ResponseEnded) => "response_ended",
        nameof(HttpRequestError.ConfigurationLimitExceeded) => "configuration_limit_exceeded",
        _ => null,
    };

    // acti_7FyS and the like: small letters, a low line, letters and digits. What starts with api_ is a key, or looks like one.
    private static bool IsId(string segment) =>
        segment.IndexOf('_', StringComparison.Ordinal) is > 1 and var at
        && segment.AsSpan(0, at).IndexOfAnyExceptInRange('a', 'z') < 0
        && segment.AsSpan(at + 1) is { Length: > 0 } rest
        && !rest.ContainsAnyExcept(Letters)
        && !segment.StartsWith("api_", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
