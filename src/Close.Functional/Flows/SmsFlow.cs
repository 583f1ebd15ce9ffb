namespace Close.Functional;

/// <summary>What teams do with messages every day, as programs over the requests of <see cref="SmsApi"/>.</summary>
/// <remarks>
/// Close has no version of a message to compare: between a look and the call that follows, anybody else may change the message, and Close itself may send it. Each
/// program says what that can come to. The clock is that of the waits; for tests, give one that stands still or is moved.
/// </remarks>
public static class SmsFlow
{
    private const int MostCandidates = 1_000;

    private static readonly RuleSource Editing = new RuleSource.Documented("Update an SMS activity");

    /// <summary>The program that looks at a message until it is sent or has failed, or the deadline has come.</summary>
    /// <remarks>
    /// The race that remains: none for a message that was sent or failed; any other may move on right after the last look. A look that hangs does not hold up the end:
    /// it comes at the latest one <see cref="WaitPolicy.LongestWait"/> after the deadline.
    /// </remarks>
    /// <param name="id">Which message.</param>
    /// <param name="policy">How often and how long; null for the defaults.</param>
    /// <param name="clock">The clock of the waits; null for the system's.</param>
    /// <returns>What came of it; an error when a look failed. Cancelling ends the wait at once.</returns>
    public static CloseIO<Settled> WaitUntilSettled(SmsId id, WaitPolicy? policy = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var (rule, time) = (policy ?? new WaitPolicy(), clock ?? TimeProvider.System);
        return Now(time).Bind(start => Look(start, looks: 1));

        CloseIO<Settled> Look(long start, int looks) => Within(SmsApi.Get(id), start, rule, time).Bind(message =>
            Settled.IsUnderWay(message) && rule.Next(looks, time.GetElapsedTime(start)) is { } wait
                ? Delay(wait, time).Bind(_ => Look(start, looks + 1))
                : CloseIO.Pure(Settled.Of(message)));
    }

    /// <summary>The program that creates a message and then waits as <see cref="WaitUntilSettled"/> does.</summary>
    /// <remarks>
    /// An error means that the creation failed; a look that fails afterwards gives <see cref="Settled.OutOfSight"/>. The race that remains: when the creation ends with an unknown
    /// outcome, the message may exist and be sent; <see cref="FindCreated"/> tells. Do not run the program again before.
    /// </remarks>
    /// <param name="draft">The message, to be sent now or later; one that is only kept or logged is not waited for.</param>
    /// <param name="policy">How often and how long; null for the defaults.</param>
    /// <param name="clock">The clock of the waits; null for the system's.</param>
    public static CloseIO<Settled> SendAndWait(SmsDraft draft, WaitPolicy? policy = null, TimeProvider? clock = null) =>
        SmsApi.Create(draft).ToIO().Bind(message => Settled.IsUnderWay(message)
            ? WaitUntilSettled(message.Id, policy, clock).OrElse(error => CloseIO.Pure<Settled>(new Settled.OutOfSight(message, error)))
            : CloseIO.Pure(Settled.Of(message)));

    /// <summary>The program that takes a message back to a draft if it has not been sent.</summary>
    /// <remarks>
    /// The race that remains: Close may send the message between the look and the change. Then Close refuses the change, and the program ends with
    /// <see cref="CloseError.Rejected"/>; the message was sent.
    /// </remarks>
    /// <param name="id">Which message.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    /// <returns>The draft, without a further call when it was one already; <see cref="CloseError.Invalid"/>, without a change, when it was sent, received or has failed.</returns>
    public static CloseIO<Sms> CancelIfUnsent(SmsId id, Assumptions? assumptions = null) =>
        SmsApi.Get(id).ToIO().Bind(message => message.Status == SmsStatus.Draft
            ? CloseIO.Pure(message)
            : SmsLifeCycle.Check(message, SmsChange.Cancel, DateTimeOffset.UnixEpoch, assumptions).ToIO().Bind(cancel => SmsApi.Update(id, cancel).ToIO()));

