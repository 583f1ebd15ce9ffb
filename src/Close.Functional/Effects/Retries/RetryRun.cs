namespace Close.Functional;

/// <summary>What is known of one call while it is tried. Belongs to that call alone, whose tries follow one another.</summary>
internal sealed class RetryRun(HttpCall call, long start)
{
    private (CloseError Error, TimeSpan Wait) plan;
    private bool mayHaveTakenEffect;
    private int sent;
    private TimeSpan waited;

    public HttpCall Call => call;

    /// <summary>The timestamp of the clock when the first try began.</summary>
    public long Start => start;

    /// <summary>How often the call was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>How the last try ended; null before the first has.</summary>
    public Either<CloseError, Envelope>? Last { get; private set; }

    /// <summary>Notes how a try ended. A layer below may have sent the call more than once and held it back.</summary>
    public void Add(Either<CloseError, Envelope> outcome)
    {
        Tries++;
        Last = outcome;
        var below = outcome.Match(Right: static answer => answer.Delivery, Left: static _ => Delivery.AtOnce);
        sent += below.Attempts;
        waited += below.Waited;
    }

    /// <summary>Notes that the call is to be sent again.</summary>
    public void Plan(CloseError error, TimeSpan wait)
    {
        plan = (error, wait);
        mayHaveTakenEffect |= !RetryPolicy.IsUnprocessed(error);
    }

    /// <summary>Gives what was planned, and counts its wait.</summary>
    public (CloseError Error, TimeSpan Wait) TakePlan()
    {
        waited += plan.Wait;
        return plan;
    }

    /// <summary>Gives the outcome of the call from that of its last try: what an earlier try may have done, the last one does not undo.</summary>
    public Either<CloseError, Envelope> Settle(Either<CloseError, Envelope> outcome) => outcome
        .Map(answer => answer.WithDelivery(new Delivery(sent, waited)))
        .MapLeft(error => mayHaveTakenEffect && error is CloseError.Unavailable failed ? failed with { Outcome = Outcome.Unknown } : error);
}
