using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Close.Functional;

/// <summary>Runs several streams at the same time and gives what they hold one stream after the other.</summary>
internal static class SideBySide
{
    /// <summary>Gives the results of each part in the order of the parts. When it ends, for whatever reason, no stream is left running.</summary>
    /// <param name="parts">The parts. A stream is started for each, in order.</param>
    /// <param name="atOnce">How many streams run at most. With one, it runs only as far as it is asked.</param>
    /// <param name="ahead">How many results a stream holds ready at most while it waits for its turn.</param>
    /// <param name="start">Starts the stream of a part.</param>
    /// <param name="cancellationToken">Cancels all streams.</param>
    public static async IAsyncEnumerable<T> InOrderAsync<TPart, T>(
        IReadOnlyList<TPart> parts,
        int atOnce,
        int ahead,
        Func<TPart, CancellationToken, IAsyncEnumerable<T>> start,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (atOnce <= 1)
        {
            foreach (var part in parts)
            {
                await foreach (var result in start(part, cancellationToken).ConfigureAwait(false))
                {
                    yield return result;
                }
            }

            yield break;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<(ChannelReader<T> Results, Task Work)>();
        var next = 0;
        try
        {
            while (next < parts.Count || running.Count > 0)
            {
                while (running.Count < atOnce && next < parts.Count)
                {
                    var ready = Channel.CreateBounded<T>(new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true });
                    running.Enqueue((ready.Reader, WorkAsync(start(parts[next++], stop.Token), ready.Writer, stop.Token)));
                }

                var (results, work) = running.Peek();
                await foreach (var result in results.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield return result;
                }

                await work.ConfigureAwait(false); // Throws what the stream threw.
                running.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var (_, work) in running)
            {
                await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task WorkAsync<T>(IAsyncEnumerable<T> stream, ChannelWriter<T> results, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var result in stream.ConfigureAwait(false))
            {
                await results.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            results.Complete();
        }
    }
}
