using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Reliability;

/// <summary>What happens on a connection after a request was read; the number counts the requests from 1. False when the connection is done with.</summary>
internal delegate Task<bool> Misbehaviour(RawConnection connection, RawRequest request, int number, ImpatientTime time);

/// <summary>A fault of the network or of Close, and what comes of it for a call that is safe to repeat and for one that is not.</summary>
/// <param name="Name">What the page about reliability calls it.</param>
/// <param name="Server">What the server does; null for one that refuses connections.</param>
/// <param name="Get">The outcome of a GET.</param>
/// <param name="GetSent">How often it arrived.</param>
/// <param name="Post">The outcome of a POST.</param>
/// <param name="PostSent">How often it arrived.</param>
internal sealed record FaultCase(string Name, Misbehaviour? Server, string Get, int GetSent, string Post, int PostSent)
{
    private const string Success = "success";
    private const string Lost = "`Unavailable`, `ConnectionLost`, `Unknown`";
    private const string Late = "`Unavailable`, `TimedOut`, `Unknown`";
    private const string Failed = "`Unavailable`, `ServerFailed`, `Unknown`";

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        new("connection refused", null, "`Unavailable`, `NotConnected`, `NotProcessed`", 0, "`Unavailable`, `NotConnected`, `NotProcessed`", 0),
        new("reset before the headers", Reset(""), Lost, 3, Lost, 1),
        new("reset in the headers", Reset("HTTP/1.1 200 OK\r\nContent-Le"), Lost, 3, Lost, 1),
        new("reset in mid-body", Reset("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\""), Lost, 3, Lost, 1),
        new("headers too slow", Slow(""), Late, 3, Late, 1),
        new("body too slow", Slow("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\""), Late, 3, Late, 1),
        new("chunk cut short", Cut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"data"), Lost, 3, Lost, 1),
        new("body shorter than its length", Cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"), Lost, 3, Lost, 1),
        new("429, `RateLimit` with commas", Busy("RateLimit: limit=100, remaining=0, reset=0.5\r\nRetry-After: 1\r\n"), Success, 2, Success, 2),
        new("429, `RateLimit` with semicolons", Busy("ratelimit: limit=100; remaining=0; reset=0.5\r\n"), Success, 2, Success, 2),
        new("429, `Retry-After` alone", Busy("Retry-After: 1\r\n"), Success, 2, Success, 2),
        new("429, `ratelimit-reset`", Busy("ratelimit-limit: 100\r\nratelimit-remaining: 0\r\nratelimit-reset: 1\r\n"), Success, 2, Success, 2),
        new("429, `x-rate-limit-reset`", Busy("x-rate-limit-reset: 0.834908\r\n"), Success, 2, Success, 2),
        new("429, nested body", Busy("", """{"error":{"message":"Slow down","rate_reset":0.87}}"""), Success, 2, Success, 2),
        new("429, flat body", Busy("", """{"message":"Slow down","rate_reset":"0.59"}"""), Success, 2, Success, 2),
        new("429, HTML and no header", Busy("", "<html>Slow down</html>"), Success, 2, Success, 2),
        new("429, to wait for an hour", Always("429 Too Many Requests", "", "Retry-After: 3600\r\n"), "`RateLimited`, `RetryAfter` says when", 1, "`RateLimited`, `RetryAfter` says when", 1),
        new("500, HTML", Always("500 Internal Server Error", "<html>"), Failed, 1, Failed, 1),
        new("502, HTML", Always("502 Bad Gateway", "<html>"), Failed, 3, Failed, 1),
        new("503, `Retry-After`", Always("503 Service Unavailable", "", "Retry-After: 1\r\n"), Failed, 3, Failed, 1),
        new("504, empty", Always("504 Gateway Timeout", ""), Failed, 3, Failed, 1),
        new("502 once", Once("502 Bad Gateway"), Success, 2, Failed, 1),
        new("200, HTML", Always("200 OK", "<html>"), "`Unreadable`", 1, "`Unreadable`", 1),
        new("access token run out", Expired, Success, 2, Success, 2),
    ];

    private static Misbehaviour Reset(string before) => async (connection, _, _, _) =>
    {
        await connection.WriteAsync(before);
        connection.Reset();
        return false;
    };

    private static Misbehaviour Cut(string answer) => async (connection, _, _, _) =>
    {
        await connection.WriteAsync(answer);
        return false;
    };

    private static Misbehaviour Slow(string beginning) => async (connection, _, _, time) =>
    {
        await connection.WriteAsync(beginning);
        time.Elapse();
        await connection.ClosedByClientAsync();
        return false;
    };

    private static Misbehaviour Busy(string headers, string body = "") => async (connection, request, number, _) =>
    {
        await connection.WriteAsync(number == 1 ? Sending.Answer("429 Too Many Requests", body, headers) : Good(request));
        return true;
    };

    private static Misbehaviour Always(string status, string body, string headers = "") => async (connection, _, _, _) =>
    {
        await connection.WriteAsync(Sending.Answer(status, body, headers));
        return true;
    };

    private static Misbehaviour Once(string status) => async (connection, request, number, _) =>
    {
        await connection.WriteAsync(number == 1 ? Sending.Answer(status, "") : Good(request));
        return true;
    };

    private static async Task<bool> Expired(RawConnection connection, RawRequest request, int number, ImpatientTime time)
    {
        var isRefresh = request.Target == "/oauth2/token/";
        await connection.WriteAsync(
            isRefresh ? Sending.Answer("200 OK", """{"access_token":"access-2","refresh_token":"refresh-2"}""")
            : request.Header("Authorization") == "Bearer access-2" ? Good(request)
            : Sending.Answer("401 Unauthorized", """{"error":"Expired."}"""));
        return true;
    }

    private static string Good(RawRequest request) =>
        Sending.Answer("200 OK", request.Method == "GET" ? """{"data":[],"has_more":false}""" : """{"_type":"SMS","id":"acti_1"}""");
}
