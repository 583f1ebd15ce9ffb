namespace Close.Functional.Tests.Sockets;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_call_that_was_cancelled_beforehand_never_reaches_the_server()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sending.To(server.Address).SendAsync(Sending.Post, cancellation.Token));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelling_while_the_server_is_silent_throws_and_closes_the_connection()
    {
        await using var server = new SilentServer("");
        using var client = new CloseClient(Sending.To(server.Address));
        using var cancellation = new CancellationTokenSource();
        var call = client.Transport(Sending.Post, cancellation.Token);
        await server.Arrived;

        await cancellation.CancelAsync();

        await AssertCancelledAsync(call, cancellation.Token);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_a_body_throws_and_closes_the_connection()
    {
        await using var server = new SilentServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"");
        using var headers = new ReportsHeaders { InnerHandler = HttpTransport.CreateHandler() };
        using var client = new HttpClient(headers);
        using var cancellation = new CancellationTokenSource();
        var call = HttpTransport.Create(() => client, Sending.To(server.Address))(Sending.Post, cancellation.Token);
        await headers.Came;

        await cancellation.CancelAsync();

        await AssertCancelledAsync(call, cancellation.Token);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_program_that_is_cancelled_throws_through_the_client()
    {
        await using var server = new SilentServer("");
        using var client = new CloseClient(Sending.To(server.Address));
        using var cancellation = new CancellationTokenSource();
        var program = client.RunAsync(SmsApi.List(SmsQuery.All), cancellation.Token);
        await server.Arrived;

        await cancellation.CancelAsync();

        await AssertCancelledAsync(program, cancellation.Token);
    }

    [Fact]
    public async Task The_callers_cancellation_goes_before_a_timeout_at_the_same_moment()
    {
        var time = new ManualTime();
        await using var server = new SilentServer("");
        using var client = new CloseClient(Sending.To(server.Address) with { TimeProvider = time });
        using var cancellation = new CancellationTokenSource(CloseOptions.DefaultTimeout, time);
        var call = client.Transport(Sending.Post, cancellation.Token);
        await server.Arrived;

        time.Advance(CloseOptions.DefaultTimeout);

        await AssertCancelledAsync(call, cancellation.Token);
    }

    // Who cancelled is told by the token: a program with several needs to know.
    private static async Task AssertCancelledAsync(Task call, CancellationToken cancellationToken)
    {
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(call.IsCanceled);
        Assert.Equal(cancellationToken, cancelled.CancellationToken);
    }
}
