using System.Text;

namespace Close.Functional.Tests.Sockets;

public sealed class RequestHeaderTests
{
    private static readonly string Version = typeof(HttpTransport).Assembly.GetName().Version!.ToString(3);
    private static readonly string Product = $"Close.Functional/{Version} dotnet/{Environment.Version.ToString(2)}";

    [Fact]
    public async Task A_get_arrives_with_these_lines_and_no_others()
    {
        var arrived = await Sending.ArrivalAsync(Sending.Get);

        Assert.Equal("GET /api/v1/activity/sms/ HTTP/1.1", arrived.Lines[0]);
        Assert.Equal(
            [
                "Accept-Encoding: gzip, br",
                "Accept: application/json",
                "Authorization: Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(Sending.Key + ":")),
                $"Host: {arrived.Header("Host")}",
                $"User-Agent: {Product}",
            ],
            arrived.Lines[1..].Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_post_adds_its_media_type_and_its_length_in_bytes()
    {
        var get = await Sending.ArrivalAsync(Sending.Get);

        var post = await Sending.ArrivalAsync(Sending.Post);

        var names = get.Lines.Skip(1).Select(Name).ToList();
        Assert.Equal(["Content-Length: 18", "Content-Type: application/json"], post.Lines.Skip(1).Where(line => !names.Contains(Name(line))).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        static string Name(string line) => line.Split(':')[0];
    }

    [Fact]
    public async Task A_body_arrives_byte_for_byte() =>
        Assert.Equal(Sending.Put.Body.AsText(), (await Sending.ArrivalAsync(Sending.Put)).Body);

    [Fact]
    public async Task A_get_says_nothing_about_a_body()
    {
        var arrived = await Sending.ArrivalAsync(HttpCall.To(HttpMethod.Get, "/activity/sms/acti_example/", Repeat.Safe));

        Assert.DoesNotContain(arrived.Lines, line => line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Transfer-", StringComparison.OrdinalIgnoreCase));
    }

    // So that the handler does not send it again by itself when a connection breaks.
    [Theory]
    [InlineData("POST", Repeat.Unsafe)]
    [InlineData("DELETE", Repeat.Safe)]
    public async Task A_call_that_changes_something_without_a_body_has_length_zero(string method, Repeat repeat) =>
        Assert.Equal("0", (await Sending.ArrivalAsync(HttpCall.To(new HttpMethod(method), "/activity/sms/", repeat))).Header("Content-Length"));

    [Fact]
    public async Task An_access_token_goes_out_as_bearer()
    {
        var arrived = await Sending.ArrivalAsync(Sending.Get, options => options.WithCredentials(Credentials.Bearer("made.up-token").Value()));

        Assert.Equal("Bearer made.up-token", Assert.Single(arrived.Headers("Authorization")));
    }

    [Fact]
    public async Task Without_credentials_there_is_no_authorization() =>
        Assert.Null((await Sending.ArrivalAsync(Sending.Get, options => options.WithCredentials(null))).Header("Authorization"));

    [Theory]
    [InlineData(-240, "-4")]
    [InlineData(330, "5.5")]
    [InlineData(-150, "-2.5")]
    [InlineData(345, "5.75")]
    [InlineData(0, "0")]
    [InlineData(840, "14")]
    public async Task The_time_zone_offset_goes_out_in_hours(int minutes, string expected)
    {
        var arrived = await Sending.ArrivalAsync(Sending.Get, options => options.WithTimeZoneOffset(TimeSpan.FromMinutes(minutes)));

        Assert.Equal(expected, Assert.Single(arrived.Headers("x-tz-offset")));
    }

    [Fact]
    public async Task The_application_stands_before_this_library_in_the_user_agent() =>
        Assert.Equal(
            $"Example/1.2 (night job) {Product}",
            Assert.Single((await Sending.ArrivalAsync(Sending.Get, options => options.WithApplication("Example/1.2 (night job)"))).Headers("User-Agent")));

    [Theory]
    [InlineData("Accept", "text/plain")]
    [InlineData("User-Agent", "Other/1")]
    [InlineData("x-tz-offset", "3")]
    public async Task A_header_of_the_call_takes_the_place_of_the_one_of_every_call(string name, string value)
    {
        var arrived = await Sending.ArrivalAsync(Sending.Get.WithHeader(name, value), options => options.WithTimeZoneOffset(TimeSpan.FromHours(1)));

        Assert.Equal(value, Assert.Single(arrived.Headers(name)));
    }

    [Fact]
    public async Task A_long_query_says_that_its_post_stands_for_a_get()
    {
        var fields = new SmsQueryFields().WithIds(Enumerable.Range(0, 60).Select(number => $"acti_{number:00}{new string('x', 40)}"));

        var arrived = await Sending.ArrivalAsync(SmsApi.List(SmsQuery.Parse(fields).Value()).Call);

        Assert.Equal(("POST", "GET"), (arrived.Method, arrived.Header("x-http-method-override")));
    }

    [Fact]
    public async Task A_cookie_that_the_server_sets_never_comes_back()
    {
        await using var server = RawServer.Answering(Sending.Answer("200 OK", "{}", "Set-Cookie: session=one; Path=/\r\n"));
        using var client = new CloseClient(Sending.To(server.Address));

        await client.Transport(Sending.Get, default);
        await client.Transport(Sending.Get, default);

        Assert.Equal(2, server.Requests.Count(request => request.Header("Cookie") is null));
    }

    [Fact]
    public async Task What_the_callers_services_tell_each_other_in_a_trace_is_not_told_to_close()
    {
        using var activity = new System.Diagnostics.Activity("caller").SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C).AddBaggage("tenant", "internal").Start();

        var arrived = await Sending.ArrivalAsync(Sending.Get);

        Assert.DoesNotContain(arrived.Lines, line => line.Contains("trace", StringComparison.OrdinalIgnoreCase) || line.Contains("tenant", StringComparison.Ordinal));
    }
}
