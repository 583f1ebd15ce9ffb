using System.Net;

namespace Close.Functional.Tests.Sockets;

public sealed class RequestTargetTests
{
    [Property]
    public async Task A_query_arrives_as_it_was_encoded(FsCheck.NonNull<string> name, FsCheck.NonNull<string> value)
    {
        var call = Sending.Get.WithQuery(name.Get, value.Get).WithQuery("_limit", "1");

        var arrived = await Sending.ArrivalAsync(call);

        Assert.Equal("/api/v1/activity/sms/?" + QueryEncoding.Encode(call.Query), arrived.Target);
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05+00:00", "2026-01-02T03%3A04%3A05%2B00%3A00")]
    [InlineData("a b", "a%20b")]
    [InlineData("acti_a,acti_b", "acti_a%2Cacti_b")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("Grüße 👋", "Gr%C3%BC%C3%9Fe%20%F0%9F%91%8B")]
    [InlineData("100%25", "100%2525")]
    [InlineData("../a/./b?c#d", "..%2Fa%2F.%2Fb%3Fc%23d")]
    [InlineData("", "")]
    public async Task A_query_value_arrives_with_these_bytes(string value, string expected) =>
        Assert.Equal($"/api/v1/activity/sms/?lead_id={expected}", (await Sending.ArrivalAsync(Sending.Get.WithQuery("lead_id", value))).Target);

    [Fact]
    public async Task No_query_is_too_long_to_send()
    {
        var call = Sending.Get.WithQuery("id__in", new string('x', 70_000));

        Assert.Equal("/api/v1/activity/sms/?" + QueryEncoding.Encode(call.Query), (await Sending.ArrivalAsync(call)).Target);
    }

    [Theory]
    [InlineData("", "/activity/sms/")]
    [InlineData("/", "/activity/sms/")]
    [InlineData("/api/v1", "/api/v1/activity/sms/")]
    [InlineData("/api/v1/", "/api/v1/activity/sms/")]
    [InlineData("/a%2Fb/", "/a%2Fb/activity/sms/")]
    public async Task The_path_is_added_to_the_base_address_with_one_slash_between(string basePath, string expected)
    {
        var arrived = await Sending.ArrivalAsync(Sending.Get, options => options.WithBaseAddress(new Uri(options.BaseAddress.GetLeftPart(UriPartial.Authority) + basePath)));

        Assert.Equal(expected, arrived.Target);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("/me")]
    [InlineData("me/")]
    public async Task A_path_ends_in_a_slash_however_it_was_written(string path) =>
        Assert.Equal("/api/v1/me/", (await Sending.ArrivalAsync(HttpCall.To(HttpMethod.Get, path, Repeat.Safe))).Target);

    [Fact]
    public async Task An_encoded_segment_arrives_untouched() =>
        Assert.Equal("/api/v1/a%2Fb%20c%C3%BC/", (await Sending.ArrivalAsync(HttpCall.To(HttpMethod.Get, "/a%2Fb%20c%C3%BC/", Repeat.Safe))).Target);

    [Fact]
    public async Task Every_request_of_the_library_has_a_path_that_ends_in_a_slash()
    {
        var id = SmsId.Parse("acti_example").OrInvalid().Value();
        HttpCall[] calls =
        [
            SmsApi.List(SmsQuery.All).Call,
            SmsApi.Get(id).Call,
            SmsApi.Create(SmsDraft.Keep("+12025550143", "+12025550144", "Hello").Value()).Call,
            SmsApi.Update(id, SmsChange.SendNow).Call,
            SmsApi.Delete(id).Call,
            ActivityApi.List(ActivityQuery.All).Call,
        ];

        foreach (var call in calls)
        {
            Assert.EndsWith("/", (await Sending.ArrivalAsync(call)).Target.Split('?')[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_ipv6_host_and_its_port_are_reached()
    {
        await using var server = new RawServer(
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync(Sending.EmptyObject);
            },
            IPAddress.IPv6Loopback);

        var answer = await Sending.To(server.Address).SendAsync(Sending.Get);

        Assert.Equal(200, answer.Value().Status);
        Assert.Equal($"[::1]:{server.Address.Port}", Assert.Single(server.Requests).Header("Host"));
    }
}
