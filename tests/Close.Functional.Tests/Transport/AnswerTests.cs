using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Close.Functional.Tests.Sockets;

public sealed class AnswerTests
{
    private const string Page = """{"data":[{"_type":"SMS","id":"acti_example","text":"Grüße 👋"}],"has_more":false}""";

    private static readonly SmsId Id = SmsId.Parse("acti_example").OrInvalid().Value();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("")]
    public async Task A_packed_answer_is_undone(string encoding)
    {
        await using var server = await KestrelServer.StartAsync(context => WritePackedAsync(context, encoding));
        using var client = new CloseClient(Sending.To(server.Address));

        var page = await client.RunAsync(SmsApi.List(SmsQuery.All));

        Assert.Equal("Grüße 👋", page.Value().Data.Single().Text);
    }

    [Fact]
    public async Task An_activity_page_is_read_from_the_socket()
    {
        await using var server = RawServer.Answering(Sending.Answer("200 OK", Latin1(Page)));
        using var client = new CloseClient(Sending.To(server.Address));

        var page = await client.RunAsync(ActivityApi.List(ActivityQuery.All));

        Assert.Equal("acti_example", page.Value().Data.Single().Id?.Value);
    }

    [Fact]
    public async Task A_chunked_answer_is_put_together()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n19\r\na\":[],\"has_more\": false }\r\n0\r\n\r\n");
        using var client = new CloseClient(Sending.To(server.Address));

        Assert.Empty((await client.RunAsync(SmsApi.List(SmsQuery.All))).Value().Data);
    }

    [Fact]
    public async Task Headers_come_as_they_were_sent_each_line_on_its_own()
    {
        await using var server = RawServer.Answering(Sending.Answer("200 OK", "{}", "RateLimit: limit=100, remaining=50, reset=5\r\nX-Twice: a, b\r\nX-Twice: c\r\ntrace-id: 1f\r\nX-Odd: caf\u00e9\r\n"));

        var answer = (await Sending.To(server.Address).SendAsync(Sending.Get)).Value();

        Assert.Equal(
            ["RateLimit=limit=100, remaining=50, reset=5", "X-Twice=a, b", "X-Twice=c", "trace-id=1f", "X-Odd=caf\u00e9", "Content-Length=2"],
            answer.Headers.Select(header => $"{header.Name}={header.Value}"),
            StringComparer.Ordinal);
        Assert.Equal("1f", answer.TraceId);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_and_cannot_be_read(int status)
    {
        await using var server = RawServer.Answering(Sending.Answer($"{status} Elsewhere", "", "Location: /elsewhere/\r\n"));
        using var client = new CloseClient(Sending.To(server.Address));

        var error = Assert.IsType<CloseError.Unreadable>((await client.RunAsync(SmsApi.Get(Id))).Error());

        Assert.Equal((status, "/elsewhere/"), (error.Answer.Status, error.Answer.Header("Location")));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("200 OK", "{}")]
    [InlineData("200 OK", "")]
    [InlineData("204 No Content", null)]
    public async Task Deleting_succeeds_with_any_success(string status, string? body)
    {
        await using var server = RawServer.Answering(body is null ? $"HTTP/1.1 {status}\r\n\r\n" : Sending.Answer(status, body));
        using var client = new CloseClient(Sending.To(server.Address));

        Assert.Equal(LanguageExt.Unit.Default, (await client.RunAsync(SmsApi.Delete(Id))).Value());
    }

    [Fact]
    public async Task An_empty_body_where_an_sms_belongs_cannot_be_read()
    {
        await using var server = RawServer.Answering(Sending.Answer("200 OK", ""));
        using var client = new CloseClient(Sending.To(server.Address));

        Assert.IsType<CloseError.Unreadable>((await client.RunAsync(SmsApi.Get(Id))).Error());
    }

    // The handler takes what it could unpack for the whole; the JSON tells that it is not.
    [Fact]
    public async Task Gzip_that_breaks_off_cannot_be_read()
    {
        await using var server = RawServer.Answering(Sending.Answer("200 OK", Sending.Gzip(Page)[..^14], "Content-Encoding: gzip\r\n"));
        using var client = new CloseClient(Sending.To(server.Address));

        Assert.IsType<CloseError.Unreadable>((await client.RunAsync(SmsApi.List(SmsQuery.All))).Error());
    }

    [Fact]
    public async Task A_gateways_html_is_a_failure_of_the_server()
    {
        await using var server = RawServer.Answering(Sending.Answer("502 Bad Gateway", "<html><body>Bad gateway</body></html>", "Content-Type: text/html\r\n"));
        using var client = new CloseClient(Sending.To(server.Address));

        var error = Assert.IsType<CloseError.Unavailable>((await client.RunAsync(SmsApi.Update(Id, SmsChange.SendNow))).Error());

        Assert.Equal((FailureCause.ServerFailed, Outcome.Unknown, 502), (error.Cause, error.Outcome, error.Answer?.Status));
    }

    [Fact]
    public async Task Refused_credentials_come_with_what_close_says()
    {
        await using var server = RawServer.Answering(Sending.Answer("401 Unauthorized", """{"error":"Unauthorized"}""", "WWW-Authenticate: Basic\r\n"));
        using var client = new CloseClient(Sending.To(server.Address));

        var error = Assert.IsType<CloseError.Denied>((await client.RunAsync(ActivityApi.List(ActivityQuery.All))).Error());

        Assert.Equal("Unauthorized", error.Errors.Single());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_program_runs_over_one_connection_and_a_later_call_uses_what_an_earlier_one_gave()
    {
        var connections = 0;
        await using var server = new RawServer(async connection =>
        {
            Interlocked.Increment(ref connections);
            while (await connection.ReadRequestAsync() is not null)
            {
                await connection.WriteAsync(Sending.Answer("200 OK", """{"_type":"SMS","id":"acti_example","status":"draft"}"""));
            }
        });
        using var client = new CloseClient(Sending.To(server.Address));
        var program =
            from draft in SmsDraft.Keep("+12025550143", "+12025550144", "Hello")
            from kept in SmsApi.Create(draft)
            from sent in SmsApi.Update(SmsId.Parse(kept.Id!.Value).OrInvalid().Value(), SmsChange.SendNow)
            select sent;

        Assert.Equal("acti_example", (await client.RunAsync(program)).Value().Id?.Value);
        Assert.Equal(
            ["POST /api/v1/activity/sms/ HTTP/1.1", "PUT /api/v1/activity/sms/acti_example/ HTTP/1.1"],
            server.Requests.Select(request => request.Lines[0]),
            StringComparer.Ordinal);
        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task A_hundred_calls_side_by_side_each_get_their_own_answer()
    {
        var all = new TaskCompletionSource();
        var here = 0;
        await using var server = await KestrelServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref here) == 100)
            {
                all.SetResult();
            }

            await all.Task;
            await context.Response.WriteAsync(context.Request.Query["number"].ToString());
        });
        using var client = new CloseClient(Sending.To(server.Address));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => client.Transport(Sending.Get.WithQuery("number", $"{number}"), default)));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), answers.Select(answer => answer.Value().Body.AsText()), StringComparer.Ordinal);
    }

    private static string Latin1(string utf8) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(utf8));

    private static async Task WritePackedAsync(HttpContext context, string encoding)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        if (encoding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await using Stream body = encoding switch
        {
            "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
            "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
            _ => context.Response.Body,
        };
        await body.WriteAsync(Encoding.UTF8.GetBytes(Page));
    }
}
