using System.Net;

namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> play or record a cassette.</summary>
internal sealed class CassetteHandler : DelegatingHandler
{
    private readonly CassetteSession session;
    private readonly string basePath;

    public CassetteHandler(CassetteSession session, HttpMessageHandler? innerHandler, string basePath)
    {
        this.session = session;
        this.basePath = basePath.TrimEnd('/');
        if (session.Mode is CassetteMode.Record)
        {
            InnerHandler = innerHandler ?? HttpTransport.CreateHandler();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return session.Mode is CassetteMode.Replay
            ? Respond(session.Play(recorded), request)
            : await RecordAsync(recorded, request, cancellationToken).ConfigureAwait(false);
    }

    private static HttpResponseMessage Respond(Interaction interaction, HttpRequestMessage request)
    {
        if (interaction.Fault is { } fault)
        {
            throw fault.Cause switch
            {
                FailureCause.TimedOut => new TaskCanceledException("The cassette recorded a timeout.", new TimeoutException()),
                FailureCause.NotConnected => new HttpRequestException(HttpRequestError.ConnectionError, "The cassette recorded that no connection was made."),
                _ => new HttpRequestException(HttpRequestError.ResponseEnded, "The cassette recorded that the connection broke."),
            };
        }

        var envelope = interaction.Response!.ToEnvelope();
        var response = new HttpResponseMessage((HttpStatusCode)envelope.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(envelope.Body.Bytes) };
        foreach (var header in envelope.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return response;
    }

    private async Task<HttpResponseMessage> RecordAsync(RecordedRequest recorded, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var end = session.Begin(recorded);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value)));
        end(asked => new Interaction(asked, RecordedResponse.Of(new Envelope((int)response.StatusCode, toArray(headers), HttpBody.Of(body)))));
        return response;
    }

    private async Task<RecordedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var path = address.AbsolutePath;
        var below = path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path;
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value)));
        return new RecordedRequest(request.Method.Method, below)
        {
            Query = QueryEncoding.Decode(address.Query),
            Headers = toArray(headers),
            Body = CassetteBody.Of(HttpBody.Of(body)),
        };
    }
}
