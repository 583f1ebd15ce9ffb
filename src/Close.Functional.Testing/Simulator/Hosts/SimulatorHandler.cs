namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> call a simulated Close.</summary>
internal sealed class SimulatorHandler : HttpMessageHandler
{
    private readonly SimulatedClose close;
    private readonly string basePath;

    public SimulatorHandler(SimulatedClose close, string basePath)
    {
        this.close = close;
        this.basePath = HttpMessages.BasePath(basePath);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (call is null)
        {
            return SimulatedAnswers.Answer(request, Answers.NoSuchAddress, basePath);
        }

        var exchange = await close.ExchangeAsync(call, () => (request.Content as SentBody)?.Leave(), cancellationToken).ConfigureAwait(false);
        return exchange switch
        {
            { Fault: FaultKind.Refused } => throw new HttpRequestException(HttpRequestError.ConnectionError, "The simulator refused the connection."),
            { Answer: { } answer, Fault: FaultKind.Truncated } => SimulatedAnswers.Halved(request, answer, basePath, SimulatedAnswers.Break),
            { Answer: { } answer, Fault: FaultKind.SlowBody } => SimulatedAnswers.Halved(request, answer, basePath, close.WaitAsync),
            { Answer: { } answer, Fault: not FaultKind.ResetAfter } => SimulatedAnswers.Answer(request, answer, basePath),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The simulator broke the connection."),
        };
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    // Null when it is for an address beside the base path.
    private async Task<HttpCall?> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = HttpMessages.AddressOf(request);
        return HttpMessages.Below(basePath, address.AbsolutePath) is { } path
            ? HttpCall.Received(request.Method, path)
                .WithQuery(QueryEncoding.Decode(address.Query))
                .WithHeaders(HttpMessages.HeadersOf(request))
                .WithBody(await HttpMessages.BodyAsync(request.Content, cancellationToken).ConfigureAwait(false))
            : null;
    }
}
