using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class CancellationTests
{
    private static readonly World Cancelled = new(Seed: 5, CancelledAfter: 0, Yields: false);

    [Property]
    public async Task A_cancelled_program_sends_nothing(Tree tree, World world)
    {
        var trace = await (world with { CancelledAfter = 0 }).Observe(tree.Build(0));

        Assert.Empty(trace.Calls);
    }

    [Property]
    public async Task Cancellation_stops_a_chain_between_two_calls(byte before, byte after)
    {
        var world = new World(Seed: 0, CancelledAfter: before + 1, Yields: false);
        var call = Ask.Number(1).ToIO().Attempt();
        var chain = Enumerable.Range(0, before + after + 1).Aggregate(call, (program, _) => program.Bind(_ => call));

        var trace = await world.Observe(chain);

        Assert.Equal((null, before + 1), (trace.Result, trace.Calls.Count));
    }

    [Fact]
    public async Task Cancellation_is_thrown_with_the_token_of_the_caller()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        var run = Ask.Number(1).ToIO().RunAsync(Answering, caller.Token);

        Assert.True(run.IsCanceled);
        Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run)).CancellationToken);
    }

    [Fact]
    public async Task Cancellation_is_no_error_to_go_on_from()
    {
        var program = Ask.Number(1).ToIO().OrElse(_ => CloseIO.Pure(1)).MapError(_ => Ask.Wrong(1)).Attempt();

        Assert.Null((await Cancelled.Observe(program)).Result);
    }

    [Fact]
    public async Task An_effect_is_not_started_after_cancellation()
    {
        var program = CloseIO.Effect<int>(_ => throw new ItemException(1));

        Assert.Null((await Cancelled.Observe(program)).Result);
    }

    [Fact]
    public async Task An_effect_gets_the_token_of_the_caller()
    {
        using var caller = new CancellationTokenSource();

        var given = await CloseIO.Effect(token => Task.FromResult(Right<CloseError, CancellationToken>(token))).RunAsync(Answering, caller.Token);

        Assert.Equal(caller.Token, given.IfLeft(default(CancellationToken)));
    }

    [Fact]
    public async Task The_transport_gets_the_token_of_the_caller()
    {
        using var caller = new CancellationTokenSource();
        var given = default(CancellationToken);

        await Ask.Number(1).ToIO().Map(value => value).RunAsync((call, token) => Answering(call, given = token), caller.Token);

        Assert.Equal(caller.Token, given);
    }

    [Fact]
    public async Task A_result_that_came_before_the_cancellation_was_seen_is_not_lost()
    {
        using var caller = new CancellationTokenSource();
        var program = Ask.Number(1).ToIO().Map(value => value + 1).Bind(CloseIO.Pure);

        var result = await program.RunAsync(
            async (call, token) =>
            {
                await caller.CancelAsync();
                return Ask.Answer(7);
            },
            caller.Token);

        Assert.Equal(Right<CloseError, int>(8), result);
    }

    private static Task<Either<CloseError, Envelope>> Answering(HttpCall call, CancellationToken cancellationToken) =>
        Task.FromResult<Either<CloseError, Envelope>>(Ask.Answer(1));
}
