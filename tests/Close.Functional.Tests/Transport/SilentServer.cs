namespace Close.Functional.Tests.Sockets;

/// <summary>A server that takes one request, writes the beginning of an answer, and then says nothing more.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    // Only a client that is broken makes a test wait this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RawServer server;
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SilentServer(string beginning) => server = new RawServer(async connection =>
    {
        if (await connection.ReadRequestAsync() is not null)
        {
            await connection.WriteAsync(beginning);
            arrived.SetResult();
            await connection.ClosedByClientAsync();
            closed.SetResult();
        }
    });

    public Uri Address => server.Address;

    /// <summary>Ends when the request is there and the beginning of the answer is written.</summary>
    public Task Arrived => arrived.Task.WaitAsync(Patience);

    /// <summary>Ends when the client has closed the connection.</summary>
    public Task ConnectionClosed => closed.Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
