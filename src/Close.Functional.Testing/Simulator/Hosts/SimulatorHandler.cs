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
        cancellationToken.ThrowIfCancellationRequested();
        return HttpMessages.Answer(request, call is null ? Answers.NoSuchAddress : close.Send(call), basePath);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
