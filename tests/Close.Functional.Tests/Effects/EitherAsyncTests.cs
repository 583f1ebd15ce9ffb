using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class EitherAsyncTests
{
    // Bridged code as a whole is one step outside: it is not started at all after a cancellation.
    [Property]
    public Task There_and_back_is_the_same_program(Tree tree, World world) => (world with { CancelledAfter = world.CancelledAfter is 0 ? null : world.CancelledAfter }).Agrees(
        Transported(transport => CloseIO.FromEitherAsync(token => tree.Build(0).ToEitherAsync(transport, token))),
        tree.Build(0));

    [Fact]
    public async Task Bridged_code_is_started_anew_on_each_run_and_not_before()
    {
        var starts = 0;
        var program = CloseIO.FromEitherAsync(_ => RightAsync<CloseError, int>(Task.FromResult(++starts)));
        Assert.Equal(0, starts);

        var results = (await program.RunAsync(Answering), await program.RunAsync(Answering));

        Assert.Equal((Right<CloseError, int>(1), Right<CloseError, int>(2)), results);
    }

    [Fact]
    public async Task An_error_of_bridged_code_is_the_error_of_the_program()
    {
        var program = CloseIO.FromEitherAsync(_ => LeftAsync<CloseError, int>(Task.FromResult(Ask.Wrong(1))));

        Assert.Equal(Left<CloseError, int>(Ask.Wrong(1)), await program.RunAsync(Answering));
    }

    [Fact]
    public async Task Bridged_code_gets_the_token_of_the_caller()
    {
        using var caller = new CancellationTokenSource();
        var program = CloseIO.FromEitherAsync(token => RightAsync<CloseError, CancellationToken>(Task.FromResult(token)));

        Assert.Equal(caller.Token, (await program.RunAsync(Answering, caller.Token)).IfLeft(default(CancellationToken)));
    }

    [Fact]
    public async Task An_exception_where_bridged_code_starts_comes_out_of_the_task()
    {
        var run = CloseIO.FromEitherAsync<int>(_ => throw new ItemException(1)).RunAsync(Answering);

        await Assert.ThrowsAsync<ItemException>(() => run);
    }

    [Fact]
    public async Task An_exception_within_bridged_code_comes_out_of_the_task()
    {
        var run = CloseIO.FromEitherAsync(_ => RightAsync<CloseError, int>(Task.FromException<int>(new ItemException(1)))).RunAsync(Answering);

        await Assert.ThrowsAsync<ItemException>(() => run);
    }

    [Fact]
    public async Task Cancellation_within_bridged_code_is_thrown()
    {
        using var caller = new CancellationTokenSource();
        var program = CloseIO.FromEitherAsync(token => RightAsync<CloseError, int>(Task.Run(
            async () =>
            {
                await caller.CancelAsync();
                token.ThrowIfCancellationRequested();
                return 1;
            },
            token)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => program.RunAsync(Answering, caller.Token));
    }

    [Fact]
    public async Task Giving_a_program_to_EitherAsync_runs_it_at_once_and_once()
    {
        var calls = 0;
        var given = Ask.Number(1).ToIO().ToEitherAsync((call, token) =>
        {
            calls++;
            return Answering(call, token);
        });
        Assert.Equal(1, calls);

        await given.Map(value => value + 1).ToEither();
        await given.ToEither();

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task An_exception_of_a_program_comes_out_of_EitherAsync()
    {
        var given = CloseIO.Pure(1).Map<int>(_ => throw new ItemException(1)).ToEitherAsync(Answering);

        await Assert.ThrowsAsync<ItemException>(() => given.Map(value => value).ToEither());
    }

    // The transport of a run, for code that needs it in hand: an effect cannot see it.
    private static CloseIO<int> Transported(Func<Transport, CloseIO<int>> program) => new((transport, token) => program(transport).RunAsync(transport, token));

    private static Task<Either<CloseError, Envelope>> Answering(HttpCall call, CancellationToken cancellationToken) =>
        Task.FromResult<Either<CloseError, Envelope>>(Ask.Answer(1));
}
