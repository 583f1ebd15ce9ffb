namespace Close.Functional;

/// <summary>The calls of one group: what is known of their limit, and those that wait, first come first served.</summary>
/// <param name="policy">How long calls may be held back, and from which share on they are spread.</param>
/// <param name="clock">The clock that waits run by.</param>
internal sealed class PaceGroup(PacingPolicy policy, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> waiting = [];
    private readonly long epoch = clock.GetTimestamp();
    private Pace pace = Pace.Unknown;
    private Envelope? told;

    /// <summary>Whether the group can be forgotten: nobody is under way or waits, and nothing that is known still holds.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                var now = Now;
                return waiting.Count == 0 && pace.UnderWay == 0 && pace.RefusedUntil <= now && (pace.Told is not { } window || window.Ends <= now);
            }
        }
    }

    /// <summary>Whether nobody is under way or waits, so that forgetting the group loses only what it knows.</summary>
    public bool IsUnused
    {
        get
        {
            lock (gate)
            {
                return waiting.Count == 0 && pace.UnderWay == 0;
            }
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(epoch);

    /// <summary>Waits until a call may go, and counts it as gone. Cancelling leaves the queue and uses nothing up.</summary>
    /// <param name="most">How long it may be held back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How long it was held back, and the ticket to leave with; else the error of a call that would have to wait longer.</returns>
    public async Task<Either<CloseError, (TimeSpan Held, PaceTicket Ticket)>> EnterAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> turn;
        TimeSpan start;
        lock (gate)
        {
            start = Now;
            var wait = Ask(start);
            if (wait > most)
            {
                return Refusal(wait);
            }

            if (wait == TimeSpan.Zero && waiting.Count == 0)
            {
                return (TimeSpan.Zero, Take(start));
            }

            turn = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (waiting.First == turn)
            {
                turn.Value.SetResult();
            }
        }

        try
        {
            return await WaitAsync(turn.Value.Task, start, most, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                waiting.Remove(turn);
                waiting.First?.Value.TrySetResult();
            }
        }
    }

    /// <summary>A call has ended: learns from its answer, if there is one.</summary>
    /// <param name="ticket">What it entered with.</param>
    /// <param name="answer">Its answer; null when there is none.</param>
    public void Leave(PaceTicket ticket, Envelope? answer)
    {
        lock (gate)
        {
            var now = Now;
            var limit = answer is null ? null : RateLimit.Of(answer);
            pace = pace.At(now);
            pace = answer is { Status: 429 }
                ? limit is null ? pace.Refused(now, HintOf(answer)) : pace.Refused(now, ticket, limit, HintOf(answer))
                : limit is not null ? pace.Learned(now, ticket, limit)
                : pace.Answered();
            told = answer is { Status: 429 } || limit is not null ? new Envelope(answer!.Status, answer.Headers, HttpBody.Empty) : told;
        }
    }

    /// <summary>A call that entered was not sent, or did surely not arrive.</summary>
    public void GiveBack()
    {
        lock (gate)
        {
            pace = pace.At(Now).GivenBack();
        }
    }

    private async Task<Either<CloseError, (TimeSpan Held, PaceTicket Ticket)>> WaitAsync(Task atHead, TimeSpan start, TimeSpan most, CancellationToken cancellationToken)
    {
        try
        {
            await atHead.WaitAsync(most, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            lock (gate)
            {
                return Refusal(Ask(Now));
            }
        }

        while (true)
        {
            TimeSpan wait;
            lock (gate)
            {
                var now = Now;
                wait = Ask(now);
                if (wait == TimeSpan.Zero)
                {
                    return (now - start, Take(now));
                }

                if (now - start + wait > most)
                {
                    return Refusal(wait);
                }
            }

            // A timer takes whole milliseconds: less would be no wait at all, over and over, on a clock that moves only when somebody waits.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private PaceTicket Take(TimeSpan now)
    {
        var ticket = pace.TicketAt(now);
        pace = pace.Take(now);
        return ticket;
    }

    private TimeSpan Ask(TimeSpan now)
    {
        pace = pace.At(now);
        return pace.WaitAt(now, policy);
    }

    private TimeSpan HintOf(Envelope answer) =>
        ErrorReader.Read(answer) is CloseError.RateLimited { RetryAfter: { Ticks: > 0 } asked } ? asked : policy.WaitWithoutHint;

    // Nobody waits before something was told; the queue may make a call late even then, so the answer may be missing all the same.
    private CloseError.RateLimited Refusal(TimeSpan wait) => new(told ?? new Envelope(429, [], HttpBody.Empty), wait);
}
