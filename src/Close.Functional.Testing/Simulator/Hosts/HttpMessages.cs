using System.Net;
using System.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>Calls and answers as HTTP messages.</summary>
internal static class HttpMessages
{
    /// <summary>The path that all others are below, without a slash at its end.</summary>
    public static string BasePath(string path) => path.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";

    /// <summary>Reads a request; null when it is for an address beside the base path.</summary>
    public static async Task<HttpCall?> ReadAsync(HttpRequestMessage request, string basePath, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        if (!address.AbsolutePath.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var call = HttpCall.Received(request.Method, address.AbsolutePath[basePath.Length..])
            .WithQuery(QueryEncoding.Decode(address.Query))
            .WithBody(await BodyAsync(request.Content, cancellationToken).ConfigureAwait(false));
        return Pairs(request.Headers, request.Content?.Headers).Aggregate(call, static (built, header) => built.WithHeader(header.Name, header.Value));
    }

    /// <summary>Makes the response to a request.</summary>
    public static HttpResponseMessage Answer(HttpRequestMessage request, Envelope answer, string basePath)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(answer.Body.Bytes) };
        foreach (var header in answer.Headers.AsEnumerable())
        {
            var value = header.Name == "Location" ? basePath + header.Value : header.Value;
            if (!response.Headers.TryAddWithoutValidation(header.Name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Name, value);
            }
        }

        return response;
    }

    /// <summary>Makes the response to a request whose body comes in two halves.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="basePath">What all paths are below.</param>
    /// <param name="between">What happens between the halves; throws where the answer breaks off.</param>
    public static HttpResponseMessage Halved(HttpRequestMessage request, Envelope answer, string basePath, Func<CancellationToken, Task> between)
    {
        var response = Answer(request, answer, basePath);
        var halved = new StreamContent(new HalvedStream(answer.Body.Bytes, between));
        foreach (var header in response.Content.Headers)
        {
            halved.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = halved;
        return response;
    }

    /// <summary>Breaks an answer off.</summary>
    public static Task Break(CancellationToken cancellationToken) =>
        Task.FromException(new HttpIOException(HttpRequestError.ResponseEnded, "The simulator broke off the answer."));

    /// <summary>All headers, each value by itself.</summary>
    public static Arr<NamedValue> Pairs(HttpHeaders message, HttpHeaders? content) => toArray(
        message.NonValidated.Concat(content?.NonValidated ?? default)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value))));

    /// <summary>The bytes of a body. Looking at a body of our own transport must not count as sending it.</summary>
    private static async Task<HttpBody> BodyAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case null:
                return HttpBody.Empty;
            case SentBody own:
                return HttpBody.Of(own.Bytes);
            default:
                return HttpBody.Of(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
    }
}
