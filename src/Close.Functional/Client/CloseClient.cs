using Microsoft.Extensions.Logging;

namespace Close.Functional;

/// <summary>Runs programs against Close. One is enough for a process; it is safe to use from many threads at once.</summary>
public sealed class CloseClient : IDisposable
{
    private readonly HttpClient? owned;
    private readonly CloseTelemetry? telemetry;

    /// <summary>Makes a client that reaches Close over HTTP, for scripts and small programs. Services use <c>AddClose</c>.</summary>
    /// <param name="options">How to reach Close, with which credentials, and how patiently.</param>
    /// <param name="loggers">Makes the log; null for none.</param>
    public CloseClient(CloseOptions options, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var client = new HttpClient(HttpTransport.CreateHandler()) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        owned = client;
        telemetry = TransportStack.TelemetryFor(options, loggers, meters: null);
        Transport = TransportStack.Build(() => client, options, telemetry);
    }

    /// <summary>Makes a client over a transport of the caller's: a cassette, a simulator, or HTTP with something around it.</summary>
    /// <param name="transport">What sends the calls. It is not disposed with the client.</param>
    public CloseClient(Transport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        Transport = transport;
    }

    /// <summary>What sends the calls of this client.</summary>
    public Transport Transport { get; }

    /// <summary>Runs a program.</summary>
    /// <typeparam name="T">What the program gives.</typeparam>
    /// <param name="program">The program.</param>
    /// <param name="cancellationToken">Cancels the program; it then throws <see cref="OperationCanceledException"/>, and the call under way may have taken effect.</param>
    public Task<Either<CloseError, T>> RunAsync<T>(CloseIO<T> program, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.RunAsync(Transport, cancellationToken);
    }

    /// <summary>Sends one request.</summary>
    /// <typeparam name="T">What a successful answer holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call; it then throws <see cref="OperationCanceledException"/>, and the call may have taken effect.</param>
    public Task<Either<CloseError, T>> RunAsync<T>(Request<T> request, CancellationToken cancellationToken = default) =>
        RunAsync(request.ToIO(), cancellationToken);

    /// <summary>Walks a listing item by item; an error comes as the last element.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="listing">The listing.</param>
    /// <param name="cancellationToken">Cancels the walk; it then throws <see cref="OperationCanceledException"/>.</param>
    public IAsyncEnumerable<Either<CloseError, T>> ItemsAsync<T>(Listing<T> listing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.ItemsAsync(Transport, cancellationToken);
    }

    /// <summary>Closes the connections that this client opened.</summary>
    /// <remarks>
    /// Calls under way end with <see cref="FailureCause.ConnectionLost"/>; a later one throws <see cref="ObjectDisposedException"/>. A client over a
    /// transport of the caller's has opened none, so disposing it does nothing.
    /// </remarks>
    public void Dispose()
    {
        owned?.Dispose();
        telemetry?.Dispose();
    }
}
