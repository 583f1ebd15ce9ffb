namespace Close.Functional;

/// <summary>Counts what a walk by windows takes, and reports it.</summary>
internal sealed class WindowMeter(IProgress<WindowProgress> progress, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private long pages;
    private long retries;
    private long waited;
    private long items;

    /// <summary>Gives the transport whose answers are counted; windows side by side share it.</summary>
    public Transport Watch(Transport inner) => async (call, cancellationToken) =>
    {
        var result = await inner(call, cancellationToken).ConfigureAwait(false);
        result.Match(
            Right: answer =>
            {
                Interlocked.Increment(ref pages);
                Interlocked.Add(ref retries, answer.Delivery.Attempts - 1);
                Interlocked.Add(ref waited, answer.Delivery.Waited.Ticks);
            },
            Left: static _ => { });
        return result;
    };

    /// <summary>Rows are about to be given, of which this is the resume point of the last.</summary>
    public void Give(int count, WindowResume resume)
    {
        items += count;
        progress.Report(new WindowProgress(
            Interlocked.Read(ref pages), items, clock.GetElapsedTime(started), TimeSpan.FromTicks(Interlocked.Read(ref waited)), Interlocked.Read(ref retries), resume));
    }
}
