namespace Close.Functional.Tests.Retries;

/// <summary>What holds for every policy, call and run of bad luck.</summary>
[Properties(typeof(RetryArbitraries))]
public sealed class RetryLawTests
{
    [Property(MaxTest = 1_000)]
    public async Task A_call_that_is_not_safe_to_repeat_is_sent_again_only_when_the_try_before_did_nothing(Scene scene)
    {
        var (playing, _) = await Play(scene with { Repeat = Repeat.Unsafe });

        Assert.All(playing.Outcomes.SkipLast(1), outcome => Assert.True(DidNothing(outcome)));
    }

    [Property(MaxTest = 500)]
    public async Task No_answer_but_429_and_the_three_of_gateways_is_followed_by_another_try(Scene scene)
    {
        var (playing, _) = await Play(scene);

        Assert.All(playing.Outcomes.SkipLast(1), outcome => Assert.True(outcome.Match(Right: answer => answer.Status is 429 or 502 or 503 or 504, Left: _ => true)));
    }

    [Property(MaxTest = 500)]
    public async Task No_call_is_sent_more_often_than_allowed(Scene scene)
    {
        var (playing, _) = await Play(scene);

        Assert.InRange(playing.Calls.Count, 1, scene.Policy.Attempts);
    }

    [Property(MaxTest = 1_000)]
    public async Task No_wait_is_above_the_ceiling_or_below_what_was_asked(Scene scene)
    {
        var (playing, _) = await Play(scene);

        Assert.All(playing.Time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, scene.Policy.Ceiling));
        Assert.All(Enumerable.Zip(playing.Time.Waits, playing.Outcomes), step => Assert.True(step.First >= AskedBy(step.Second)));
    }

    [Property(MaxTest = 1_000)]
    public async Task All_tries_and_waits_together_take_no_longer_than_the_total_time(Scene scene)
    {
        var (playing, _) = await Play(scene with { Lag = 0 });

        Assert.True(scene.Policy.TotalTime == Timeout.InfiniteTimeSpan || playing.Time.Now <= scene.Policy.TotalTime);
    }

    [Property(MaxTest = 500)]
    public async Task A_wait_that_took_longer_than_planned_is_not_followed_by_a_try_without_time(Scene scene)
    {
        var (playing, _) = await Play(scene);

        Assert.All(playing.Calls, call => Assert.True(call.Timeout == Timeout.InfiniteTimeSpan || call.Timeout > TimeSpan.Zero));
    }

    [Property(MaxTest = 500)]
    public async Task Retries_after_failures_do_not_go_beyond_the_budget(Scene scene)
    {
        var (playing, _) = await Play(scene);

        var paid = playing.Events.OfType<CallEvent.Retrying>().Count(retry => retry.Error is not CloseError.RateLimited);
        Assert.True(scene.Policy.Budget is not { } most || paid <= most);
    }

    [Property(MaxTest = 1_000)]
    public async Task The_outcome_is_that_of_the_last_try_unless_an_earlier_one_may_have_taken_effect(Scene scene)
    {
        var (playing, result) = await Play(scene);

        var mayHave = playing.Outcomes.SkipLast(1).Any(outcome => !DidNothing(outcome));
        Assert.Equal(
            playing.Outcomes[^1].Match(
                Right: answer => answer.WithDelivery(Delivery.AtOnce).ToString(),
                Left: error => $"{(error is CloseError.Unavailable failed && mayHave ? failed with { Outcome = Outcome.Unknown } : error)}"),
            result.Match(Right: answer => answer.ToString(), Left: error => error.ToString()));
    }

    [Property(MaxTest = 500)]
    public async Task The_answer_tells_how_often_the_call_was_sent_and_how_long_it_waited(Scene scene)
    {
        var (playing, result) = await Play(scene);

        var waited = playing.Time.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);
        Assert.True(result.Match(Right: answer => answer.Delivery == new Delivery(playing.Calls.Count, waited), Left: _ => true));
    }

    [Property(MaxTest = 500)]
    public async Task Each_wait_was_announced(Scene scene)
    {
        var (playing, _) = await Play(scene);

        var told = playing.Events.Cast<CallEvent.Retrying>().ToList();
        Assert.Equal(playing.Time.Waits, told.Select(retry => retry.Wait).Where(wait => wait > TimeSpan.Zero));
        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(retry => retry.Attempt));
    }

    private static async Task<(Playing Playing, Either<CloseError, Envelope> Result)> Play(Scene scene)
    {
        var playing = new Playing([.. scene.Tries]) { Draw = scene.Percent / 100.0, Time = new LeapingTime { Lag = TimeSpan.FromMilliseconds(scene.Lag) } };
        var result = await playing.With(scene.Policy)(scene.Repeat is Repeat.Safe ? Playing.Get : Playing.Post, default);
        return (playing, result);
    }

    private static bool DidNothing(Either<CloseError, Envelope> outcome) => outcome.Match(
        Right: answer => answer.Status == 429,
        Left: error => error is CloseError.Unavailable { Outcome: Outcome.NotProcessed });

    private static TimeSpan AskedBy(Either<CloseError, Envelope> outcome) =>
        outcome.Match(Right: answer => RateLimit.WaitOf(answer) ?? TimeSpan.Zero, Left: _ => TimeSpan.Zero);
}
