using System.Net.Sockets;

namespace Close.Functional.Tests.Sockets;

public sealed class BrokenConnectionTests
{
    public static TheoryData<string, string> BrokenAnswers { get; } = new()
    {
        { "nothing at all", "" },
        { "half a status line", "HTTP/1.1 20" },
        { "half the headers", "HTTP/1.1 200 OK\r\nContent-Type: appli" },
        { "headers without the body they promise", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" },
        { "a body shorter than its length", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\": [" },
        { "a chunked body without its last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n" },
        { "a chunk shorter than its length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"data" },
        { "a chunk whose length is no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n" },
        { "something other than HTTP", "SSH-2.0-example\r\n\r\n\u0000\u00ff\u0007" },
        { "a header line without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n" },
        { "gzip that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot gzip, no" },
        { "brotli that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 12\r\n\r\nnot brotli!!" },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task A_post_whose_answer_is_broken_may_have_taken_effect(string what, string answer)
    {
        await using var server = RawServer.ClosingAfter(answer);

        var error = (await Sending.To(server.Address).SendAsync(Sending.Post)).Error();

        AssertIs(FailureCause.ConnectionLost, Outcome.Unknown, error, what);
    }

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task A_get_whose_answer_is_broken_is_told_as_a_lost_connection(string what, string answer)
    {
        await using var server = RawServer.ClosingAfter(answer);

        var error = (await Sending.To(server.Address).SendAsync(Sending.Get)).Error();

        AssertIs(FailureCause.ConnectionLost, Outcome.Unknown, error, what);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"")]
    public async Task A_reset_leaves_it_open_whether_a_post_took_effect(string before)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(before);
            connection.Reset();
        });

        var error = (await Sending.To(server.Address).SendAsync(Sending.Post)).Error();

        AssertIs(FailureCause.ConnectionLost, Outcome.Unknown, error, before);
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_sent()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        server.StopListening();

        var error = (await Sending.To(server.Address).SendAsync(Sending.Post)).Error();

        AssertIs(FailureCause.NotConnected, Outcome.NotProcessed, error, "refused");
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_means_that_nothing_was_sent()
    {
        using var handler = HttpTransport.CreateHandler();
        handler.ConnectCallback = (_, _) => throw new SocketException((int)SocketError.HostNotFound);
        using var client = new HttpClient(handler);

        var error = (await HttpTransport.Create(() => client, new CloseOptions())(Sending.Post, default)).Error();

        AssertIs(FailureCause.NotConnected, Outcome.NotProcessed, error, "no such name");
    }

    [Fact]
    public async Task A_failed_tls_handshake_means_that_nothing_was_sent()
    {
        await using var server = new RawServer(connection => connection.WriteAsync("no TLS here\r\n"));
        var address = new UriBuilder(server.Address) { Scheme = "https" }.Uri;

        var error = (await Sending.To(address).SendAsync(Sending.Post)).Error();

        AssertIs(FailureCause.NotConnected, Outcome.NotProcessed, error, "no TLS");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_that_may_have_arrived_is_not_sent_again(bool withBody)
    {
        var call = withBody ? Sending.Post : HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe);
        await using var server = ServerThatAnswersOnceAndThenCloses();
        using var client = new CloseClient(Sending.To(server.Address));
        (await client.Transport(Sending.Get, default)).Value();

        await client.Transport(call, default);

        Assert.Single(server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_handler_that_sends_again_and_then_cannot_connect_leaves_it_open_whether_a_post_took_effect()
    {
        await using var server = RawServer.ClosingAfter("");
        using var handler = new SendsTwice(server) { InnerHandler = HttpTransport.CreateHandler() };
        using var client = new HttpClient(handler);

        var error = (await HttpTransport.Create(() => client, Sending.To(server.Address))(Sending.Post, default)).Error();

        AssertIs(FailureCause.NotConnected, Outcome.Unknown, error, "sent, then refused");
    }

    [Fact]
    public async Task A_client_that_is_disposed_cuts_off_its_calls()
    {
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            arrived.SetResult();
            await connection.ClosedByClientAsync();
        });
        using var client = new CloseClient(Sending.To(server.Address));
        var call = client.Transport(Sending.Post, default);
        await arrived.Task;

        client.Dispose();

        AssertIs(FailureCause.ConnectionLost, Outcome.Unknown, (await call).Error(), "disposed");
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Transport(Sending.Post, default));
    }

    private static RawServer ServerThatAnswersOnceAndThenCloses() => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(Sending.EmptyObject);
        await connection.ReadRequestAsync();
    });

    private static void AssertIs(FailureCause cause, Outcome outcome, CloseError error, string when)
    {
        var unavailable = Assert.IsType<CloseError.Unavailable>(error);
        Assert.Equal((cause, outcome, when), (unavailable.Cause, unavailable.Outcome, when));
    }

    private sealed class SendsTwice(RawServer server) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // As such handlers do, since a content need not be readable twice.
            request.Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            await Assert.ThrowsAsync<HttpRequestException>(() => base.SendAsync(request, cancellationToken));
            server.StopListening();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
