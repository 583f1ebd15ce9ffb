using Close.Functional.Tests.Http;
using ManualTime = Close.Functional.Tests.Sockets.ManualTime;

namespace Close.Functional.Tests.Retries;

public sealed class WithRetriesTests
{
    private static readonly Ending Fine = new(200);
    private static readonly Ending Busy = new(503);
    private static readonly RetryPolicy Policy = new();

    [Fact]
    public async Task An_answer_that_came_at_once_is_handed_on_as_it_is()
    {
        var playing = new Playing(Fine);

        var answer = (await playing.With(Policy)(Playing.Get, default)).Value();

        Assert.Equal((Delivery.AtOnce, 0), (answer.Delivery, playing.Events.Count));
    }

    [Fact]
    public async Task A_wait_beyond_the_ceiling_ends_the_call_with_the_429_that_says_when_to_come_back()
    {
        var playing = new Playing(new Ending(429, 3_600));

        var program = await SmsApi.List(SmsQuery.All).ToIO().RunAsync(playing.With(Policy));

        Assert.Equal((TimeSpan.FromHours(1), 1), (Assert.IsType<CloseError.RateLimited>(program.Error()).RetryAfter, playing.Calls.Count));
    }

    [Fact]
    public async Task A_delete_whose_first_answer_was_lost_ends_with_not_found_after_two_tries()
    {
        var playing = new Playing(Ending.Lost, new Ending(404));

        var error = (await SmsApi.Delete(SmsId.Parse("acti_0").Value()).ToIO().RunAsync(playing.With(Policy))).Error();

        Assert.Equal(2, Assert.IsType<CloseError.NotFound>(error).Answer.Delivery.Attempts);
    }

    [Fact]
    public async Task What_an_earlier_try_may_have_done_is_not_denied_by_one_that_never_left()
    {
        var playing = new Playing(Ending.Lost, Ending.NotConnected);

        var error = Assert.IsType<CloseError.Unavailable>((await playing.With(Policy.WithAttempts(2))(Playing.Get, default)).Error());

        Assert.Equal((FailureCause.NotConnected, Outcome.Unknown), (error.Cause, error.Outcome));
    }

    [Fact]
    public async Task Tries_that_never_left_end_with_a_call_that_did_nothing()
    {
        var playing = new Playing(Ending.NotConnected);

        var error = Assert.IsType<CloseError.Unavailable>((await playing.With(Policy)(Playing.Post, default)).Error());

        Assert.Equal((Outcome.NotProcessed, 4), (error.Outcome, playing.Calls.Count));
    }

    [Fact]
    public async Task Tries_and_waits_of_a_layer_below_are_added()
    {
        var time = new LeapingTime();
        var statuses = new Queue<int>([503, 200]);
        Transport below = (_, _) => Task.FromResult<Either<CloseError, Envelope>>(
            Answer.Of(statuses.Dequeue(), "").WithDelivery(new Delivery(2, TimeSpan.FromSeconds(10))));

        var answer = (await below.WithRetries(Policy, time, () => 0)(Playing.Get, default)).Value();

        Assert.Equal(new Delivery(4, TimeSpan.FromSeconds(20.5)), answer.Delivery);
    }

    [Fact]
    public async Task Each_retry_is_told_before_its_wait()
    {
        var playing = new Playing(Busy, Ending.Lost, Fine);

        await playing.With(Policy)(Playing.Get, default);

        Assert.Equal(
            [
                "GET /activity/sms/ is sent again in 0.5 s after try 1: Close failed (503); the call may have taken effect.",
                "GET /activity/sms/ is sent again in 1 s after try 2: The connection to Close broke; the call may have taken effect.",
            ],
            playing.Events.Select(told => told.ToString()),
            StringComparer.Ordinal);
    }

