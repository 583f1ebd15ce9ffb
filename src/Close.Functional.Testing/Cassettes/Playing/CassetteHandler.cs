using System.Net;
using System.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> play or record a cassette.</summary>
internal sealed class CassetteHandler : DelegatingHandler
{
    private readonly CassetteRun run;
    private readonly string basePath;
    private readonly bool keepsChunks;

    public CassetteHandler(CassetteRun run, HttpMessageHandler? innerHandler, string basePath, bool keepsChunks)
    {
        ArgumentNullException.ThrowIfNull(basePath);
        this.run = run;
        this.keepsChunks = keepsChunks;
        this.basePath = basePath.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";
        if (innerHandler is not null)
        {
            InnerHandler = innerHandler;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var (answer, ending) = run.Take(recorded);
        return answer is not null
            ? Respond(answer, request)
            : await PassAsync(recorded, ending, request, cancellationToken).ConfigureAwait(false);
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
        HttpContent content = interaction.Response.Chunks is { Count: > 0 } chunks ? new StreamContent(new ChunkedStream(envelope.Body.Bytes, chunks)) : new ReadOnlyMemoryContent(envelope.Body.Bytes);
        var response = new HttpResponseMessage((HttpStatusCode)envelope.Status) { RequestMessage = request, Content = content };
        foreach (var header in envelope.Headers.AsEnumerable())
        {
            if (!response.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return response;
    }

    private async Task<HttpResponseMessage> PassAsync(RecordedRequest recorded, Ending ending, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var (body, chunks) = keepsChunks ? await ChunkedStream.ReadAsync(response, cancellationToken).ConfigureAwait(false) : (await BytesAsync(response, cancellationToken).ConfigureAwait(false), []);
            var answer = ContentCoding.Decoded(new Envelope((int)response.StatusCode, Pairs(response.Headers, response.Content.Headers), body));
            ending(asked => new Interaction(asked, chunks.Count > 1 ? RecordedResponse.Of(answer) with { Body = CassetteBody.Exactly(answer.Body), Chunks = chunks } : RecordedResponse.Of(answer)));
            return response;
        }
        catch (Exception error) when (NetworkFailure.Of(error, cancellationToken) is { } fault)
        {
            ending(asked => new Interaction(asked, fault));
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            run.Note(new CassetteFault.NotKept(run.Redact(recorded), error.GetType().Name));
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

    private static async Task<HttpBody> BytesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return HttpBody.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
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
