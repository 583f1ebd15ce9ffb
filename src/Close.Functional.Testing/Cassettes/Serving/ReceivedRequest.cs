using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

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
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var (path, query) = Target(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        return new RecordedRequest(context.Request.Method, path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path)
        {
            Query = QueryEncoding.Decode(query),
            Headers = toArray(context.Request.Headers.SelectMany(static header => header.Value, static (header, value) => new NamedValue(header.Key, value ?? ""))),
            Body = CassetteBody.Of(HttpBody.Of(body.ToArray())),
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
