namespace Close.Functional.Tests.Retries;

public sealed class RetryBudgetTests
{
    private static readonly Ending Fine = new(200);
    private static readonly Ending Busy = new(503);
    private static readonly RetryPolicy Two = new RetryPolicy().WithBudget(2).WithAttempts(2);

    [Property(MaxTest = 500)]
    public bool It_is_never_below_zero_or_above_where_it_began(byte most, bool[] spends)
    {
        var all = spends.Aggregate(
            new List<RetryBudget> { RetryBudget.Of(most) },
            (so, spend) => [.. so, spend ? so[^1].Spend() ?? so[^1] : so[^1].Earn()]);
        return all.TrueForAll(budget => budget.Left >= 0 && budget.Left <= most);
    }

    [Property]
    public bool However_often_it_was_spent_ten_good_calls_allow_one_more(byte most)
    {
        var empty = RetryBudget.Of(most + 1);
        while (empty.Spend() is { } rest)
        {
            empty = rest;
        }

        var nine = Enumerable.Range(0, 9).Aggregate(empty, (budget, _) => budget.Earn());
        return nine.Spend() is null && nine.Earn().Spend() is not null;
    }

    [Fact]
    public async Task All_calls_of_a_client_share_it()
    {
        var playing = new Playing(Busy);
        var transport = playing.With(Two);

        for (var call = 0; call < 5; call++)
        {
            await transport(Playing.Get, default);
        }

        Assert.Equal(7, playing.Calls.Count);
    }

    [Theory]
    [InlineData(200, 9, 0)]
    [InlineData(200, 10, 1)]
    [InlineData(404, 10, 1)]
    [InlineData(500, 10, 0)]
    [InlineData(599, 10, 0)]
    [InlineData(600, 10, 1)]
    public async Task Answers_that_are_no_failure_of_the_server_pay_back_a_tenth(int status, int times, int retries)
    {
        Ending[] spent = [Busy, Busy, Busy, Busy];
        var playing = new Playing([.. spent, .. Enumerable.Repeat(new Ending(status), times), Busy]);
        var transport = playing.With(Two);
        for (var call = 0; call < 2 + times; call++)
        {
            await transport(Playing.Get, default);
        }

        var before = playing.Calls.Count;
        await transport(Playing.Get, default);

        Assert.Equal(1 + retries, playing.Calls.Count - before);
    }

    [Fact]
    public async Task Waiting_as_the_server_asks_costs_nothing()
    {
        var playing = new Playing(new Ending(429, 1), new Ending(429, 1), Fine);

        await playing.With(new RetryPolicy().WithBudget(0))(Playing.Post, default);

        Assert.Equal(3, playing.Calls.Count);
    }

    [Fact]
    public async Task Without_a_budget_each_call_has_all_its_tries()
    {
        var playing = new Playing(Busy);
        var transport = playing.With(Two.WithBudget(null));

        for (var call = 0; call < 50; call++)
        {
            await transport(Playing.Get, default);
        }

        Assert.Equal(100, playing.Calls.Count);
    }
}
