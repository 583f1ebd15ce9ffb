namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class ModeTests
{
    [Theory]
    [InlineData("record", CassetteMode.Record)]
    [InlineData("APPEND", CassetteMode.Append)]
    [InlineData("Live", CassetteMode.Live)]
    [InlineData("", CassetteMode.Replay)]
    public void The_environment_overrides_what_the_code_chose(string said, CassetteMode expected)
    {
        using var scratch = new Scratch();
        CassetteFile.Save(new Cassette("test", Provenance.Live), scratch.Path("a"));
        using var session = CassetteSession.Open(scratch.Path("a"), CassetteOptions.Default.WithEnvironment(name => name == CassetteOptions.ModeVariable ? said : null));

        Assert.Equal(expected, session.Mode);
    }

    [Theory]
    [InlineData("rewind")]
    [InlineData("1")]
    [InlineData("replay,record")]
    public void A_mode_that_there_is_not_is_refused_with_those_there_are(string said) => Assert.Equal(
        $"CLOSE_CASSETTE_MODE is \"{said}\"; expected one of replay, record, append, live, drift.",
        Refusal("a", CassetteOptions.Default.WithEnvironment(_ => said)).Message);

    [Theory]
    [InlineData(CassetteMode.Record, "true")]
    [InlineData(CassetteMode.Append, "1")]
    [InlineData(CassetteMode.Record, "yes")]
    public void Nothing_is_recorded_where_CI_is_set(CassetteMode mode, string value)
    {
        using var scratch = new Scratch();
        var options = CassetteOptions.Default.WithMode(mode).WithEnvironment(name => name == "CI" ? value : null);

        var refusal = Refusal(scratch.Path("a"), options);

        Assert.Equal(new CassetteFault.RecordingRefused(mode), refusal);
        Assert.Contains("CLOSE_CASSETTE_MODE=replay", refusal.Message, StringComparison.Ordinal);
        CassetteSession.Open(scratch.Path("a"), options.WithRecordsInCI()).Complete();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("")]
    public void CI_that_is_said_not_to_be_is_not(string value)
    {
        using var scratch = new Scratch();
        CassetteSession.Open(scratch.Path("a"), CassetteOptions.Default.WithMode(CassetteMode.Record).WithEnvironment(name => name == "CI" ? value : null)).Complete();

        Assert.Equal(["a"], scratch.Files);
    }

    [Fact]
    public async Task Append_answers_what_it_held_and_adds_the_rest_without_playing_it_back()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(new Cassette("test", Provenance.Simulator) { Interactions = [Tapes.Answered(new RecordedRequest("GET", "/old/"), "[0]")] }, scratch.Path("a"));
        var calls = 0;
        using (var session = Open(scratch, CassetteMode.Append, (_, _) => Tapes.Ok($"[{++calls}]")))
        {
            Assert.Equal("[0]", (await session.Transport(Tapes.Get("/old/"), default)).Body());
            Assert.Equal("[1]", (await session.Transport(Tapes.Get("/new/"), default)).Body());
            Assert.Equal("[2]", (await session.Transport(Tapes.Get("/new/"), default)).Body());
            Assert.Equal("[3]", (await session.Transport(Tapes.Get("/old/"), default)).Body());
        }

        Assert.Equal(
            ["/old/ [0]", "/new/ [1]", "/new/ [2]", "/old/ [3]"],
            CassetteSession.Replay(scratch.Path("a")).Cassette.Interactions.Select(one => $"{one.Request.Path} {one.Response!.Body.ToBody().AsText()}").ToArray());
    }

    [Fact]
    public async Task Append_begins_a_cassette_where_there_is_none()
    {
        using var scratch = new Scratch();
        using (var session = Open(scratch, CassetteMode.Append, (_, _) => Tapes.Ok()))
        {
            await session.Transport(Tapes.Get("/"), default);
        }

        Assert.Single(CassetteSession.Replay(scratch.Path("a")).Cassette.Interactions);
    }

    [Fact]
    public async Task Recording_plays_nothing_back_and_keeps_the_policy_of_the_old_cassette()
    {
        using var scratch = new Scratch();
        var policy = CassettePolicy.Default.WithSecrets("pin").WithRepeats();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/"), "[0]")) with { Policy = policy }, scratch.Path("a"));
        using (var session = Open(scratch, CassetteMode.Record, (_, _) => Tapes.Ok("[1]")))
        {
            Assert.Equal("[1]", (await session.Transport(Tapes.Get("/"), default)).Body());
        }

        var cassette = CassetteSession.Replay(scratch.Path("a")).Cassette;
        Assert.Equal((1, policy), (cassette.Interactions.Count, cassette.Policy));
    }

    [Fact]
    public async Task Live_needs_no_cassette_and_writes_none()
    {
        using var scratch = new Scratch();
        using (var session = Open(scratch, CassetteMode.Live, (_, _) => Tapes.Ok("[1]")))
        {
            Assert.Equal("[1]", (await session.Transport(Tapes.Get("/"), default)).Body());
        }

        Assert.Empty(scratch.Files);
    }

    [Fact]
    public async Task Drift_tells_of_another_shape_and_not_of_other_values()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a/"), """{"id":"1"}"""), Tapes.Answered(new RecordedRequest("GET", "/b/"), """{"id":"1"}""")), scratch.Path("a"));
        var before = await File.ReadAllTextAsync(scratch.Path("a"));
        var session = Open(scratch, CassetteMode.Drift, (call, _) => Tapes.Ok(call.Path == "/a/" ? """{"id":"2"}""" : """{"id":2}"""));

        await session.Transport(Tapes.Get("/a/"), default);
        Assert.Equal("""{"id":2}""", (await session.Transport(Tapes.Get("/b/"), default)).Body());

        var drifted = Assert.IsType<CassetteFault.Drifted>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));
        Assert.Equal(("/b/", "$.id"), (drifted.Recorded.Request.Path, Assert.Single(drifted.Differences).Path));
        Assert.Equal(before, await File.ReadAllTextAsync(scratch.Path("a")));
    }

    [Fact]
    public async Task Drift_tells_of_an_answer_that_comes_no_more_and_of_what_was_never_recorded()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a/"))), scratch.Path("a"));
        var lost = new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown);
        var session = Open(scratch, CassetteMode.Drift, (_, _) => Task.FromResult<Either<CloseError, Envelope>>(lost));

        await session.Transport(Tapes.Get("/a/"), default);
        await Assert.ThrowsAsync<CassetteException>(() => session.Transport(Tapes.Get("/b/"), default));

        Assert.Equal(
            [typeof(CassetteFault.Drifted), typeof(CassetteFault.Missed)],
            Assert.Throws<CassetteException>(session.Complete).Faults.Select(fault => fault.GetType()).ToArray());
    }

    [Fact]
    public async Task A_transport_that_nothing_was_given_for_says_what_is_missing()
    {
        using var scratch = new Scratch();
        var session = Open(scratch, CassetteMode.Record, inner: null);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => session.Transport(Tapes.Get("/"), default));

        Assert.Contains("CassetteOptions.Inner", error.Message, StringComparison.Ordinal);
        Assert.IsType<CassetteFault.NotKept>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public async Task What_was_blackened_in_an_answer_is_not_sent_to_Close()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(new Cassette("test", Provenance.Simulator) { Interactions = [Tapes.Answered(new RecordedRequest("POST", "/token/"), """{"access_token":"canary"}""")] }, scratch.Path("a"));
        var session = Open(scratch, CassetteMode.Append, (_, _) => throw new InvalidOperationException("It was sent."));
        var token = (await session.Transport(HttpCall.To(HttpMethod.Post, "/token/", Repeat.Unsafe), default)).Body();

        await Assert.ThrowsAsync<CassetteException>(() => session.Transport(Tapes.Get("/new/").WithHeader("Authorization", $"Bearer {token}"), default));

        Assert.IsType<CassetteFault.Blackened>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));
    }

    [Theory]
    [InlineData("strict", "strict order")]
    [InlineData("people", "pseudonyms")]
    [InlineData("other", "another policy")]
    [InlineData("elsewhere", "Documented, where the options say Simulator")]
    public void What_has_no_place_in_a_cassette_is_not_added_to_it(string name, string expected)
    {
        using var scratch = new Scratch();
        var cassette = new Cassette("test", Provenance.Simulator);
        CassetteFile.Save(cassette with { Policy = CassettePolicy.Default.WithOrder(PlayOrder.Strict) }, scratch.Path("strict"));
        CassetteFile.Save(cassette with { Policy = CassettePolicy.Default.WithPseudonyms(PseudonymPolicy.Of("a salt of this test")) }, scratch.Path("people"));
        CassetteFile.Save(cassette with { Policy = CassettePolicy.Default.WithSecrets("pin") }, scratch.Path("other"));
        CassetteFile.Save(Tapes.Of(), scratch.Path("elsewhere"));
        var append = Tapes.Recording.WithMode(CassetteMode.Append).WithPolicy(name == "other" ? CassettePolicy.Default : null);

        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => CassetteSession.Open(scratch.Path(name), append)).Message, StringComparison.Ordinal);
        CassetteSession.Open(scratch.Path(name), append.WithMode(CassetteMode.Record)).Complete(); // And nobody holds the right to write any more.
    }

    [Fact]
    public async Task Live_does_not_look_at_a_damaged_file()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.Path("a"), "precious");
        using var session = Open(scratch, CassetteMode.Live, (_, _) => Tapes.Ok());

        await session.Transport(Tapes.Get("/"), default);
    }

    [Fact]
    public async Task What_refuses_the_caller_today_is_no_drift_but_could_not_be_compared()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a/"))), scratch.Path("a"));
        var session = Open(scratch, CassetteMode.Drift, (_, _) => Task.FromResult<Either<CloseError, Envelope>>(new Envelope(429, [], HttpBody.Empty)));

        await session.Transport(Tapes.Get("/a/"), default);

        Assert.Equal(429, Assert.IsType<CassetteFault.Uncompared>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults)).Status);
    }

    [Theory]
    [InlineData(CassetteMode.Drift)]
    [InlineData(CassetteMode.Record)]
    public async Task An_answer_that_the_inner_transport_has_read_counts_as_one(CassetteMode mode)
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a/"))), scratch.Path("a"));
        var refused = new CloseError.Denied(new Envelope(401, [], HttpBody.OfText("""{"error":"expired"}""")), ["expired"]);
        var session = Open(scratch, mode, (_, _) => Task.FromResult<Either<CloseError, Envelope>>(refused));

        Assert.Equal(refused.Message, (await session.Transport(Tapes.Get("/a/"), default)).Body());

        if (mode is CassetteMode.Drift)
        {
            Assert.Equal(401, Assert.IsType<CassetteFault.Uncompared>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults)).Status);
            return;
        }

        session.Complete();
        Assert.Equal((401, """{"error":"expired"}"""), Assert.Single(CassetteSession.Replay(scratch.Path("a")).Cassette.Interactions).Response is { } kept ? (kept.Status, kept.Body.ToBody().AsText()) : default);
    }

    [Theory]
    [InlineData(CassetteMode.Drift, 1)]
    [InlineData(CassetteMode.Record, 1)]
    [InlineData(CassetteMode.Live, 0)]
    public async Task A_call_that_was_refused_before_it_was_sent_is_told(CassetteMode mode, int told)
    {
        await IsTold(mode, told, new CloseError.Invalid([new FieldError("text", "a text", new RuleSource.Documented("Create an SMS activity"))]), "Invalid");
        await IsTold(mode, told, new CloseError.Denied(new Envelope(400, [], HttpBody.OfText("""{"error":"invalid_grant"}""")), ["invalid_grant"]), "Denied"); // By who renews tokens.
    }

    [Fact]
    public void A_live_run_asks_with_the_text_that_the_recorded_one_stands_for()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of() with { Variables = [new NamedValue("token", "canary"), new NamedValue("lead", "lead_1")] }, scratch.Path("a"));
        using var session = Open(scratch, CassetteMode.Drift, (_, _) => Tapes.Ok());

        Assert.Equal(("canary", "lead_1"), (session.Variable("token", () => "canary"), session.Variable("lead", () => "lead_2")));
    }

    [Fact]
    public async Task What_is_recorded_counts_as_played()
    {
        using var scratch = new Scratch();
        using var session = Open(scratch, CassetteMode.Record, (_, _) => Tapes.Ok());

        await session.Transport(Tapes.Get("/"), default);

        Assert.Equal("/", Assert.Single(session.Played).Request.Path);
    }

    [Fact]
    public void A_secret_that_is_too_short_is_told_before_a_call_is_made()
    {
        using var scratch = new Scratch();

        Assert.Throws<ArgumentException>(() => CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithSecrets("short")));
        Tapes.Record(scratch.Path("a")).Complete();
    }

    private static async Task IsTold(CassetteMode mode, int told, CloseError refusal, string name)
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/a/"))), scratch.Path("a"));
        var session = Open(scratch, mode, (_, _) => Task.FromResult<Either<CloseError, Envelope>>(refusal));

        await session.Transport(Tapes.Get("/a/"), default);

        Assert.Equal(Enumerable.Repeat($"GET /a/ could not be recorded or compared: {name}", told), session.Faults.Select(fault => fault.Message), StringComparer.Ordinal);
        Assert.Equal(told > 0, Record.Exception(session.Complete) is CassetteException);
    }

    private static CassetteSession Open(Scratch scratch, CassetteMode mode, Transport? inner) =>
        CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithMode(mode).WithInner(inner));

    private static CassetteFault Refusal(string path, CassetteOptions options) =>
        Assert.Single(Assert.Throws<CassetteException>(() => CassetteSession.Open(path, options)).Faults);
}
