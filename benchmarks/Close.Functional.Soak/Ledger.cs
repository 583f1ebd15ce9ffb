using System.Collections.Concurrent;

namespace Close.Functional.Soak;

/// <summary>Keeps count of what the pipelines saw. Safe for many at once.</summary>
internal sealed class Ledger
{
    private int sent;
    private int found;
    private int unclear;
    private int walks;
    private int events;

    /// <summary>Messages that a pipeline knows to be sent.</summary>
    public int Sent => sent;

    /// <summary>Messages whose creation had an unknown outcome and that were then found.</summary>
    public int Found => found;

    /// <summary>Calls that ended with an unknown outcome and were looked into.</summary>
    public int Unclear => unclear;

    /// <summary>Walks that came to their end.</summary>
    public int Walks => walks;

    /// <summary>Tries that were repeated and calls that were held back.</summary>
    public int Events => events;

    /// <summary>What must not happen, in words.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    /// <summary>How calls failed for good, by kind.</summary>
    public ConcurrentDictionary<string, int> Failures { get; } = new(StringComparer.Ordinal);

    public void CountSent() => Interlocked.Increment(ref sent);

    public void CountFound() => Interlocked.Increment(ref found);

    public void CountUnclear() => Interlocked.Increment(ref unclear);

    public void CountWalk() => Interlocked.Increment(ref walks);

    public void CountEvent() => Interlocked.Increment(ref events);

    public void Failed(CloseError error) => Failures.AddOrUpdate(error.GetType().Name, 1, (_, times) => times + 1);
}
