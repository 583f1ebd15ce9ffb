namespace Close.Functional.Tests.Sockets;

public sealed class TimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: appl")]
    public async Task Headers_that_do_not_come_in_time_leave_it_open_whether_a_post_took_effect(string before)
    {
        var time = new ManualTime();
        await using var server = new SilentServer(before);
        var call = Options(server.Address, time).SendAsync(Sending.Post);
        await server.Arrived;

        time.Advance(Limit);

        AssertTimedOut(Outcome.Unknown, await call);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_body_that_does_not_come_in_time_leaves_it_open_whether_a_post_took_effect()
    {
        var time = new ManualTime();
        await using var server = new SilentServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"");
        using var headers = new ReportsHeaders { InnerHandler = HttpTransport.CreateHandler() };
        using var client = new HttpClient(headers);
        var call = HttpTransport.Create(() => client, Options(server.Address, time))(Sending.Post, default);
        await headers.Came;

        time.Advance(Limit);

        AssertTimedOut(Outcome.Unknown, await call);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_get_is_told_the_same()
    {
        var time = new ManualTime();
        await using var server = new SilentServer("");
        var call = Options(server.Address, time).SendAsync(Sending.Get);
        await server.Arrived;

        time.Advance(Limit);

        AssertTimedOut(Outcome.Unknown, await call);
    }

    [Fact]
    public async Task Until_the_time_is_over_the_call_goes_on()
    {
        var time = new ManualTime();
        var go = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            arrived.SetResult();
            await go.Task;
            await connection.WriteAsync(Sending.EmptyObject);
        });
        var call = Options(server.Address, time).SendAsync(Sending.Post);
        await arrived.Task;

        time.Advance(Limit - TimeSpan.FromTicks(1));
        go.SetResult();

        Assert.Equal(200, (await call).Value().Status);
    }

    [Fact]
    public async Task Time_that_runs_out_before_there_is_a_connection_means_that_a_post_was_not_sent()
    {
        var time = new ManualTime();
        var connecting = new TaskCompletionSource();
        using var handler = HttpTransport.CreateHandler();
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            connecting.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Stream.Null;
        };
        using var client = new HttpClient(handler);
        var call = HttpTransport.Create(() => client, new CloseOptions { TimeProvider = time, Timeout = Limit })(Sending.Post, default);
        await connecting.Task;

        time.Advance(Limit);

        AssertTimedOut(Outcome.NotProcessed, await call);
    }

    [Fact]
    public async Task The_handlers_own_limit_for_connecting_counts_as_a_timeout_before_anything_was_sent()
    {
        using var handler = HttpTransport.CreateHandler();
        handler.ConnectTimeout = TimeSpan.FromMilliseconds(1);
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Stream.Null;
        };
        using var client = new HttpClient(handler);

        AssertTimedOut(Outcome.NotProcessed, await HttpTransport.Create(() => client, new CloseOptions())(Sending.Post, default));
    }

    [Fact]
    public async Task A_timeout_of_the_clients_own_counts_as_one()
    {
        await using var server = new SilentServer("");
        using var client = new HttpClient(HttpTransport.CreateHandler()) { Timeout = TimeSpan.FromMilliseconds(1) };

        AssertTimedOut(Outcome.Unknown, await HttpTransport.Create(() => client, Options(server.Address, new ManualTime()))(Sending.Get, default));
    }

    [Fact]
    public async Task Without_a_limit_no_time_is_too_long()
    {
        var time = new ManualTime();
        var go = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            arrived.SetResult();
            await go.Task;
            await connection.WriteAsync(Sending.EmptyObject);
        });
        var call = Options(server.Address, time).WithTimeout(Timeout.InfiniteTimeSpan).SendAsync(Sending.Get);
        await arrived.Task;

        time.Advance(TimeSpan.FromDays(1000));
        go.SetResult();

        Assert.Equal(200, (await call).Value().Status);
    }

    private static CloseOptions Options(Uri address, TimeProvider time) =>
        Sending.To(address) with { TimeProvider = time, Timeout = Limit };

    private static void AssertTimedOut(Outcome outcome, Either<CloseError, Envelope> result)
    {
        var error = Assert.IsType<CloseError.Unavailable>(result.Error());
        Assert.Equal((FailureCause.TimedOut, outcome), (error.Cause, error.Outcome));
    }
}
