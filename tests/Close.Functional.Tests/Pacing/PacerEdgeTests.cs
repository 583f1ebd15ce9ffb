using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Pacing;

/// <summary>What a call uses up, and what a 429 that says little does.</summary>
public sealed class PacerEdgeTests
{
    private static readonly HttpCall Get = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe);
    private readonly ManualTime time = new();

    [Fact]
    public void After_a_429_that_tells_a_limit_no_more_than_that_go_when_its_time_is_over()
    {
        var (second, policy) = (TimeSpan.FromSeconds(1), new PacingPolicy().WithSpreadBelow(0));
        var ticket = Pace.Unknown.TicketAt(TimeSpan.Zero);
        var pace = Pace.Unknown.Take(TimeSpan.Zero).Refused(second, ticket, new RateLimit(10, 0, 5 * second), 5 * second).At(6 * second);
        var gone = 0;
        for (; gone < 30 && pace.WaitAt(6 * second, policy) == TimeSpan.Zero; gone++)
        {
            pace = pace.Take(6 * second);
        }

        Assert.Equal(10, gone);
    }

    [Fact]
    public async Task A_429_that_asks_for_no_time_holds_calls_all_the_same()
    {
        Transport inner = (_, _) => Answered(429, "limit=10, remaining=0, reset=0");
        var transport = inner.WithPacing(new Pacer(new PacingPolicy(), time));
        await transport(Get, default);
        Assert.False(transport(Get, default).IsCompleted);
    }

    [Fact]
    public async Task A_call_that_surely_did_not_arrive_uses_nothing_up()
    {
        var calls = 0;
        Transport inner = (_, _) => ++calls switch
        {
            1 => Answered(200, "limit=10, remaining=1, reset=50"),
            2 => Task.FromResult<Either<CloseError, Envelope>>(new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed)),
            _ => Answered(200, "limit=10, remaining=0, reset=50"),
        };
        var transport = inner.WithPacing(new Pacer(new PacingPolicy().WithSpreadBelow(0), time));
        await transport(Get, default);
        await transport(Get, default);
        Assert.True(transport(Get, default).IsCompleted);
    }

    [Fact]
    public async Task The_host_and_the_API_do_not_hold_each_other_back()
    {
        Transport inner = (_, _) => Answered(429, "limit=10, remaining=0, reset=5");
        var transport = inner.WithPacing(new Pacer(new PacingPolicy(), time));
        await transport(Get, default);
        Assert.True(transport(HttpCall.ToHost(HttpMethod.Get, "/activity/sms/", Repeat.Safe), default).IsCompleted);
    }

    [Fact]
    public async Task Paths_with_long_waits_do_not_make_it_grow_for_ever()
    {
        Transport inner = (_, _) => Answered(200, "limit=10, remaining=5, reset=86400");
        var pacer = new Pacer(new PacingPolicy(), time);
        var transport = inner.WithPacing(pacer);
        for (var i = 0; i < 1000; i++)
        {
            await transport(HttpCall.To(HttpMethod.Get, "/x" + new string('a', i + 1) + "/", Repeat.Safe), default);
        }

        Assert.InRange(pacer.GroupCount, 1, 300);
    }

    private static Task<Either<CloseError, Envelope>> Answered(int status, string limit) =>
        Task.FromResult<Either<CloseError, Envelope>>(new Envelope(status, [new NamedValue("RateLimit", limit)], HttpBody.Empty));
}
