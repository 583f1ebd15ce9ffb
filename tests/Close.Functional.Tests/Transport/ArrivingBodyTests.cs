using System.Text;

namespace Close.Functional.Tests.Sockets;

/// <summary>Bodies that are read while they arrive, over a real socket.</summary>
public sealed class ArrivingBodyTests
{
    private const string Item = """{"_type":"SMS","id":"acti_0"}""";
    private const string Second = """{"_type":"SMS","id":"acti_1"}""";
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly string Page = $$"""{"data":[{{Item}},{{Second}}],"has_more":false}""";

    [Fact]
    public async Task The_first_item_comes_before_the_rest_is_sent()
    {
        var go = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"{Head}{Page.Length}\r\n\r\n{Page[..50]}");
            await go.Task;
            await connection.WriteAsync(Page[50..]);
        });
        using var client = new CloseClient(Sending.To(server.Address));
        await using var walk = client.ItemsAsync(Listings.Of(SmsQuery.All).Streaming()).GetAsyncEnumerator();

        Assert.True(await walk.MoveNextAsync());
        Assert.Equal("acti_0", walk.Current.Value().Id.Value);
        go.SetResult();
        Assert.True(await walk.MoveNextAsync());
        Assert.Equal("acti_1", walk.Current.Value().Id.Value);
        Assert.False(await walk.MoveNextAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_gives_the_items_read_and_one_unreadable()
    {
        await using var server = RawServer.ClosingAfter($"{Head}500\r\ntrace-id: t1\r\n\r\n{Page[..50]}");

        var items = await WalkAsync(Sending.To(server.Address));

        Assert.Equal([true, false], items.Select(item => item.IsRight));
        Assert.Equal("t1", Assert.IsType<CloseError.Unreadable>(items[1].Error()).Answer.TraceId);
    }

    [Fact]
    public async Task A_page_that_is_whole_for_HTTP_but_cut_off_as_JSON_ends_the_same_way()
    {
        await using var server = RawServer.Answering($"{Head}50\r\n\r\n{Page[..50]}");

        var items = await WalkAsync(Sending.To(server.Address));

        Assert.Equal([true, false], items.Select(item => item.IsRight));
        Assert.IsType<CloseError.Unreadable>(items[1].Error());
    }

    [Fact]
    public async Task A_body_that_cannot_be_unpacked_ends_the_same_way()
    {
        await using var server = RawServer.Answering($"{Head}5\r\nContent-Encoding: gzip\r\n\r\nwrong");

        Assert.IsType<CloseError.Unreadable>(Assert.Single(await WalkAsync(Sending.To(server.Address))).Error());
    }

    [Fact]
    public async Task Time_that_runs_out_gives_the_items_read_and_one_unavailable()
    {
        var time = new ManualTime();
        await using var server = new SilentServer($"{Head}500\r\n\r\n{Page[..50]}");
        using var client = new CloseClient(Sending.To(server.Address) with { TimeProvider = time, Timeout = Limit });
        await using var walk = client.ItemsAsync(Listings.Of(SmsQuery.All).Streaming()).GetAsyncEnumerator();
        Assert.True(await walk.MoveNextAsync());

        time.Advance(Limit);

        Assert.True(await walk.MoveNextAsync());
        Assert.Equal(FailureCause.TimedOut, Assert.IsType<CloseError.Unavailable>(walk.Current.Error()).Cause);
        Assert.False(await walk.MoveNextAsync());
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task Cancelling_throws_and_closes_the_connection()
    {
        using var caller = new CancellationTokenSource();
        await using var server = new SilentServer($"{Head}500\r\n\r\n{Page[..50]}");
        using var client = new CloseClient(Sending.To(server.Address));
        await using (var walk = client.ItemsAsync(Listings.Of(SmsQuery.All).Streaming(), caller.Token).GetAsyncEnumerator())
        {
            Assert.True(await walk.MoveNextAsync());

            await caller.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await walk.MoveNextAsync());
        }

        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_walk_that_ends_early_closes_the_connection()
    {
        await using var server = new SilentServer($"{Head}500\r\n\r\n{Page[..50]}");
        using var client = new CloseClient(Sending.To(server.Address));

        await client.ItemsAsync(Listings.Of(SmsQuery.All).Streaming()).FirstAsync();

        await server.ConnectionClosed;
    }

    [Fact]
    public async Task Only_an_answer_with_success_is_given_while_it_arrives()
    {
        await using var server = RawServer.Answering(Sending.Answer("400 Bad Request", """{"error":"No."}"""));

        var answer = (await Sending.To(server.Address).SendAsync(Sending.Get.WithArrivingBody())).Value();

        Assert.Null(answer.Arriving);
        Assert.Equal("""{"error":"No."}""", answer.Body.AsText());
    }

    [Fact]
    public async Task A_body_that_nobody_asked_for_while_it_arrives_comes_whole()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);

        var answer = (await Sending.To(server.Address).SendAsync(Sending.Get)).Value();

        Assert.Equal((null, "{}"), (answer.Arriving, answer.Body.AsText()));
    }

    [Fact]
    public async Task What_arrives_can_be_read_by_whoever_asked()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        using var client = new CloseClient(Sending.To(server.Address));

        var answer = (await client.Transport(Sending.Get.WithArrivingBody(), default)).Value();

        Assert.Equal((0, "200, still arriving"), (answer.Body.Length, answer.ToString()));
        using var reader = new StreamReader(answer.Arriving!, Encoding.UTF8);
        Assert.Equal("{}", await reader.ReadToEndAsync());
    }

    private static async Task<List<Either<CloseError, Sms>>> WalkAsync(CloseOptions options)
    {
        using var client = new CloseClient(options);
        return await client.ItemsAsync(Listings.Of(SmsQuery.All).Streaming()).ToListAsync();
    }
}
