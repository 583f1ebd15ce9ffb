namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class ColdnessTests
{
    [Fact]
    public void Building_a_program_runs_nothing()
    {
        var steps = 0;

        _ = Counted(() => steps++)
            .Map(value => value + steps++)
            .Bind(value => Counted(() => steps++))
            .OrElse(error => Counted(() => steps++))
            .MapError(error => Ask.Wrong(steps++))
            .Attempt();
        _ = Enumerable.Range(0, 3).Traverse(item => Counted(() => steps++));
        _ = Enumerable.Range(0, 3).TraverseParallel(2, item => Counted(() => steps++));

        Assert.Equal(0, steps);
    }

    [Property]
    public async Task Running_a_program_twice_makes_its_calls_twice(Tree tree)
    {
        var calls = new List<HttpCall>();
        Task<Either<CloseError, Envelope>> Note(HttpCall call, CancellationToken cancellationToken)
        {
            calls.Add(call);
            return Task.FromResult<Either<CloseError, Envelope>>(Ask.Answer(1));
        }

        var program = tree.Build(0);
        await program.RunAsync(Note);
        var once = calls.ToList();
        await program.RunAsync(Note);

        Assert.Equal([.. once, .. once], calls);
    }

    [Fact]
    public async Task An_effect_is_started_anew_on_each_run()
    {
        var starts = 0;
        var program = Counted(() => ++starts);

        await program.RunAsync(Nobody);

        Assert.Equal(2, (await program.RunAsync(Nobody)).IfLeft(0));
    }

    [Fact]
    public void A_program_needs_a_transport() =>
        Assert.Throws<ArgumentNullException>(() => { _ = CloseIO.Pure(1).RunAsync(null!); });

    [Fact]
    public async Task An_exception_of_a_function_comes_out_of_the_task()
    {
        var run = CloseIO.Pure(1).Map<int>(_ => throw new ItemException(1)).OrElse(_ => CloseIO.Pure(2)).RunAsync(Nobody);

        await Assert.ThrowsAsync<ItemException>(() => run);
    }

    [Fact]
    public async Task An_exception_of_the_transport_comes_out_of_the_task()
    {
        var run = Ask.Number(1).ToIO().Attempt().RunAsync((_, _) => throw new ItemException(1));

        await Assert.ThrowsAsync<ItemException>(() => run);
    }

    private static CloseIO<int> Counted(Func<int> count) => CloseIO.Effect(_ => Task.FromResult<Either<CloseError, int>>(count()));

    private static Task<Either<CloseError, Envelope>> Nobody(HttpCall call, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No call was expected.");
}
