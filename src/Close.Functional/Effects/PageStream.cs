using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>Reads pages from a stream while they arrive: each item is handed out as soon as its bytes are there.</summary>
/// <remarks>
/// For bodies too large to hold, such as exports. Memory stays at the size of the largest item, which may be 16 MB. If the page is cut off or
/// wrong somewhere, all items before that come first and then one <see cref="CloseError.Unreadable"/>, whose answer has no body. A stream that
/// fails throws what it throws. To read a body that is already there, <see cref="CloseJson"/> is simpler.
/// </remarks>
public static class PageStream
{
    private const int FirstSize = 128 * 1024;
    private const int LongItem = 16 * 1024;
    private const int LargestItem = 16 * 1024 * 1024;

    /// <summary>Gives the SMS of a page.</summary>
    /// <param name="body">The page in UTF-8, as Close answers it. Is read to its end, not disposed of.</param>
    /// <param name="cancellationToken">Stops reading, which throws <see cref="OperationCanceledException"/>.</param>
    public static IAsyncEnumerable<Either<CloseError, Sms>> SmsAsync(Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return OwnAsync(body, SmsWire.Sms, PageWire.Sms, cancellationToken);
    }

    /// <summary>Gives the activities of a page, of any kind.</summary>
    /// <param name="body">The page in UTF-8, as Close answers it. Is read to its end, not disposed of.</param>
    /// <param name="cancellationToken">Stops reading, which throws <see cref="OperationCanceledException"/>.</param>
    public static IAsyncEnumerable<Either<CloseError, Activity>> ActivitiesAsync(Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return OwnAsync(body, ActivityWire.Any, PageWire.Activities, cancellationToken);
    }

    /// <summary>Gives the SMS of a page that comes through a pipe.</summary>
    /// <param name="body">The page in UTF-8, as Close answers it. Is read to its end, not completed.</param>
    /// <param name="cancellationToken">Stops reading, which throws <see cref="OperationCanceledException"/>.</param>
    public static IAsyncEnumerable<Either<CloseError, Sms>> SmsAsync(PipeReader body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return SmsAsync(body.AsStream(leaveOpen: true), cancellationToken);
    }

    /// <summary>Gives the activities of a page that comes through a pipe, of any kind.</summary>
    /// <param name="body">The page in UTF-8, as Close answers it. Is read to its end, not completed.</param>
    /// <param name="cancellationToken">Stops reading, which throws <see cref="OperationCanceledException"/>.</param>
    public static IAsyncEnumerable<Either<CloseError, Activity>> ActivitiesAsync(PipeReader body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ActivitiesAsync(body.AsStream(leaveOpen: true), cancellationToken);
    }

    /// <summary>Gives the items that a scanner finds. It is made when the first item is asked for, disposed of at the end, and then knows the rest of the page.</summary>
    internal static async IAsyncEnumerable<Either<CloseError, T>> ItemsAsync<T>(
        Stream body, Func<PageScanner<T>> scan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var scanner = scan();
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        try
        {
            var (start, end, enough) = (0, 0, 0);
            for (var isLast = false; !isLast && !scanner.IsOver;)
            {
                if (start == 0 && end >= LargestItem)
                {
                    yield return scanner.TooLarge(end);
                    yield break;
                }

                if (end == buffer.Length)
                {
                    var larger = start > 0 ? buffer : ArrayPool<byte>.Shared.Rent(end * 2);
                    buffer.AsSpan(start, end - start).CopyTo(larger);
                    (var smaller, buffer, start, end) = (buffer, larger, 0, end - start);
                    if (!ReferenceEquals(smaller, larger))
                    {
                        ArrayPool<byte>.Shared.Return(smaller);
                    }
                }

                var more = await body.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                end += more;
                isLast = more == 0;
                var goesOn = isLast || end - start >= enough;
                while (goesOn)
                {
                    var result = scanner.Next(buffer.AsSpan(start, end - start), isLast, out var used);
                    start += used;
                    goesOn = result is not null;
                    if (result is { } found)
                    {
                        yield return found;
                    }
                }

                // A long item in tiny pieces is not tried again at each of them.
                enough = end - start < LongItem ? 0 : (end - start) / 2 * 3;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static IAsyncEnumerable<Either<CloseError, T>> OwnAsync<T>(Stream body, WireKind<T> item, WireType<Page<T>> page, CancellationToken cancellationToken) =>
        ItemsAsync(body, () => new PageScanner<T>(item, page, new Envelope(200, [], HttpBody.Empty)), cancellationToken);
}
