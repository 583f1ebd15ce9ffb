namespace Close.Functional.Testing;

/// <summary>A body that comes in the lengths in which it once arrived.</summary>
internal sealed class ChunkedStream(ReadOnlyMemory<byte> body, IReadOnlyList<long> chunks) : Stream
{
    private int position;
    private int chunk;
    private long leftOfChunk = chunks[0];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads the body of a response as it arrives, and gives the response a body that can be read once more.</summary>
    public static async Task<(HttpBody Body, IReadOnlyList<long> Chunks)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var chunks = new List<long>();
        using var bytes = new MemoryStream();
        var arriving = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[81920];
        for (int count; (count = await arriving.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            chunks.Add(count);
        }

        var body = bytes.ToArray();
        HttpContent again = chunks.Count > 1 ? new StreamContent(new ChunkedStream(body, chunks)) : new ByteArrayContent(body);
        foreach (var header in response.Content.Headers)
        {
            again.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = again;
        return (HttpBody.Of(body), chunks);
    }

    public override int Read(Span<byte> buffer)
    {
        while (leftOfChunk == 0 && chunk < chunks.Count)
        {
            chunk++;
            leftOfChunk = chunk < chunks.Count ? chunks[chunk] : body.Length;
        }

        var count = (int)Math.Min(Math.Min(buffer.Length, body.Length - position), leftOfChunk);
        body.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        leftOfChunk -= count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