    /// <summary>The program that makes a change if the message is still a draft.</summary>
    /// <remarks>
    /// The race that remains: somebody may schedule or send the draft between the look and the change; then Close refuses an edit, and the program ends with
    /// <see cref="CloseError.Rejected"/>. If somebody edits it in between, the later edit wins: fields that the change does not name keep what the other one wrote.
    /// </remarks>
    /// <param name="id">Which message.</param>
    /// <param name="change">The change: an edit, or one that schedules or sends. One to the status <c>draft</c> is refused: it would take back what was scheduled meanwhile.</param>
    /// <param name="now">The time, which a schedule is compared with.</param>
    /// <param name="assumptions">The assumptions in force; null for all of them.</param>
    /// <returns>The message as changed; <see cref="CloseError.Invalid"/>, without a change, when it is no draft any more.</returns>
    public static CloseIO<Sms> EditIfDraft(SmsId id, SmsChange change, DateTimeOffset now, Assumptions? assumptions = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Fields.Status == SmsStatus.Draft)
        {
            return CloseIO.Fail<Sms>(new CloseError.Invalid([new FieldError("status", "an edit without a status is needed; draft would take back what was scheduled meanwhile", Editing)]));
        }

        return SmsApi.Get(id).ToIO().Bind(message => message.Status == SmsStatus.Draft
            ? SmsLifeCycle.Check(message, change, now, assumptions).ToIO().Bind(legal => SmsApi.Update(id, legal).ToIO())
            : CloseIO.Fail<Sms>(new CloseError.Invalid([new FieldError("status", $"draft is needed, and the message is {message.Status}", Editing)])));
    }

    /// <summary>The program that finds the messages which a creation with an unknown outcome may have made.</summary>
    /// <remarks>
    /// Compares what the draft says: lead, contact, both numbers, and the text, or the template when there is no text. Two drafts that say the same cannot be told apart. The race that
    /// remains: a creation that is still on its way, or a list that lags behind, shows up later; look again after a minute before you take nothing for an answer.
    /// </remarks>
    /// <param name="draft">What was to be created.</param>
    /// <param name="since">When the call was made, by Close's clock; take a minute off for clocks that differ. A draft that dates itself earlier is looked for from there on.</param>
    /// <returns>The messages, newest first, out of the newest 1,000 since then; none when it was not created, as far as the list shows.</returns>
    public static CloseIO<Arr<Sms>> FindCreated(SmsDraft draft, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var wanted = draft.Fields;
        var start = wanted.DateCreated is { } dated && dated < since ? dated : since;
        var query = new SmsQueryFields { DateCreated = DateRange.Since(start), LeadIds = wanted.LeadId is { } lead ? [lead] : null };
        return SmsQuery.Parse(query).ToIO().Bind(asked => Listings.Of(asked).Collect(MostCandidates)).Map(found => found.Filter(IsIt));

        bool IsIt(Sms sms) =>
            Same(wanted.ContactId, sms.ContactId?.Value) && Same(wanted.LocalPhone, sms.LocalPhone?.Value) && Same(wanted.RemotePhone, sms.RemotePhone?.Value)
            && (wanted.Text is null ? Same(wanted.TemplateId, sms.TemplateId?.Value) : sms.Text == wanted.Text);

        static bool Same(string? asked, string? given) => asked is null || asked == given;
    }

    // A look by the deadline has some time left, and even the last one gets a little.
    private static CloseIO<Sms> Within(Request<Sms> look, long start, WaitPolicy policy, TimeProvider clock) => new(async (transport, token) =>
    {
        var left = policy.Deadline - clock.GetElapsedTime(start);
        using var limit = new CancellationTokenSource((left > TimeSpan.Zero ? left : TimeSpan.Zero) + policy.LongestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token, limit.Token);
        try
        {
            return await look.ToIO().RunAsync(transport, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested && limit.IsCancellationRequested)
        {
            return new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown);
        }
    });

    // Read anew each time the program runs.
    private static CloseIO<long> Now(TimeProvider clock) => CloseIO.Effect(_ => Task.FromResult(Right<CloseError, long>(clock.GetTimestamp())));

    private static CloseIO<Unit> Delay(TimeSpan wait, TimeProvider clock) => CloseIO.Effect(async token =>
    {
        await Task.Delay(wait, clock, token).ConfigureAwait(false);
        return Right<CloseError, Unit>(unit);
    });
}
