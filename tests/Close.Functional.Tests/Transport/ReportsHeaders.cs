namespace Close.Functional.Tests.Sockets;

/// <summary>Tells a test that the headers of an answer are there, and the body is about to be read.</summary>
internal sealed class ReportsHeaders : DelegatingHandler
{
    private readonly TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Came => came.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        came.SetResult();
        return response;
    }
}
