namespace Close.Functional.Testing;

/// <summary>A body that arrives in two halves, with something between them: a wait, or a break.</summary>
/// <param name="bytes">The whole body.</param>
/// <param name="between">What happens when the first half has been read; throws for a break.</param>
internal sealed class HalvedStream(ReadOnlyMemory<byte> bytes, Func<CancellationToken, Task> between) : Stream
{
    private readonly int half = bytes.Length / 2;
    private bool isBeyond;
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (position == half && !isBeyond)
        {
            isBeyond = true;
            await between(cancellationToken).ConfigureAwait(false);
        }

        var count = Math.Min(buffer.Length, (isBeyond ? bytes.Length : half) - position);
        bytes.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
