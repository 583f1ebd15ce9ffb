using System.IO.Compression;
using System.Text;

namespace Close.Functional.Tests.Sockets;

/// <summary>What the tests of this folder send and expect again and again.</summary>
internal static class Sending
{
    /// <summary>Looks like a secret and belongs to nobody.</summary>
    public const string Key = "api_made0up1for2tests";

    /// <summary>Answers 200 with an empty JSON object.</summary>
    public const string EmptyObject = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    public static HttpCall Get { get; } = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe);

    public static HttpCall Delete { get; } = HttpCall.To(HttpMethod.Delete, "/activity/sms/acti_example/", Repeat.Safe);

    public static HttpCall Post { get; } = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(HttpBody.OfText("""{"text":"Grüße"}"""));

    public static HttpCall Put { get; } = HttpCall.To(HttpMethod.Put, "/activity/sms/acti_example/", Repeat.Safe).WithJson(HttpBody.OfText("""{"text":null}"""));

    /// <summary>Options that send each call once, so that a test sees what one try gives.</summary>
    public static CloseOptions To(Uri address) =>
        new() { BaseAddress = address, Credentials = Credentials.ApiKey(Key).Value(), Retry = RetryPolicy.None, Pacing = PacingPolicy.None };

    /// <summary>Sends one call through a client of its own.</summary>
    public static async Task<Either<CloseError, Envelope>> SendAsync(this CloseOptions options, HttpCall call, CancellationToken cancellationToken = default)
    {
        using var client = new CloseClient(options);
        return await client.Transport(call, cancellationToken);
    }

    /// <summary>Sends one call to a server that answers it, and gives what arrived there.</summary>
    public static async Task<RawRequest> ArrivalAsync(HttpCall call, Func<CloseOptions, CloseOptions>? change = null)
    {
        await using var server = RawServer.Answering(EmptyObject);
        var options = To(server.Address);
        (await (change is null ? options : change(options)).SendAsync(call)).Value();
        return Assert.Single(server.Requests);
    }

    public static string Answer(string status, string body, string headers = "") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>Packs a text; the bytes come as Latin-1.</summary>
    public static string Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }

    public static T Value<T>(this Either<CloseError, T> either) =>
        either.Match(Right: value => value, Left: error => throw new InvalidOperationException(error.Message));

    public static CloseError Error<T>(this Either<CloseError, T> either) =>
        either.Match(Right: value => throw new InvalidOperationException($"Expected an error, got {value}."), Left: error => error);
}
