namespace Close.Functional;

/// <summary>What is known of the limit on one group of calls, and what follows from it for the next one.</summary>
/// <remarks>
/// Immutable and pure: time is passed in, as what has gone by since some fixed moment. A window of Close's allows a number of calls and then ends; what an answer tells of
/// it may be older than what was sent since, so calls under way always count as not yet counted.
/// </remarks>
internal sealed record Pace
{
    /// <summary>Nothing is known, and nobody is held back.</summary>
    public static Pace Unknown { get; } = new();

    /// <summary>Before this time nobody goes: a 429 said so.</summary>
    public TimeSpan RefusedUntil { get; private init; } = TimeSpan.MinValue;

    /// <summary>How many calls have gone out and are not answered.</summary>
    public int UnderWay { get; private init; }

    /// <summary>How many calls were answered so far.</summary>
    public long Answers { get; private init; }

    /// <summary>The window that was told; null when nothing was.</summary>
    public PaceWindow? Told { get; private init; }

    /// <summary>What is known at a time: when a window has ended, the next one has begun.</summary>
    /// <param name="now">The time.</param>
    public Pace At(TimeSpan now) => Told is { } window && window.Ends <= now ? this with { Told = window.Next(now, UnderWay) } : this;

    /// <summary>How long the next call has to wait at the time that this was asked for: zero to go now.</summary>
    /// <param name="now">The time, as given to <see cref="At"/>.</param>
    /// <param name="policy">From which share on calls are spread.</param>
    public TimeSpan WaitAt(TimeSpan now, PacingPolicy policy)
    {
        var refused = RefusedUntil > now ? RefusedUntil - now : TimeSpan.Zero;
        var paced = Told?.WaitAt(now, policy.SpreadBelow) ?? TimeSpan.Zero;
        return refused > paced ? refused : paced;
    }

    /// <summary>What a call that goes out now takes with it, to make sense of its answer.</summary>
    /// <param name="now">The time.</param>
    public PaceTicket TicketAt(TimeSpan now) => new(now, Answers);

    /// <summary>A call goes out.</summary>
    /// <param name="now">The time.</param>
    public Pace Take(TimeSpan now) => this with { UnderWay = UnderWay + 1, Told = Told?.Take(now) };

    /// <summary>A call has ended, and its answer told nothing, or there was none.</summary>
    public Pace Answered() => this with { UnderWay = Math.Max(0, UnderWay - 1), Answers = Answers + 1 };

    /// <summary>A call was answered, and the answer told of the limit.</summary>
    /// <param name="now">The time.</param>
    /// <param name="sent">When the call went out, and how many were answered by then.</param>
    /// <param name="told">What it told.</param>
    public Pace Learned(TimeSpan now, PaceTicket sent, RateLimit told)
    {
        var after = Answered();
        if (told is not { Remaining: { } remaining, Reset: { } reset } || reset <= TimeSpan.Zero)
        {
            return after;
        }

        // The server may have counted after this call whatever is under way, and whatever was answered while this call was.
        var limit = (int)Math.Clamp(told.Limit ?? Math.Max(remaining, Told?.Limit ?? 0), 1, int.MaxValue);
        var left = (int)Math.Min(remaining, limit) - after.UnderWay;
        var fresh = new PaceWindow(limit, Math.Max(0, left), sent.At + reset, now + reset, reset, now);
        var alone = fresh with { Left = (int)Math.Max(0, left - (Answers - sent.Answers)) };
        return after with { Told = Told is { } known ? known.Joined(fresh, alone) : alone };
    }

    /// <summary>A call was refused with 429.</summary>
    /// <param name="now">The time.</param>
    /// <param name="wait">How long it asks to wait.</param>
    public Pace Refused(TimeSpan now, TimeSpan wait) => Answered().HeldUntil(now + wait);

    /// <summary>A call was refused with 429, which told of the limit too: once the wait is over, no more go than that.</summary>
    /// <param name="now">The time.</param>
    /// <param name="sent">When the call went out, and how many were answered by then.</param>
    /// <param name="told">What it told.</param>
    /// <param name="wait">How long it asks to wait.</param>
    public Pace Refused(TimeSpan now, PaceTicket sent, RateLimit told, TimeSpan wait) => Learned(now, sent, told).HeldUntil(now + wait);

    /// <summary>A call was not sent, or did surely not arrive: the next one has its place.</summary>
    public Pace GivenBack() => this with { UnderWay = Math.Max(0, UnderWay - 1), Told = Told?.GiveBack() };

    private Pace HeldUntil(TimeSpan until) => this with { RefusedUntil = until > RefusedUntil ? until : RefusedUntil };
}
