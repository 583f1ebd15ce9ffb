namespace Close.Functional.Soak;

/// <summary>What the callers of a soak run do, over and over: half of them send messages, half walk lists.</summary>
/// <param name="client">The one client that all of them share.</param>
/// <param name="clock">The clock.</param>
/// <param name="ledger">Takes down what happens.</param>
/// <param name="steady">How many rows there are that nobody creates or deletes while the run goes on.</param>
internal sealed class Pipelines(CloseClient client, TimeProvider clock, Ledger ledger, int steady)
{
    /// <summary>The text of the rows that stay.</summary>
    public const string Steady = "steady";

    /// <summary>When the steady rows begin: one each minute from there on.</summary>
    public static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Sends one message after the other. Each text is sent once, or the run has failed.</summary>
    public async Task SendAsync(int number, CancellationToken cancellationToken)
    {
        for (var message = 1; !cancellationToken.IsCancellationRequested; message++)
        {
            var text = FormattableString.Invariant($"soak {number}-{message}");
            var draft = SmsDraft.Keep("+12025550143", "+12025550199", text).IfLeft(error => throw new InvalidOperationException(error.Message));
            var since = clock.GetUtcNow();
            var created = await client.RunAsync(SmsApi.Create(draft), cancellationToken);
            var id = await created.Match(Right: sms => Task.FromResult<SmsId?>(sms.Id), Left: error => FoundAsync(error, draft, since, cancellationToken));
            if (id is null)
            {
                continue;
            }

            var sent = await client.RunAsync(SmsApi.Update(id, SmsChange.SendNow), cancellationToken);
            var isSent = await sent.Match(Right: sms => Task.FromResult(sms.Status == SmsStatus.Sent), Left: error => LookedAtAsync(error, id, cancellationToken));
            if (isSent)
            {
                ledger.CountSent();
            }

            await client.RunAsync(SmsApi.Delete(id), cancellationToken);
        }
    }

    /// <summary>Walks the steady rows, among which others come and go, by pages or by windows. Each is seen once, or the run has failed.</summary>
    public async Task WalkAsync(int number, CancellationToken cancellationToken)
    {
        var range = DateRange.Between(Epoch, Epoch.AddMinutes(steady));
        while (!cancellationToken.IsCancellationRequested)
        {
            var walk = number % 2 == 0 ? Pages(range, cancellationToken) : ByWindows(cancellationToken);
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            CloseError? failure = null;
            await foreach (var result in walk)
            {
                result.Match(
                    Right: sms =>
                    {
                        if (sms.Text == Steady)
                        {
                            seen[sms.Id.Value] = seen.GetValueOrDefault(sms.Id.Value) + 1;
                        }
                    },
                    Left: error => failure = error);
            }

            Judge(number, seen, failure);
        }
    }

    private IAsyncEnumerable<LanguageExt.Either<CloseError, Sms>> Pages(DateRange range, CancellationToken cancellationToken) =>
        SmsQuery.Parse(new SmsQueryFields { DateCreated = range }).Match(
            Right: query => client.ItemsAsync(Listings.Of(query).OnePageAhead(), cancellationToken),
            Left: error => throw new InvalidOperationException(error.Message));

    private IAsyncEnumerable<LanguageExt.Either<CloseError, Sms>> ByWindows(CancellationToken cancellationToken) =>
        WindowPlan.Of(Epoch, Epoch.AddMinutes(steady), TimeSpan.FromMinutes(steady / 4.0))
            .Bind(plan => Windows.Of(SmsQuery.All, plan)).Match(
                Right: listing => listing.WithAtOnce(2).ItemsAsync(client.Transport, cancellationToken),
                Left: error => throw new InvalidOperationException(error.Message));

    private void Judge(int number, Dictionary<string, int> seen, CloseError? failure)
    {
        if (failure is not null)
        {
            ledger.Failed(failure);
            return;
        }

        ledger.CountWalk();
        if (seen.Count != steady || seen.Values.Any(times => times != 1))
        {
            ledger.Wrong.Enqueue(FormattableString.Invariant($"Walk {number} saw {seen.Count} of {steady} rows, {seen.Values.Count(times => times > 1)} of them more than once."));
        }
    }

    // The creation may or may not have happened: look before anything is done again.
    private async Task<SmsId?> FoundAsync(CloseError error, SmsDraft draft, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (error is not CloseError.Unavailable { Outcome: Outcome.Unknown })
        {
            ledger.Failed(error);
            return null;
        }

        ledger.CountUnclear();
        var found = await client.RunAsync(SmsFlow.FindCreated(draft, since - Skew), cancellationToken);
        return found.MatchUnsafe<SmsId?>(
            Right: rows =>
            {
                if (rows.Count > 1)
                {
                    ledger.Wrong.Enqueue($"\"{draft.Fields.Text}\" was created {rows.Count} times.");
                }

                if (rows.Count > 0)
                {
                    ledger.CountFound();
                }

                return rows.Count > 0 ? rows[0].Id : null;
            },
            Left: failure =>
            {
                ledger.Failed(failure);
                return null;
            });
    }

    private async Task<bool> LookedAtAsync(CloseError error, SmsId id, CancellationToken cancellationToken)
    {
        if (error is not CloseError.Unavailable { Outcome: Outcome.Unknown })
        {
            ledger.Failed(error);
            return false;
        }

        ledger.CountUnclear();
        var looked = await client.RunAsync(SmsApi.Get(id), cancellationToken);
        return looked.Match(Right: sms => sms.Status == SmsStatus.Sent, Left: _ => false);
    }
}
