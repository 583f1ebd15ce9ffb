namespace Close.Functional;

/// <summary>A body that is read while it arrives. Owns its answer and the time it may take.</summary>
/// <remarks>Reading throws <see cref="TimeoutException"/> when time runs out, and <see cref="IOException"/> when the body breaks off or cannot be unpacked.</remarks>
internal sealed class ArrivingBody(HttpResponseMessage response, Stream inner, ReadingLimit limit) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            // As with a body that is read whole: cancelling breaks connections, so ask for the reason first.
            cancellationToken.ThrowIfCancellationRequested();
            limit.Caller.ThrowIfCancellationRequested();
            throw limit.IsOver ? new TimeoutException("The body did not arrive in time.", error) : new IOException("The body broke off.", error);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            limit.Dispose();
        }

        base.Dispose(disposing);
    }
}
