using System.Globalization;

namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class SessionTests
{
    [Fact]
    public async Task A_miss_that_the_program_swallows_still_fails_the_test()
    {
        var session = CassetteSession.Replay(Tapes.Of());
        var program = session.Transport(Tapes.Get("/lead/"), default).ContinueWith(_ => "swallowed", TaskScheduler.Default);

        Assert.Equal("swallowed", await program);

        Assert.IsType<CassetteFault.Missed>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));
    }

    [Fact]
    public void A_miss_fails_the_task_and_not_the_call_that_makes_it()
    {
        var task = CassetteSession.Replay(Tapes.Of()).Transport(Tapes.Get("/lead/"), default);

        Assert.IsType<CassetteException>(task.Exception!.InnerException);
    }

    [Fact]
    public async Task Complete_tells_of_each_miss_and_of_all_that_was_not_played()
    {
        var session = CassetteSession.Replay(Tapes.Of([.. Enumerable.Range(0, 7).Select(number => Tapes.Answered(new RecordedRequest("GET", $"/{number}/")))]));
        await Assert.ThrowsAsync<CassetteException>(() => session.Transport(Tapes.Get("/a/"), default));
        await Assert.ThrowsAsync<CassetteException>(() => session.Transport(Tapes.Get("/b/"), default));
        await session.Transport(Tapes.Get("/0/"), default);

        var faults = Assert.Throws<CassetteException>(session.Complete).Faults;

        Assert.Equal(
            """6 of 7 interactions of the cassette "test" were not played: GET /1/ → 200, 2 bytes; GET /2/ → 200, 2 bytes; GET /3/ → 200, 2 bytes; GET /4/ → 200, 2 bytes; GET /5/ → 200, 2 bytes; ….""",
            faults[2].Message);
        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public async Task Parallel_requests_each_get_their_own_answer_once()
    {
        var session = CassetteSession.Replay(Tapes.Of([.. Enumerable.Range(0, 200).Select(number => Tapes.Answered(new RecordedRequest("GET", $"/{number}/"), $"[{number}]"))]));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (number, token) =>
            Assert.Equal($"[{number}]", (await session.Transport(Tapes.Get(number.ToString(CultureInfo.InvariantCulture)), token)).Body()));

        session.Complete();
    }

    [Fact]
    public async Task Parallel_requests_that_ask_the_same_get_each_answer_once()
    {
        var session = CassetteSession.Replay(Tapes.Of([.. Enumerable.Range(0, 200).Select(number => Tapes.Answered(new RecordedRequest("GET", "/"), $"[{number}]"))]));
        var answers = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, token) => answers.Add((await session.Transport(Tapes.Get("/"), token)).Body()));

        session.Complete();
        Assert.Equal(200, answers.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Requests_are_kept_in_the_order_they_were_made_and_not_in_that_of_the_answers()
    {
        var answers = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<Either<CloseError, Envelope>>()).ToList();
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"), (call, _) => answers[int.Parse(call.Path.Trim('/'), CultureInfo.InvariantCulture)].Task);
        var calls = Enumerable.Range(0, 3).Select(number => session.Transport(Tapes.Get($"{number}"), default)).ToList();

        foreach (var answer in answers.AsEnumerable().Reverse())
        {
            answer.SetResult(new Envelope(200, [], HttpBody.Empty));
        }

        await Task.WhenAll(calls);
        Assert.Equal(["/0/", "/1/", "/2/"], session.Cassette.Interactions.Select(interaction => interaction.Request.Path).ToArray());
    }

    [Fact]
    public async Task What_is_recorded_is_asked_for_whole_because_what_still_arrives_cannot_be_written_down()
    {
        using var scratch = new Scratch();
        var asked = new List<bool>();
        var session = Tapes.Record(scratch.Path("a"), (call, _) =>
        {
            asked.Add(call.TakesArrivingBody);
            return Tapes.Ok();
        });

        await session.Transport(Tapes.Get("/").WithArrivingBody(), default);

        Assert.Equal([false], asked);
    }

    [Fact]
    public async Task Calls_that_were_cancelled_refused_or_not_answered_yet_are_left_out()
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"), (call, _) => call.Path switch
        {
            "/cancelled/" => Task.FromCanceled<Either<CloseError, Envelope>>(new CancellationToken(canceled: true)),
            "/refused/" => Task.FromResult<Either<CloseError, Envelope>>(new CloseError.Invalid(new Arr<FieldError>())),
            "/open/" => new TaskCompletionSource<Either<CloseError, Envelope>>().Task,
            _ => Tapes.Ok(),
        });

        _ = session.Transport(Tapes.Get("open"), default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Transport(Tapes.Get("cancelled"), default));
        await session.Transport(Tapes.Get("refused"), default);
        await session.Transport(Tapes.Get("answered"), default);

        Assert.Equal("/answered/", Assert.Single(session.Cassette.Interactions).Request.Path);
    }

    [Fact]
    public async Task A_call_cancelled_through_a_handler_is_left_out()
    {
        using var scratch = new Scratch();
        using var stop = new CancellationTokenSource();
        var session = Tapes.Record(scratch.Path("a"));
        using var inner = new StubHandler(async (_, token) =>
        {
            await stop.CancelAsync();
            return await Task.FromCanceled<HttpResponseMessage>(token);
        });
        using var client = new HttpClient(session.CreateHandler(inner));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri("https://api.example.com/"), stop.Token));

        Assert.Empty(session.Cassette.Interactions);
    }

    [Fact]
    public async Task How_long_an_answer_took_is_kept()
    {
        using var scratch = new Scratch();
        var clock = new SteppingTimeProvider();
        var session = Tapes.Record(scratch.Path("a"), (_, _) => Tapes.Ok(), clock);

        await session.Transport(Tapes.Get("/"), default);

        Assert.Equal(1000, session.Cassette.Interactions[0].TimingMs);
    }

    [Fact]
    public async Task Nothing_is_written_before_the_session_is_completed()
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a.cassette.json"), (_, _) => Tapes.Ok());
        await session.Transport(Tapes.Get("/"), default);
        Assert.Empty(scratch.Files);

        session.Complete();

        Assert.Equal(["a.cassette.json"], scratch.Files);
    }

    [Fact]
    public async Task A_new_recording_replaces_the_old_one()
    {
        using var scratch = new Scratch();
        foreach (var path in new[] { "/old/", "/new/" })
        {
            var session = Tapes.Record(scratch.Path("a"), (_, _) => Tapes.Ok());
            await session.Transport(Tapes.Get(path), default);
            session.Complete();
        }

        Assert.Equal("/new/", Assert.Single(CassetteSession.Replay(scratch.Path("a")).Cassette.Interactions).Request.Path);
    }

    [Fact]
    public async Task A_session_that_cannot_write_says_so()
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"), (_, _) => Tapes.Ok());
        await session.Transport(Tapes.Get("/"), default);
        await File.WriteAllTextAsync(scratch.Path("a"), "precious");

        Assert.IsType<CassetteFault.Damaged>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));

        Assert.Equal("precious", await File.ReadAllTextAsync(scratch.Path("a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"$schema":"urn:close-functional:cassette:3"}""")]
    public async Task No_call_is_made_for_a_recording_that_could_not_be_written(string content)
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.Path("a"), content);

        Assert.Throws<CassetteException>(() => Tapes.Record(scratch.Path("a")));

        Assert.Equal(content, await File.ReadAllTextAsync(scratch.Path("a")));
    }

    [Fact]
    public async Task Sessions_on_different_paths_do_not_disturb_each_other()
    {
        using var scratch = new Scratch();
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), async (number, token) =>
        {
            var session = Tapes.Record(scratch.Path($"{number:00}"), (_, _) => Tapes.Ok($"[{number}]"));
            await session.Transport(Tapes.Get("/"), token);
            session.Complete();
        });

        Assert.All(Enumerable.Range(0, 20), number =>
            Assert.Equal($"[{number}]", CassetteSession.Replay(scratch.Path($"{number:00}")).Cassette.Interactions[0].Response!.Body.ToBody().AsText()));
    }

    [Fact]
    public void To_replay_what_is_not_there_is_a_fault() =>
        Assert.IsType<CassetteFault.Missing>(Assert.Single(Assert.Throws<CassetteException>(() => CassetteSession.Replay("nowhere/at-all.cassette.json")).Faults));

    private sealed class SteppingTimeProvider : TimeProvider
    {
        private long now;

        public override long GetTimestamp() => now += TimestampFrequency;
    }
}
