using Close.Functional.Tests.Sockets;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pacing;

/// <summary>Calls that really wait, by a clock that the test moves.</summary>
public sealed class PacerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly HttpCall Get = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe);
    private static readonly HttpCall Post = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe);

    private readonly ManualTime time = new();
    private readonly List<CallEvent> events = [];
    private readonly List<HttpCall> sent = [];
    private Func<HttpCall, Envelope> answer = _ => Plain(200);

    [Fact]
    public async Task After_a_429_nobody_of_its_group_runs_into_it()
    {
        var transport = Paced(new PacingPolicy());
        answer = _ => Plain(429, ("RateLimit", "limit=100, remaining=0, reset=5"));
        await transport(Get, default);
        answer = _ => Plain(200);

        var second = transport(Get, default);
        var third = transport(Get, default);
        time.Advance(4.9 * Second);
        Assert.Single(sent);
        time.Advance(0.1 * Second);
        var (one, two) = ((await second).Value(), (await third).Value());

        Assert.Equal((5, 5), (one.Delivery.Waited.TotalSeconds, two.Delivery.Waited.TotalSeconds));
        Assert.Equal(2, events.OfType<CallEvent.Held>().Count());
    }

    [Fact]
    public async Task Groups_do_not_hold_each_other_back()
    {
        var transport = Paced(new PacingPolicy());
        answer = _ => Plain(429, ("Retry-After", "5"));
        await transport(Get, default);
        answer = _ => Plain(200);

        Assert.True(transport(Post, default).IsCompletedSuccessfully);
        Assert.True(transport(HttpCall.To(HttpMethod.Get, "/activity/sms/acti_1/", Repeat.Safe), default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Objects_of_one_kind_are_one_group()
    {
        var transport = Paced(new PacingPolicy());
        answer = _ => Plain(429, ("Retry-After", "5"));
        await transport(HttpCall.To(HttpMethod.Get, "/activity/sms/acti_1/", Repeat.Safe), default);

        Assert.False(transport(HttpCall.To(HttpMethod.Get, "/activity/sms/acti_2/", Repeat.Safe), default).IsCompleted);
    }

    [Fact]
    public async Task Calls_go_in_the_order_in_which_they_came_and_those_that_are_cancelled_leave_nothing_behind()
    {
        var transport = Paced(new PacingPolicy().WithSpreadBelow(1).WithLongestWait(TimeSpan.FromHours(24)));
        answer = _ => Plain(200, ("RateLimit", "limit=4, remaining=3, reset=4"));
        await transport(Get, default);
        answer = _ => Plain(200);
        using var cancellation = new CancellationTokenSource();

        var first = transport(Get.WithHeader("x-number", "1"), cancellation.Token);
        var second = transport(Get.WithHeader("x-number", "2"), default);
        var third = transport(Get.WithHeader("x-number", "3"), default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await StepUntil(() => second.IsCompleted && third.IsCompleted);

        Assert.Equal("2, 3", string.Join(", ", sent.Skip(1).Select(call => call.Headers[0].Value)));
    }

    [Fact]
    public async Task A_wait_beyond_the_longest_ends_the_call_unsent_and_says_when_to_come_back()
    {
        var transport = Paced(new PacingPolicy().WithLongestWait(10 * Second));
        answer = _ => Plain(429, ("Retry-After", "100"));
        await transport(Get, default);
        time.Advance(30 * Second);

        var error = Assert.IsType<CloseError.RateLimited>((await transport(Get, default)).Error());

        Assert.Equal((429, 70.0, 1), (error.Answer.Status, error.RetryAfter!.Value.TotalSeconds, sent.Count));
    }

    [Fact]
    public async Task A_call_is_not_held_back_longer_than_it_may_take()
    {
        var transport = Paced(new PacingPolicy());
        answer = _ => Plain(429, ("Retry-After", "5"));
        await transport(Get, default);

        Assert.IsType<CloseError.RateLimited>((await transport(Get.WithTimeout(4 * Second), default)).Error());
        Assert.False(transport(Get.WithTimeout(Timeout.InfiniteTimeSpan), default).IsCompleted);
    }

    [Fact]
    public async Task A_429_without_a_hint_holds_everybody_for_the_time_of_the_policy()
    {
        var transport = Paced(new PacingPolicy().WithWaitWithoutHint(3 * Second));
        answer = _ => Plain(429);
        await transport(Get, default);
        answer = _ => Plain(200);

        var next = transport(Get, default);
        time.Advance(3 * Second);

        Assert.Equal(3, (await next).Value().Delivery.Waited.TotalSeconds);
    }

    [Theory]
    [InlineData("RateLimit", "nonsense")]
    [InlineData("RateLimit", "limit=-1, remaining=-1, reset=-1")]
    [InlineData("x-other", "1")]
    public async Task An_answer_that_tells_nothing_holds_nobody_back(string name, string value)
    {
        var transport = Paced(new PacingPolicy());
        answer = _ => Plain(200, (name, value));

        for (var call = 0; call < 50; call++)
        {
            Assert.True(transport(Get, default).IsCompletedSuccessfully);
        }

        await Task.CompletedTask;
        Assert.Empty(events.OfType<CallEvent.Held>());
    }

    [Fact]
    public async Task A_policy_that_is_off_holds_nobody_back()
    {
        var transport = Paced(PacingPolicy.None);
        answer = _ => Plain(429, ("Retry-After", "5"));

        await transport(Get, default);

        Assert.Equal(429, (await transport(Get, default)).Value().Status);
    }

    [Fact]
    public async Task What_was_told_is_reported()
    {
        answer = _ => Plain(200, ("RateLimit", "limit=100, remaining=50, reset=5"));

        await Paced(new PacingPolicy())(Get, default);

        Assert.Equal(50, Assert.IsType<CallEvent.LimitTold>(Assert.Single(events)).Limit.Remaining);
    }

    [Fact]
    public async Task Ever_new_paths_do_not_make_it_grow_for_ever()
    {
        var pacer = new Pacer(new PacingPolicy(), time);
        var transport = ((Transport)((call, _) => Task.FromResult(Right<CloseError, Envelope>(Plain(200))))).WithPacing(pacer);

        for (var number = 0; number < 1_000; number++)
        {
            await transport(HttpCall.To(HttpMethod.Get, "/" + new string('a', number), Repeat.Safe), default);
        }

        Assert.InRange(pacer.GroupCount, 1, 200);
    }

    private Transport Paced(PacingPolicy policy) => ((Transport)((call, _) =>
    {
        lock (sent)
        {
            sent.Add(call);
        }

        return Task.FromResult(Right<CloseError, Envelope>(answer(call)));
    })).WithPacing(new Pacer(policy, time), new Listener(events));

    private static Envelope Plain(int status, params (string Name, string Value)[] headers) =>
        new(status, headers.Select(header => new NamedValue(header.Name, header.Value)), HttpBody.Empty);

    // Continuations run on other threads, so the clock goes on in small steps until they have come, however long the machine lets them wait.
    private async Task StepUntil(Func<bool> isOver)
    {
        for (var step = 0; step < 800_000 && !isOver(); step++)
        {
            time.Advance(0.1 * Second);
            await Task.Yield();
        }
    }

    private sealed class Listener(List<CallEvent> heard) : IProgress<CallEvent>
    {
        public void Report(CallEvent value)
        {
            lock (heard)
            {
                heard.Add(value);
            }
        }
    }
}
