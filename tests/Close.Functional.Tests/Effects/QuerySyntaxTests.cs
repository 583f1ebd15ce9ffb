namespace Close.Functional.Tests.Effects;

/// <summary>Each query is held against the Binds it stands for: checks, requests and programs in all mixes.</summary>
[Properties(typeof(Generators))]
public sealed class QuerySyntaxTests
{
    [Property]
    public Task One_program(Tree tree, World world) => world.Agrees(
        from a in tree.Build(0) select a + 1,
        tree.Build(0).Map(a => a + 1));

    [Property]
    public Task One_request(int about, World world) => world.Agrees(
        from a in Ask.Number(about) select a + 1,
        Ask.Number(about).ToIO().Map(a => a + 1));

    [Property]
    public Task A_program_then_a_program(Tree first, Tree next, World world) => world.Agrees(
        from a in first.Build(0) from b in next.Build(a) select (a, b),
        first.Build(0).Bind(a => next.Build(a).Map(b => (a, b))));

    [Property]
    public Task A_program_then_a_request(Tree first, World world) => world.Agrees(
        from a in first.Build(0) from b in Ask.Number(a) select (a, b),
        first.Build(0).Bind(a => Ask.Number(a).ToIO().Map(b => (a, b))));

    [Property]
    public Task A_program_then_a_check(Tree first, World world) => world.Agrees(
        from a in first.Build(0) from b in Even(a) select (a, b),
        first.Build(0).Bind(a => Even(a).ToIO().Map(b => (a, b))));

    [Property]
    public Task A_request_then_a_program(int about, Tree next, World world) => world.Agrees(
        from a in Ask.Number(about) from b in next.Build(a) select (a, b),
        Ask.Number(about).ToIO().Bind(a => next.Build(a).Map(b => (a, b))));

    [Property]
    public Task A_request_then_a_request(int about, World world) => world.Agrees(
        from a in Ask.Number(about) from b in Ask.Number(a) select (a, b),
        Ask.Number(about).ToIO().Bind(a => Ask.Number(a).ToIO().Map(b => (a, b))));

    [Property]
    public Task A_request_then_a_check(int about, World world) => world.Agrees(
        from a in Ask.Number(about) from b in Even(a) select (a, b),
        Ask.Number(about).ToIO().Bind(a => Even(a).ToIO().Map(b => (a, b))));

    [Property]
    public Task A_check_then_a_program(int value, Tree next, World world) => world.Agrees(
        from a in Even(value) from b in next.Build(a) select (a, b),
        Even(value).ToIO().Bind(a => next.Build(a).Map(b => (a, b))));

    [Property]
    public Task A_check_then_a_request(int value, World world) => world.Agrees(
        from a in Even(value) from b in Ask.Number(a) select (a, b),
        Even(value).ToIO().Bind(a => Ask.Number(a).ToIO().Map(b => (a, b))));

    [Property]
    public Task Checks_then_a_program(int value, Tree next, World world) => world.Agrees(
        from a in Even(value) from b in Even(a) from c in next.Build(b) select (a, b, c),
        Even(value).ToIO().Bind(a => Even(a).ToIO().Bind(b => next.Build(b).Map(c => (a, b, c)))));

    [Property]
    public Task All_of_them_with_a_name_in_between(int value, Tree next, World world) => world.Agrees(
        from a in Even(value)
        from b in Ask.Number(a)
        let sum = a + b
        from c in next.Build(sum)
        from d in Even(2 * c)
        select (a, b, sum, c, d),
        Even(value).ToIO().Bind(a => Ask.Number(a).ToIO().Bind(b => next.Build(a + b).Bind(c => Even(2 * c).ToIO().Map(d => (a, b, a + b, c, d))))));

    [Fact]
    public void A_forbidden_null_is_refused_before_anything_runs() =>
        Assert.Equal("first next join request next", string.Join(' ', new Action[]
        {
            () => CloseIOLinq.SelectMany((CloseIO<int>)null!, CloseIO.Pure, Sum),
            () => CloseIO.Pure(1).SelectMany((Func<int, CloseIO<int>>)null!, Sum),
            () => CloseIO.Pure(1).SelectMany(CloseIO.Pure, (Func<int, int, int>)null!),
            () => CloseIOLinq.SelectMany((Request<int>)null!, CloseIO.Pure, Sum),
            () => CloseIO.Pure(1).SelectMany((Func<int, Request<int>>)null!, Sum),
        }.Select(forbidden => Assert.Throws<ArgumentNullException>(forbidden).ParamName)));

    private static Either<CloseError, int> Even(int number) => int.IsEvenInteger(number) ? number : Ask.Wrong(number);

    private static int Sum(int a, int b) => a + b;
}
