using System.Globalization;

namespace Close.Functional.Tests.Pacing;

/// <summary>Callers who share a pace, and a server that counts their calls in fixed windows. All of it in a time of its own.</summary>
/// <param name="Limit">How many calls a window of the server allows.</param>
/// <param name="Window">How long its windows are.</param>
/// <param name="SpreadBelow">From which share on calls are spread.</param>
/// <param name="Calls">When each caller comes, and how long the call takes to the server and back, in the order in which they come.</param>
internal sealed record PaceScene(int Limit, TimeSpan Window, double SpreadBelow, IReadOnlyList<PaceScene.Call> Calls)
{
    public sealed record Call(TimeSpan Comes, TimeSpan There, TimeSpan Back);

    /// <summary>Plays the scene to its end. The first caller comes long before the others, so that something is told when they do.</summary>
    public Played Play()
    {
        var policy = new PacingPolicy().WithSpreadBelow(SpreadBelow);
        var pace = Pace.Unknown;
        var counts = new Dictionary<long, int>();
        var sent = new List<TimeSpan>();
        var answers = new PriorityQueue<(RateLimit Told, PaceTicket Ticket), TimeSpan>();
        var arrivals = new PriorityQueue<(Call Call, PaceTicket Ticket), TimeSpan>();
        var next = 0;
        var now = TimeSpan.Zero;
        while (next < Calls.Count || answers.Count > 0 || arrivals.Count > 0)
        {
            pace = pace.At(now);
            while (arrivals.TryPeek(out var arriving, out var arrives) && arrives <= now)
            {
                arrivals.Dequeue();
                var window = arrives.Ticks / Window.Ticks;
                counts[window] = counts.GetValueOrDefault(window) + 1;
                var reset = TimeSpan.FromTicks(((window + 1) * Window.Ticks) - arrives.Ticks);
                answers.Enqueue((new RateLimit(Limit, Math.Max(0, Limit - counts[window]), reset), arriving.Ticket), arrives + arriving.Call.Back);
            }

            while (answers.TryPeek(out var told, out var comes) && comes <= now)
            {
                answers.Dequeue();
                pace = pace.Learned(now, told.Ticket, told.Told);
            }

            while (next < Calls.Count && Calls[next].Comes <= now && pace.WaitAt(now, policy) == TimeSpan.Zero)
            {
                arrivals.Enqueue((Calls[next], pace.TicketAt(now)), now + Calls[next].There);
                pace = pace.Take(now);
                sent.Add(now);
                next++;
            }

            var times = new List<TimeSpan>();
            if (arrivals.TryPeek(out _, out var first))
            {
                times.Add(first);
            }

            if (answers.TryPeek(out _, out var soonest))
            {
                times.Add(soonest);
            }

            if (next < Calls.Count)
            {
                times.Add(Calls[next].Comes > now ? Calls[next].Comes : now + pace.WaitAt(now, policy));
            }

            now = times.Count == 0 ? now : times.Min();
        }

        return new Played(counts, sent);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Limit} calls in {Window.TotalSeconds} s, spread below {SpreadBelow}: {string.Join(", ", Calls.Select(call => $"{call.Comes.TotalSeconds}+{call.There.TotalSeconds}+{call.Back.TotalSeconds}"))}");

    /// <summary>What came of it: calls that arrived in each window of the server, and when each call went out.</summary>
    public sealed record Played(IReadOnlyDictionary<long, int> Counts, IReadOnlyList<TimeSpan> Sent);
}
