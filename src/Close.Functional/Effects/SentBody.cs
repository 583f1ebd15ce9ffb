using System.Net;

namespace Close.Functional;

/// <summary>A body with a known length that remembers whether it was handed to a connection.</summary>
/// <remarks>As long as it was not, the server cannot have acted on the call, however the call ended.</remarks>
internal sealed class SentBody(ReadOnlyMemory<byte> bytes) : HttpContent
{
    private volatile bool hasLeft;

    /// <summary>Whether anybody has asked for the bytes.</summary>
    public bool HasLeft => hasLeft;

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        hasLeft = true;
        return stream.WriteAsync(bytes, cancellationToken).AsTask();
    }
}
