namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>The clock, the randomness and the names that a cassette carries.</summary>
public sealed class WorldTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_program_with_dates_ids_and_waits_replays_as_it_was_recorded()
    {
        using var scratch = new Scratch();
        string recorded;
        using (var session = CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithInner((_, _) => Tapes.Ok()).WithTimeProvider(new Skipping(Noon))))
        {
            recorded = await Program(session, () => "lead_drawn");
        }

        using var replay = CassetteSession.Replay(scratch.Path("a"));
        Assert.Equal(recorded, await Program(replay, () => throw new InvalidOperationException("Nothing is drawn anew.")));
        Assert.StartsWith("2026-03-01T12:00:03", recorded, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_is_not_there_is_a_fault_that_names_those_there_are()
    {
        var session = CassetteSession.Replay(Tapes.Of() with { Variables = [new NamedValue("lead", "lead_1")] });

        Assert.Equal("lead_1", session.Variable("lead", () => ""));
        var fault = Assert.Single(Assert.Throws<CassetteException>(() => session.Variable("to", () => "")).Faults);

        Assert.Equal("The cassette \"test\" has no variable \"to\"; it has lead. Record the cassette again, or add the variable to the file.", fault.Message);
        Assert.Equal([fault], Assert.Throws<CassetteException>(session.Complete).Faults.ToArray());
    }

    [Fact]
    public void A_cassette_of_a_program_that_drew_nothing_has_no_seed()
    {
        using var scratch = new Scratch();
        Tapes.Record(scratch.Path("a")).Complete();

        Assert.Null(CassetteSession.Replay(scratch.Path("a")).Cassette.Seed);
    }

    [Fact]
    public async Task Replay_takes_a_long_wait_for_a_time_limit_and_lets_it_take_its_time()
    {
        using var session = CassetteSession.Replay(Tapes.Of() with { Clock = Noon });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5), session.Time);

        await Task.Delay(TimeSpan.FromSeconds(20), session.Time);

        Assert.Equal((false, Noon.AddSeconds(20)), (limit.IsCancellationRequested, session.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Replay_gives_a_time_limit_its_time_and_cuts_a_wait()
    {
        var real = new Noting();
        using var session = CassetteSession.Replay(Tapes.Of() with { Clock = Noon }, CassetteOptions.Default.WithTimeProvider(real));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), session.Time);

        await Task.Delay(TimeSpan.FromSeconds(3), session.Time);

        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(3)], real.Asked);
    }

    [Theory]
    [InlineData(100, 50)]
    [InlineData(900, 6)]
    [InlineData(1_000, 5)]
    [InlineData(2_000, 3)]
    public async Task A_program_that_waits_until_a_limit_waits_as_often_in_replay(int milliseconds, int expected)
    {
        using var session = CassetteSession.Replay(Tapes.Of() with { Clock = Noon });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), session.Time);
        var waits = 0;
        for (; !limit.IsCancellationRequested; waits++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), session.Time);
        }

        Assert.Equal((expected, Noon.AddMilliseconds(milliseconds * expected)), (waits, session.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_wait_that_a_limit_cuts_off_moves_the_clock_to_the_limit_alone()
    {
        using var session = CassetteSession.Replay(Tapes.Of() with { Clock = Noon });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), session.Time);
        await Task.Delay(TimeSpan.FromSeconds(1), session.Time, limit.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(10), session.Time, limit.Token));

        Assert.Equal(Noon.AddSeconds(2), session.Time.GetUtcNow());
    }

    private static async Task<string> Program(CassetteSession session, Func<string> draw)
    {
        var lead = session.Variable("lead", draw);
        var number = session.CreateRandom().Next();
        await Task.Delay(TimeSpan.FromSeconds(3), session.Time);
        var now = session.Time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await session.Transport(Tapes.Get("/lead/").WithQuery("id", lead).WithQuery("n", $"{number}").WithQuery("at", now), default);
        return $"{now} {lead} {number}";
    }

    // A real clock that notes for how long it was asked to wait, and is done at once with waits of milliseconds.
    private sealed class Noting : TimeProvider
    {
        public List<TimeSpan> Asked { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Noted(this, System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

        private sealed class Noted(Noting clock, ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Asked.Add(dueTime);
                return timer.Change(dueTime < TimeSpan.FromSeconds(1) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
            }

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }

    // A real clock whose waits are over at once.
    private sealed class Skipping(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return new AtOnce(timer);
        }

        private sealed class AtOnce(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
