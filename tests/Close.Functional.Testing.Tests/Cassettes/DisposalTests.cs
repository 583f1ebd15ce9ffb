namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>A session at the end of a <c>using</c>, where the test may have failed by itself.</summary>
public sealed class DisposalTests
{
    [Fact]
    public async Task A_session_that_is_left_without_an_exception_completes_itself()
    {
        using var scratch = new Scratch();
        using (var session = Tapes.Record(scratch.Path("a"), (_, _) => Tapes.Ok()))
        {
            await session.Transport(Tapes.Get("/"), default);
        }

        Assert.Equal(["a"], scratch.Files);
    }

    [Fact]
    public void A_miss_that_was_swallowed_is_thrown_at_the_end()
    {
        var fault = Assert.Single(Assert.Throws<CassetteException>(() =>
        {
            using var session = CassetteSession.Replay(Tapes.Of());
            _ = session.Transport(Tapes.Get("/"), default).Exception;
        }).Faults);

        Assert.IsType<CassetteFault.Missed>(fault);
    }

    [Fact]
    public void What_is_left_is_thrown_at_the_end() => Assert.Throws<CassetteException>(() => CassetteSession.Replay(One).Dispose());

    [Fact]
    public void A_session_that_was_completed_is_not_completed_again()
    {
        using var session = CassetteSession.Replay(One);

        Assert.Throws<CassetteException>(session.Complete);
    }

    [Fact]
    public void A_test_that_fails_by_itself_is_not_hidden_but_told_beside()
    {
        var told = "";
        Assert.Throws<FormatException>(() => Fail(CassetteSession.Replay(One, CassetteOptions.Default.WithReport(text => told += text))));

        Assert.Contains("1 of 1 interactions of the cassette \"test\" were not played", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asynchronous_test_that_fails_by_itself_is_not_hidden_either()
    {
        var told = "";
        await Assert.ThrowsAsync<FormatException>(() => FailAsync(CassetteSession.Replay(One, CassetteOptions.Default.WithReport(text => told += text))));

        Assert.NotEmpty(told);
    }

    [Fact]
    public async Task A_session_that_does_not_complete_itself_writes_nothing_by_itself()
    {
        using var scratch = new Scratch();
        using (var session = CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithInner((_, _) => Tapes.Ok()).WithCompletesItself(false)))
        {
            await session.Transport(Tapes.Get("/"), default);
        }

        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void To_complete_twice_is_to_complete_once()
    {
        using var scratch = new Scratch();
        var first = Tapes.Record(scratch.Path("a"));
        first.Complete();
        var second = Tapes.Record(scratch.Path("a"));
        File.Delete(scratch.Path("a"));

        first.Complete();

        Assert.Empty(scratch.Files);
        second.Complete();
    }

    [Fact]
    public async Task A_recording_of_a_test_that_fails_is_not_written()
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"), (_, _) => Tapes.Ok());
        await session.Transport(Tapes.Get("/"), default);

        Assert.Throws<FormatException>(() => Fail(session));

        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_session_that_lives_and_ends_while_another_exception_is_handled_reports_as_ever()
    {
        try
        {
            throw new FormatException();
        }
        catch (FormatException)
        {
            Assert.Throws<CassetteException>(() => CassetteSession.Replay(One).Dispose());
        }
    }

    private static Cassette One => Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/")));

    private static void Fail(CassetteSession session)
    {
        using (session)
        {
            throw new FormatException();
        }
    }

    private static async Task FailAsync(CassetteSession session)
    {
        using (session)
        {
            await Task.Yield();
            throw new FormatException();
        }
    }
}
