using System.Runtime.CompilerServices;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

/// <summary>Chains of this length end the process when each link takes a piece of the stack.</summary>
public sealed class LongChainTests
{
    private const int Links = 100_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Binds_in_a_row(bool yields) => Counts(yields, Links, Repeated(program => program.Bind(Next)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Binds_within_binds(bool yields)
    {
        static CloseIO<int> From(int value) => value == Links ? CloseIO.Pure(value) : Next(value).Bind(From);
        return Counts(yields, Links, From(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Maps_in_a_row(bool yields) => Counts(yields, 1, Repeated(program => program.Map(value => value + 1)).Bind(Same));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Recoveries_in_a_row(bool yields) =>
        Counts(yields, Links, Repeated(program => program.Bind(Missed).OrElse(error => CloseIO.Pure(Ask.Code(error) + 1))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Recoveries_within_recoveries(bool yields)
    {
        static CloseIO<int> From(int value) => value == Links ? CloseIO.Pure(value) : Missed(value).OrElse(error => From(Ask.Code(error) + 1));
        return Counts(yields, Links, From(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Changed_errors_in_a_row(bool yields) => Counts(
        yields,
        1,
        Enumerable.Range(0, Links).Aggregate(Missed(0), (program, _) => program.MapError(error => Ask.Wrong(Ask.Code(error) + 1))).OrElse(error => CloseIO.Pure(Ask.Code(error))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Traversals_within_traversals(bool yields)
    {
        static CloseIO<int> From(int value) =>
            value == Links ? CloseIO.Pure(value) : Next(value).Bind(next => Array(next).Traverse(From).Map(results => results[0]));
        return Counts(yields, Links, From(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Items_one_after_the_other(bool yields) =>
        Counts(yields, Links, Enumerable.Range(0, Links).Traverse(Next).Map(results => results.Count));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Items_side_by_side(bool yields) =>
        Counts(yields, Links, Enumerable.Range(0, Links).TraverseParallel(4, Next).Map(results => results.Count));

    [Fact]
    public async Task A_program_that_goes_on_and_on_forgets_what_it_has_done()
    {
        WeakReference? early = null;
        var wasForgotten = false;

        CloseIO<int> From(int round)
        {
            if (round == 100)
            {
                GC.Collect();
                wasForgotten = early is { IsAlive: false };
                return CloseIO.Pure(round);
            }

            return Ask.Number(round).ToIO().Bind(Remembering(round));
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        Func<int, CloseIO<int>> Remembering(int round)
        {
            var luggage = new object();
            if (round == 1)
            {
                early = new WeakReference(luggage);
            }

            return _ =>
            {
                GC.KeepAlive(luggage);
                return From(round + 1);
            };
        }

        await From(0).RunAsync((_, _) => Task.FromResult<Either<CloseError, Envelope>>(Ask.Answer(0)));

        Assert.True(wasForgotten);
    }

    [Fact]
    public async Task An_exception_deep_in_a_chain_comes_out_once()
    {
        var chain = Repeated(program => program.Bind(Next)).Map<int>(_ => throw new ItemException(1));

        var thrown = await Assert.ThrowsAsync<ItemException>(() => Enumerable.Range(0, Links).Aggregate(chain, (program, _) => program.Map(value => value)).RunAsync(AnswerAtOnce));

        Assert.InRange(thrown.StackTrace!.Split('\n').Length, 1, 50);
    }

    private static CloseIO<int> Next(int value) => Ask.Number(value).ToIO().Map(_ => value + 1);

    private static CloseIO<int> Same(int value) => Ask.Number(value).ToIO().Map(_ => value);

    private static CloseIO<int> Missed(int value) => Ask.Number(value).ToIO().Bind(_ => CloseIO.Fail<int>(Ask.Wrong(value)));

    private static CloseIO<int> Repeated(Func<CloseIO<int>, CloseIO<int>> link) =>
        Enumerable.Range(0, Links).Aggregate(CloseIO.Pure(0), (program, _) => link(program));

    private static async Task Counts(bool yields, int expectedCalls, CloseIO<int> program)
    {
        var calls = 0;
        Task<Either<CloseError, Envelope>> Counted(HttpCall call, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref calls);
            return yields ? AnswerLater(call, cancellationToken) : AnswerAtOnce(call, cancellationToken);
        }

        var result = await program.RunAsync(Counted);

        Assert.Equal((Right<CloseError, int>(Links), expectedCalls), (result, calls));
    }

    private static Task<Either<CloseError, Envelope>> AnswerAtOnce(HttpCall call, CancellationToken cancellationToken) =>
        Task.FromResult<Either<CloseError, Envelope>>(Ask.Answer(0));

    private static async Task<Either<CloseError, Envelope>> AnswerLater(HttpCall call, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Ask.Answer(0);
    }
}
