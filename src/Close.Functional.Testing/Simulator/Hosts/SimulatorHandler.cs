namespace Close.Functional.Testing;

/// <summary>Lets any <see cref="HttpClient"/> call a simulated Close.</summary>
internal sealed class SimulatorHandler : HttpMessageHandler
{
    private readonly SimulatedClose close;
    private readonly string basePath;

    public SimulatorHandler(SimulatedClose close, string basePath)
    {
        ArgumentNullException.ThrowIfNull(basePath);
        this.close = close;
        this.basePath = HttpMessages.BasePath(basePath);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await HttpMessages.ReadAsync(request, basePath, cancellationToken).ConfigureAwait(false);
        if (call is null)
        {
            return HttpMessages.Answer(request, Answers.NoSuchAddress, basePath);
        }

        var exchange = await close.ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        if (exchange.Fault is not FaultKind.Refused)
        {
            (request.Content as SentBody)?.Leave();
        }

        return exchange switch
        {
            { Fault: FaultKind.Refused } => throw new HttpRequestException(HttpRequestError.ConnectionError, "The simulator refused the connection."),
            { Answer: { } answer, Fault: FaultKind.Truncated } => HttpMessages.Halved(request, answer, basePath, HttpMessages.Break),
            { Answer: { } answer, Fault: FaultKind.SlowBody } => HttpMessages.Halved(request, answer, basePath, close.WaitAsync),
            { Answer: { } answer, Fault: not FaultKind.ResetAfter } => HttpMessages.Answer(request, answer, basePath),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The simulator broke the connection."),
        };
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
