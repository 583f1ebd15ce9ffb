using Microsoft.AspNetCore.Http;

namespace Close.Functional.Testing;

/// <summary>Takes a request from a socket as a cassette holds requests.</summary>
internal static class ReceivedRequest
{
    /// <summary>Reads all of it.</summary>
    /// <param name="context">Where it is.</param>
    /// <param name="basePath">What the recorded paths are below; a path beside it stays whole.</param>
    /// <param name="cancellationToken">Ends the wait for the body.</param>
    public static async Task<RecordedRequest> ReadAsync(HttpContext context, string basePath, CancellationToken cancellationToken)
    {
        var (path, query) = Target(SocketMessages.Target(context));
        return new RecordedRequest(context.Request.Method, HttpMessages.Below(basePath, path) ?? path)
        {
            Query = QueryEncoding.Decode(query),
            Headers = SocketMessages.Headers(context.Request),
            Body = CassetteBody.Of(await SocketMessages.BodyAsync(context.Request, cancellationToken).ConfigureAwait(false)),
        };
    }

    // As it stands on the wire: what a cassette holds is not decoded. Callers that take this server for a proxy send the whole address.
    private static (string Path, string Query) Target(string raw)
    {
        var target = raw.StartsWith('/') || !Uri.TryCreate(raw, UriKind.Absolute, out var whole) ? raw : whole.PathAndQuery;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[mark..]);
    }
}
