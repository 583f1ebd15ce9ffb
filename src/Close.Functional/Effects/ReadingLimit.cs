namespace Close.Functional;

/// <summary>How long one try may take: ends with the caller's token or when time has run out, and tells which it was.</summary>
internal sealed class ReadingLimit : IDisposable
{
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource either;

    public ReadingLimit(TimeSpan time, TimeProvider timeProvider, CancellationToken caller)
    {
        timeout = new CancellationTokenSource(time, timeProvider);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, timeout.Token);
        Caller = caller;
        Token = either.Token;
    }

    /// <summary>The caller's own token.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Cancelled by the caller or by time.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether time has run out.</summary>
    public bool IsOver => timeout.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        either.Dispose();
        timeout.Dispose();
    }
}