    public static TheoryData<TimeSpan?, TimeSpan?, TimeSpan, TimeSpan> Limits()
    {
        var (never, five, ten, twenty) = (Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
        return new()
        {
            { null, null, never, CloseOptions.DefaultTimeout },
            { null, null, ten, ten },
            { null, five, ten, five },
            { null, twenty, ten, ten },
            { null, never, ten, ten },
            { null, never, never, never },
            { five, twenty, ten, five },
            { twenty, five, ten, ten },
            { twenty, five, never, twenty },
            { never, five, never, never },
        };
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_try_may_take_what_the_call_or_the_client_says_and_no_more_than_is_left(TimeSpan? ofCall, TimeSpan? ofClient, TimeSpan total, TimeSpan expected)
    {
        var playing = new Playing(Fine);

        await playing.With(Policy.WithTotalTime(total), ofClient)(Playing.Get.WithTimeout(ofCall), default);

        Assert.Equal(expected, Assert.Single(playing.Calls).Timeout);
    }

    [Fact]
    public async Task A_later_try_has_what_the_earlier_ones_and_the_waits_left()
    {
        var playing = new Playing(new Try(Busy, TimeSpan.FromSeconds(4)), new Try(Fine, TimeSpan.Zero));

        await playing.With(Policy.WithTotalTime(TimeSpan.FromSeconds(10)))(Playing.Get, default);

        Assert.Equal([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5.5)], playing.Calls.Select(call => call.Timeout!.Value));
    }

    [Theory]
    [InlineData(179.5)]
    [InlineData(300)]
    public async Task A_wait_that_ends_too_late_leaves_the_answer_before_it(double lag)
    {
        var playing = new Playing(Busy, Fine) { Time = new LeapingTime { Lag = TimeSpan.FromSeconds(lag) } };

        var answer = (await playing.With(Policy)(Playing.Get, default)).Value();

        Assert.Equal((503, 1, 1), (answer.Status, answer.Delivery.Attempts, playing.Calls.Count));
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_and_nothing_more_is_sent()
    {
        var sent = 0;
        Transport busy = (_, _) => Task.FromResult<Either<CloseError, Envelope>>(Answer.Of(503, $"{++sent}"));
        using var caller = new CancellationTokenSource();
        var call = busy.WithRetries(Policy, new ManualTime(), () => 0)(Playing.Get, caller.Token);
        Assert.False(call.IsCompleted);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_caller_who_has_cancelled()
    {
        var playing = new Playing(Fine);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing.With(Policy)(Playing.Get, new CancellationToken(true)));

        Assert.Empty(playing.Calls);
    }

    [Fact]
    public async Task What_a_transport_throws_passes_through()
    {
        Transport broken = (_, _) => throw new InvalidTimeZoneException();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => broken.WithRetries(Policy, new LeapingTime(), () => 0)(Playing.Get, default));
    }

    [Fact]
    public async Task Without_retries_a_call_is_sent_once()
    {
        var playing = new Playing(new Ending(429, 0));

        await playing.With(RetryPolicy.None)(Playing.Get, default);

        Assert.Single(playing.Calls);
    }

    [Fact]
    public async Task Nothing_that_is_needed_may_be_null()
    {
        Transport inner = new Playing(Fine).SendAsync;
        Assert.Equal("inner", NullOf(() => ((Transport)null!).WithRetries(Policy, TimeProvider.System, () => 0)));
        Assert.Equal("policy", NullOf(() => inner.WithRetries(null!, TimeProvider.System, () => 0)));
        Assert.Equal("clock", NullOf(() => inner.WithRetries(Policy, null!, () => 0)));
        Assert.Equal("draw", NullOf(() => inner.WithRetries(Policy, TimeProvider.System, null!)));
        Assert.Equal("call", (await Assert.ThrowsAsync<ArgumentNullException>(() => inner.WithRetries(Policy, TimeProvider.System, () => 0)(null!, default))).ParamName);

        static string? NullOf(Func<object> make) => Assert.Throws<ArgumentNullException>(make).ParamName;
    }
}
