using System.Net;
using System.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> play or record a cassette.</summary>
internal sealed class CassetteHandler : DelegatingHandler
{
    private readonly CassetteSession session;
    private readonly string basePath;

    public CassetteHandler(CassetteSession session, HttpMessageHandler? innerHandler, string basePath)
    {
        this.session = session;
        this.basePath = basePath.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";
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

    // Without this, HttpClient.Send would pass the session by when recording.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    private static HttpResponseMessage Respond(Interaction interaction, HttpRequestMessage request)
    {
        if (interaction.Fault is { } fault)
        {
            if (fault.Outcome is Outcome.Unknown)
            {
                (request.Content as SentBody)?.Leave();
            }

            throw NetworkFailure.ToException(fault);
        }

        var envelope = interaction.Response!.ToEnvelope();
        var response = new HttpResponseMessage((HttpStatusCode)envelope.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(envelope.Body.Bytes) };
        foreach (var header in envelope.Headers.AsEnumerable())
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
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            end(asked => new Interaction(asked, RecordedResponse.Of(new Envelope((int)response.StatusCode, Pairs(response.Headers, response.Content.Headers), HttpBody.Of(body)))));
            return response;
        }
        catch (Exception error) when (NetworkFailure.Of(error, cancellationToken) is { } fault)
        {
            end(asked => new Interaction(asked, fault));
            throw;
        }
    }

    private async Task<RecordedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var path = address.AbsolutePath;
        var below = path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path;
        return new RecordedRequest(request.Method.Method, below)
        {
            Query = QueryEncoding.Decode(address.Query),
            Headers = Pairs(request.Headers, request.Content?.Headers),
            Body = CassetteBody.Of(await BodyAsync(request.Content, cancellationToken).ConfigureAwait(false)),
        };
    }

    // Looking at a body of our own transport must not count as sending it.
    private static async Task<HttpBody> BodyAsync(HttpContent? content, CancellationToken cancellationToken) => content switch
    {
        null => HttpBody.Empty,
        SentBody own => HttpBody.Of(own.Bytes),
        _ => HttpBody.Of(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)),
    };

    private static Arr<NamedValue> Pairs(HttpHeaders message, HttpHeaders? content) => toArray(
        message.NonValidated.Concat(content?.NonValidated ?? default)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value))));
}
