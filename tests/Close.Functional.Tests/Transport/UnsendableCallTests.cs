namespace Close.Functional.Tests.Sockets;

public sealed class UnsendableCallTests
{
    public static TheoryData<string, string, string> Headers { get; } = new()
    {
        { "X-Note", "one\r\nX-Smuggled: two", "X-Note" },
        { "X-Note", "one\n two", "X-Note" },
        { "X-Note", "caf\u00e9", "X-Note" },
        { "X-Note", "a\0b", "X-Note" },
        { "X-Note\r\nX-Smuggled", "two", "header" },
        { "X Note", "one", "header" },
        { "X-Note:", "one", "header" },
        { "Gr\u00fc\u00dfe", "one", "header" },
        { "", "one", "header" },
        { "Authorization", "Basic other", "Authorization" },
        { "cookie", "session=one", "cookie" },
        { "Host", "elsewhere.example", "Host" },
        { "Content-Length", "3", "Content-Length" },
        { "Transfer-Encoding", "chunked", "Transfer-Encoding" },
        { "Connection", "close", "Connection" },
    };

    public static TheoryData<string> Paths { get; } =
    [
        "/me/ HTTP/1.1\r\nX-Smuggled: two\r\n\r\nGET /other",
        "/a b",
        "/caf\u00e9",
        "/me?_limit=1",
        "/me#part",
        "/activity/sms/../email",
        "/./me",
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_that_http_cannot_carry_or_that_is_not_the_calls_to_set_is_refused_by_name(string name, string value, string field)
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);

        var error = (await Sending.To(server.Address).SendAsync(Sending.Post.WithHeader(name, value))).Error();

        Assert.Equal(field, Assert.IsType<CloseError.Invalid>(error).Fields.Single().Field);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_that_is_not_one_is_refused(string path)
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);

        var error = (await Sending.To(server.Address).SendAsync(HttpCall.To(HttpMethod.Delete, path, Repeat.Safe))).Error();

        Assert.Equal("path", Assert.IsType<CloseError.Invalid>(error).Fields.Single().Field);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_at_once_and_no_value_is_repeated()
    {
        var call = HttpCall.To(HttpMethod.Get, "/hidden here", Repeat.Safe).WithHeader("X-Note", "hidden\nhere").WithHeader("hidden here", "x");

        var error = (await Sending.To(new Uri("http://127.0.0.1:9")).SendAsync(call)).Error();

        Assert.Equal(["path", "X-Note", "header"], Assert.IsType<CloseError.Invalid>(error).Fields.Select(bad => bad.Field), StringComparer.Ordinal);
        Assert.DoesNotContain("hidden", error.Message, StringComparison.Ordinal);
    }

    [Property]
    public async Task Whatever_the_header_the_server_sees_it_as_given_or_not_at_all(FsCheck.NonNull<string> value)
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);

        var answer = await Sending.To(server.Address).SendAsync(Sending.Get.WithHeader("X-Note", value.Get));

        var seen = server.Requests.SelectMany(request => request.Headers("X-Note")).Select(text => text.Trim(' ', '\t'));
        var expected = answer.Match(Right: _ => new[] { value.Get.Trim(' ', '\t') }, Left: error => error is CloseError.Invalid ? [] : ["?"]);
        Assert.Equal(expected, seen, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_tab_inside_a_value_is_carried() =>
        Assert.Equal("one\ttwo", (await Sending.ArrivalAsync(Sending.Get.WithHeader("X-Note", "one\ttwo"))).Header("X-Note"));

    [Fact]
    public async Task Without_a_body_its_media_type_is_left_out() =>
        Assert.Null((await Sending.ArrivalAsync(Sending.Get.WithHeader("Content-Type", "application/json"))).Header("Content-Type"));
}
