using System.Net;

namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> play or record a cassette.</summary>
internal sealed class CassetteHandler : DelegatingHandler
{
    private readonly CassetteRun run;
    private readonly string basePath;
    private readonly bool keepsChunks;

    public CassetteHandler(CassetteRun run, HttpMessageHandler? innerHandler, string basePath, bool keepsChunks)
    {
        this.run = run;
        this.keepsChunks = keepsChunks;
        this.basePath = HttpMessages.BasePath(basePath);
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
        HttpMessages.Add(response, envelope.Headers);
        return response;
    }

    private async Task<HttpResponseMessage> PassAsync(RecordedRequest recorded, Ending ending, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var (body, chunks) = keepsChunks ? await ChunkedStream.ReadAsync(response, cancellationToken).ConfigureAwait(false) : (await BytesAsync(response, cancellationToken).ConfigureAwait(false), []);
            var answer = Kept(response, body, chunks);
            ending(asked => new Interaction(asked, answer));
            return response;
        }
        catch (Exception error) when (NetworkFailure.Of(error, cancellationToken) is { } fault)
        {
            ending(asked => new Interaction(asked, fault));
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            run.NotKept(recorded, error.GetType().Name);
            throw;
        }
    }

    // The lengths of chunks are those of the bytes that came: a body without its coding has others.
    private static RecordedResponse Kept(HttpResponseMessage response, HttpBody body, IReadOnlyList<long> chunks)
    {
        var headers = HttpMessages.HeadersOf(response);
        var (plainHeaders, plain) = ContentCoding.Undo(headers, body) ?? (headers, body);
        var answer = RecordedResponse.Of(new Envelope((int)response.StatusCode, plainHeaders, plain));
        return chunks.Count > 1 && ReferenceEquals(plain, body) ? answer with { Body = CassetteBody.Exactly(body), Chunks = chunks } : answer;
    }

    private async Task<RecordedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = HttpMessages.AddressOf(request);
        return new RecordedRequest(request.Method.Method, HttpMessages.Below(basePath, address.AbsolutePath) ?? address.AbsolutePath)
        {
            Query = QueryEncoding.Decode(address.Query),
            Headers = HttpMessages.HeadersOf(request),
            Body = CassetteBody.Of(await HttpMessages.BodyAsync(request.Content, cancellationToken).ConfigureAwait(false)),
        };
    }

    private static async Task<HttpBody> BytesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return HttpBody.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }
}
