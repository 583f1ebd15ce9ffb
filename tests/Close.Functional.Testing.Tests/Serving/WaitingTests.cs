using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Serving;

/// <summary>Answers from a socket that take time, or never come.</summary>
public sealed class WaitingTests
{
    private static readonly RecordedRequest List = new("GET", "/activity/sms/");

    [Fact]
    public async Task An_answer_comes_after_the_time_that_was_recorded_when_that_was_asked_for()
    {
        var clock = new TimerClock();
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(List) with { TimingMs = 250 }), takesItsTime: true, timeProvider: clock);
        using var http = new HttpClient();
        var answer = http.GetStringAsync(new Uri(server.Address + "/activity/sms/"));
        var timer = await clock.Asked;
        Assert.Equal((TimeSpan.FromMilliseconds(250), false), (timer.Due, answer.IsCompleted));
        timer.Ring();
        Assert.Equal("{}", await answer);
    }

    [Fact]
    public async Task Else_it_comes_at_once()
    {
        var clock = new TimerClock();
        await using var server = await CassetteServer.StartAsync(Tapes.Of(Tapes.Answered(List) with { TimingMs = 250 }), timeProvider: clock);
        using var http = new HttpClient();
        Assert.Equal("{}", await http.GetStringAsync(new Uri(server.Address + "/activity/sms/")));
        Assert.False(clock.Asked.IsCompleted);
    }

    [Fact]
    public async Task Where_time_ran_out_no_answer_comes_until_the_server_closes()
    {
        var server = await CassetteServer.StartAsync(Tapes.Of(new Interaction(List, new RecordedFault(FailureCause.TimedOut, Outcome.Unknown))));
        using var http = new HttpClient();
        var answer = http.GetAsync(new Uri(server.Address + "/activity/sms/"));
        while (server.Played.Count == 0)
        {
            await Task.Yield();
        }

        Assert.False(answer.IsCompleted);
        await server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    /// <summary>A clock whose timers ring when they are told to.</summary>
    private sealed class TimerClock : TimeProvider
    {
        private readonly TaskCompletionSource<Timer> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Timer> Asked => asked.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(callback, state, dueTime);
            asked.TrySetResult(timer);
            return timer;
        }
    }

    private sealed class Timer(TimerCallback callback, object? state, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
