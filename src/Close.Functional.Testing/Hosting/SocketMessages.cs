using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Close.Functional.Testing;

/// <summary>What any server on a socket needs.</summary>
internal static class SocketMessages
{
    /// <summary>What was asked for as it was sent. Kestrel's own path is decoded already, and an id must not be decoded twice.</summary>
    public static string Target(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>All headers, each value by itself.</summary>
    public static Arr<NamedValue> Headers(HttpRequest request) =>
        toArray(request.Headers.SelectMany(static header => header.Value, static (header, value) => new NamedValue(header.Key, value ?? "")));

    /// <summary>The bytes of the body.</summary>
    public static async Task<HttpBody> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return HttpBody.Of(body.ToArray());
    }
}
