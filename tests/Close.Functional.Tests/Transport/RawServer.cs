using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Close.Functional.Tests.Sockets;

/// <summary>A server on a loopback socket that writes what the test tells it to, right or wrong, and keeps every request as it came.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<RawConnection, Task> serve;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Task accepting;
    private readonly EndPoint endPoint;
    private Socket? kept;

    /// <summary>Listens at once.</summary>
    /// <param name="serve">What happens on each connection; it is closed afterwards.</param>
    /// <param name="host">The loopback address to listen on; null for 127.0.0.1.</param>
    public RawServer(Func<RawConnection, Task> serve, IPAddress? host = null)
    {
        this.serve = serve;
        listener = new TcpListener(host ?? IPAddress.Loopback, 0);
        listener.Start();
        endPoint = listener.LocalEndpoint;
        Address = new Uri($"http://{listener.LocalEndpoint}/api/v1");
        accepting = AcceptAsync();
    }

    /// <summary>The base address of the API, without a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>Every request that came, whole.</summary>
    public ConcurrentQueue<RawRequest> Requests { get; } = [];

    /// <summary>A server that answers every request on every connection with the same bytes.</summary>
    public static RawServer Answering(string answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            await connection.WriteAsync(answer);
        }
    });

    /// <summary>A server that reads one request on every connection, writes something, and closes.</summary>
    public static RawServer ClosingAfter(string answer) => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(answer);
    });

    /// <summary>Refuses connections from now on; those that are open go on.</summary>
    public void StopListening()
    {
        // Kept, so that no other server of this machine gets it.
        listener.Stop();
        kept = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        kept.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        kept.Bind(endPoint);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        kept?.Dispose();
        await accepting;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = new RawConnection(socket, Requests, stop.Token);
        try
        {
            await serve(connection);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
        }
    }
}
