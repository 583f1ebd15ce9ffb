namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The clock of a simulated Close, and what waits by it.</summary>
public sealed class SimulatedTimeTests
{
    [Fact]
    public void A_timer_that_is_disposed_while_it_rings_rings_no_more()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon));
        var rings = 0;
        ITimer? timer = null;
        timer = close.Time.CreateTimer(
            _ =>
            {
                rings++;
                timer!.Dispose();
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));
        close.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((1, false), (rings, timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan)));
    }

    [Fact]
    public void A_timer_with_a_period_rings_at_each_of_its_moments()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon));
        var rings = new List<double>();
        using var timer = close.Time.CreateTimer(_ => rings.Add((close.Time.GetUtcNow() - Lists.Noon).TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        close.Advance(TimeSpan.FromSeconds(7.5));
        Assert.Equal([1, 4, 7], rings);
    }

    [Fact]
    public void A_wait_that_was_put_off_makes_time_jump_to_its_new_end_alone()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon), TimeSpan.FromSeconds(45));
        using var rung = new ManualResetEventSlim();
        using var timer = close.Time.CreateTimer(_ => rung.Set(), null, TimeSpan.FromSeconds(60), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromSeconds(50), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        rung.Wait();
        Assert.Equal(Lists.Noon.AddSeconds(5), close.World.Now);
    }

    [Fact]
    public async Task A_call_that_runs_out_of_time_while_its_answer_is_slow_may_have_taken_effect()
    {
        var (error, made) = await OutOfTimeAsync(FaultKind.SlowHeaders);
        Assert.Equal((FailureCause.TimedOut, Outcome.Unknown, 1), (error.Cause, error.Outcome, made));
    }

    [Fact]
    public async Task A_call_that_runs_out_of_time_while_it_is_held_back_has_left_all_the_same()
    {
        var (error, made) = await OutOfTimeAsync(FaultKind.Overtaken);
        Assert.Equal((FailureCause.TimedOut, Outcome.Unknown, 0), (error.Cause, error.Outcome, made));
    }

    [Fact]
    public async Task Two_calls_that_are_held_back_both_go_on_behind_the_next_one()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon)).Spoil(FaultPlan.None.At(1, FaultKind.Overtaken).At(2, FaultKind.Overtaken));
        var held = new[] { close.Transport()(Draft, default), close.Transport()(Draft, default) };
        Assert.Equal(0, close.World.Count);
        await close.Transport()(Draft, default);

        // The limit is for a test that fails: time stands still, so nothing but the third call can let them go.
        await Task.WhenAll(held).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, close.World.Count);
    }

    private static HttpCall Draft { get; } = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(SmsScene.Body("{'status':'draft'}"));

    private static async Task<(CloseError.Unavailable Error, int Made)> OutOfTimeAsync(FaultKind kind)
    {
        var close = new SimulatedClose(World.Example(Lists.Noon)).Spoil(FaultPlan.None.At(1, kind));
        using var http = new HttpClient(close.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new CloseOptions
        {
            Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message)),
            Timeout = TimeSpan.FromSeconds(1),
            TimeProvider = close.Time,
        };
        var call = HttpTransport.Create(() => http, options)(Draft, default);
        close.Advance(TimeSpan.FromSeconds(1));
        var error = (await call).Match(Right: answer => throw new InvalidOperationException(answer.ToString()), Left: error => error);
        return (Assert.IsType<CloseError.Unavailable>(error), close.World.Count);
    }
}
