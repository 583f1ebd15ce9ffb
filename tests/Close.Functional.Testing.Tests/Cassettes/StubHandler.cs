using System.Net;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>The far end of an <see cref="HttpClient"/> as a function.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : HttpMessageHandler
{
    public static StubHandler World(IEnumerable<Exchange> script)
    {
        var left = new Queue<Exchange>(script);
        return new StubHandler((_, _) => left.Dequeue().Outcome.Match(
            Right: answer => Task.FromResult(Response(answer)),
            Left: fault => Task.FromException<HttpResponseMessage>(NetworkFailure.ToException(fault))));
    }

    public static HttpResponseMessage Response(Envelope answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ReadOnlyMemoryContent(answer.Body.Bytes) };
        foreach (var header in answer.Headers)
        {
            _ = response.Headers.TryAddWithoutValidation(header.Name, header.Value) || response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => send(request, cancellationToken);
}
