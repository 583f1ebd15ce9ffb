using System.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>What any handler needs that stands in for a server.</summary>
internal static class HttpMessages
{
    /// <summary>The path that all others are below, without a slash at its end.</summary>
    public static string BasePath(string basePath)
    {
        ArgumentNullException.ThrowIfNull(basePath);
        return basePath.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";
    }

    /// <summary>The path of a request below a base path; null when it is beside it.</summary>
    public static string? Below(string basePath, string path) => path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : null;

    /// <summary>Where a request goes.</summary>
    public static Uri AddressOf(HttpRequestMessage request) => request.RequestUri ?? throw new InvalidOperationException("The request has no address.");

    /// <summary>All headers of a request, each value by itself.</summary>
    public static Arr<NamedValue> HeadersOf(HttpRequestMessage request) => Pairs(request.Headers, request.Content?.Headers);

    /// <summary>All headers of a response, each value by itself.</summary>
    public static Arr<NamedValue> HeadersOf(HttpResponseMessage response) => Pairs(response.Headers, response.Content.Headers);

    /// <summary>The bytes of a body. Looking at a body of our own transport must not count as sending it.</summary>
    public static async Task<HttpBody> BodyAsync(HttpContent? content, CancellationToken cancellationToken) => content switch
    {
        null => HttpBody.Empty,
        SentBody own => HttpBody.Of(own.Bytes),
        _ => HttpBody.Of(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)),
    };

    /// <summary>Puts headers where <see cref="HttpClient"/> looks for them: with the response, or with its body.</summary>
    public static void Add(HttpResponseMessage response, Arr<NamedValue> headers)
    {
        foreach (var header in headers.AsEnumerable())
        {
            if (!response.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }
    }

    private static Arr<NamedValue> Pairs(HttpHeaders message, HttpHeaders? content) => toArray(
        message.NonValidated.Concat(content?.NonValidated ?? default)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value))));
}
