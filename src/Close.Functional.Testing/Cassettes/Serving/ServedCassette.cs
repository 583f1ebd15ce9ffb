using Microsoft.AspNetCore.Http;

namespace Close.Functional.Testing;

/// <summary>A cassette that is being served: what is left of it, and how it answers a request.</summary>
internal sealed class ServedCassette : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private readonly string basePath;
    private readonly TimeProvider? clock;
    private readonly List<Interaction> played = [];
    private readonly List<CassetteFault> faults = [];
    private CassettePlayer player;

    /// <summary>Puts a cassette in.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="basePath">What the recorded paths are below, without a slash at its end.</param>
    /// <param name="clock">The clock by which recorded times are waited; null to answer at once.</param>
    public ServedCassette(Cassette cassette, string basePath, TimeProvider? clock)
    {
        (this.basePath, this.clock) = (basePath, clock);
        player = CassettePlayer.Of(cassette);
    }

    public Arr<Interaction> Played => Locked(() => toArray(played));

    public Arr<Interaction> Left => Locked(() => player.Left);

    public Arr<CassetteFault> Faults => Locked(() => toArray(faults));

    /// <summary>Answers one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token);
        try
        {
            var request = await ReceivedRequest.ReadAsync(context, basePath, ending.Token).ConfigureAwait(false);
            await Play(request).Match(
                Right: interaction => PlayAsync(context, interaction, ending.Token),
                Left: fault => SentAnswer.ExplainAsync(context, fault, ending.Token)).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && ending.IsCancellationRequested)
        {
            context.Abort(); // Whoever asked has gone, or the server is about to.
        }
    }

    /// <summary>Breaks off the calls that wait.</summary>
    public Task CloseAsync() => closing.CancelAsync();

    public void Dispose() => closing.Dispose();

    private Either<CassetteFault, Interaction> Play(RecordedRequest request) => Locked(() =>
    {
        var (result, next) = player.Play(request);
        player = next;
        result.Match(Right: played.Add, Left: faults.Add);
        return result;
    });

    private async Task PlayAsync(HttpContext context, Interaction interaction, CancellationToken cancellationToken)
    {
        if (clock is not null && interaction.TimingMs is > 0 and var time)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(time, int.MaxValue)), clock, cancellationToken).ConfigureAwait(false);
        }

        switch (interaction)
        {
            case { Response: { Status: >= 200 } answer }:
                await SentAnswer.SendAsync(context, answer, cancellationToken).ConfigureAwait(false);
                break;
            case { Fault.Cause: FailureCause.TimedOut }:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
                break;
            default:
                context.Abort();
                break;
        }
    }

    private T Locked<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }
}
