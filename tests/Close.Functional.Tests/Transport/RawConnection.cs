using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Close.Functional.Tests.Sockets;

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(Socket socket, ConcurrentQueue<RawRequest> log, CancellationToken stop) : IDisposable
{
    private readonly NetworkStream stream = new(socket, ownsSocket: true);

    /// <summary>Reads one request with as much body as its length says; null when the client closed instead.</summary>
    public async Task<RawRequest?> ReadRequestAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await ReadByteAsync() is not { } next)
            {
                return null;
            }

            head.Append((char)next);
        }

        var request = new RawRequest(head.ToString(), "");
        var body = new byte[int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        request = request with { Body = Encoding.UTF8.GetString(body) };
        log.Enqueue(request);
        return request;
    }

    /// <summary>Writes a text as Latin-1, so that a test can write any byte.</summary>
    public Task WriteAsync(string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop).AsTask();

    /// <summary>Breaks the connection with a reset instead of an orderly end.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    /// <summary>Waits until the client has closed the connection, in whichever way.</summary>
    public async Task ClosedByClientAsync()
    {
        try
        {
            while (await ReadByteAsync() is not null)
            {
                // What still comes is of no interest.
            }
        }
        catch (IOException)
        {
            // A reset is an end, too.
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task<byte?> ReadByteAsync()
    {
        var one = new byte[1];
        return await stream.ReadAsync(one, stop) == 0 ? null : one[0];
    }
}
