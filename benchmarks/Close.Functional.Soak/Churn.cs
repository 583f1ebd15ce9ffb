namespace Close.Functional.Soak;

/// <summary>Creates and deletes rows between the steady ones, so that pages move while they are walked.</summary>
internal sealed class Churn(Store store, int steady)
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var passing = new Queue<string>();
        for (var number = 1; !cancellationToken.IsCancellationRequested; number++)
        {
            // 7,919 is a prime: the rows fall all over the range.
            var at = Pipelines.Epoch.AddMinutes((long)number * 7_919 % steady).AddSeconds(30);
            passing.Enqueue(store.Add(id => new Sms(id) { Status = SmsStatus.Inbox, Text = "passing", DateCreated = at, DateUpdated = at, ActivityAt = at }).Id.Value);
            if (passing.Count > Most)
            {
                store.Remove(passing.Dequeue());
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
