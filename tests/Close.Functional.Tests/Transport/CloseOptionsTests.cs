namespace Close.Functional.Tests.Sockets;

public sealed class CloseOptionsTests
{
    private static readonly CloseOptions Plain = new();

    [Fact]
    public void By_default_it_is_close_itself_for_a_minute_and_without_credentials()
    {
        Assert.Equal("https://api.close.com/api/v1", Plain.BaseAddress.AbsoluteUri);
        Assert.Equal(TimeSpan.FromMinutes(1), Plain.Timeout);
        Assert.Equal((null, null, null), (Plain.Credentials, Plain.TimeZoneOffset, Plain.Application));
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("api.close.com")]
    [InlineData("ftp://api.close.com/api/v1")]
    [InlineData("file:///api/v1")]
    [InlineData("https://api.close.com/api/v1?key=x")]
    [InlineData("https://api.close.com/api/v1#part")]
    [InlineData("https://user:word@api.close.com/api/v1")]
    public void An_address_that_cannot_be_a_base_is_refused_where_it_is_set(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        Assert.Throws<ArgumentException>(() => Plain.WithBaseAddress(uri));
        Assert.Throws<ArgumentException>(() => new CloseOptions { BaseAddress = uri });
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080/api/v1/")]
    [InlineData("https://simulator.example/a%20b")]
    public void Any_other_http_address_is_taken_as_it_is(string address) =>
        Assert.Equal(new Uri(address), Plain.WithBaseAddress(new Uri(address)).BaseAddress);

    public static TheoryData<TimeSpan> BadTimeouts { get; } =
        [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.MinValue, TimeSpan.MaxValue, CloseOptions.LongestTimeout + TimeSpan.FromTicks(1)];

    [Theory]
    [MemberData(nameof(BadTimeouts))]
    public void A_timeout_that_cannot_be_waited_for_is_refused(TimeSpan timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain.WithTimeout(timeout));

    public static TheoryData<TimeSpan> GoodTimeouts { get; } = [TimeSpan.FromTicks(1), CloseOptions.LongestTimeout, Timeout.InfiniteTimeSpan];

    [Theory]
    [MemberData(nameof(GoodTimeouts))]
    public void A_timeout_up_to_a_day_or_without_end_is_taken(TimeSpan timeout) =>
        Assert.Equal(timeout, Plain.WithTimeout(timeout).Timeout);

    public static TheoryData<TimeSpan> BadOffsets { get; } =
        [TimeSpan.FromHours(-240), TimeSpan.FromHours(14) + TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(90), TimeSpan.MinValue];

    [Theory]
    [MemberData(nameof(BadOffsets))]
    public void An_offset_that_no_clock_on_earth_has_is_refused(TimeSpan offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain.WithTimeZoneOffset(offset));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("name/1\r\nX-Smuggled: two")]
    [InlineData("na\u00efve/1")]
    public void An_application_that_no_header_can_carry_is_refused(string application) =>
        Assert.Throws<ArgumentException>(() => Plain.WithApplication(application));

    [Fact]
    public void A_missing_address_or_clock_is_a_forbidden_null()
    {
        Assert.Throws<ArgumentNullException>(() => Plain.WithBaseAddress(null!));
        Assert.Throws<ArgumentNullException>(() => Plain.WithTimeProvider(null!));
    }

    [Fact]
    public void No_text_of_options_or_credentials_holds_the_secret()
    {
        var options = Plain.WithCredentials(Credentials.ApiKey(Sending.Key).Value());
        var header = options.Credentials!.Header!.Parameter!;

        foreach (var text in new[] { $"{options}", $"{options.Credentials}", $"{Credentials.Bearer(Sending.Key).Value()}" })
        {
            Assert.DoesNotContain(Sending.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(header, text, StringComparison.Ordinal);
            Assert.Contains("***", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("hidden:")]
    [InlineData(" hidden")]
    [InlineData("hidden\n")]
    [InlineData("hidden\u00fc")]
    public void A_secret_that_cannot_be_one_is_refused_and_not_repeated(string? secret)
    {
        foreach (var refused in new[] { Credentials.ApiKey(secret), Credentials.Bearer(secret) })
        {
            Assert.DoesNotContain("hidden", Assert.IsType<CloseError.Invalid>(refused.Error()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_failure_of_the_network_tells_the_secret()
    {
        await using var server = RawServer.ClosingAfter("HTTP/1.1 200 OK\r\nX-Echo: " + Sending.Key + "\r\nContent-Length: 100\r\n\r\n" + Sending.Key);

        var error = (await Sending.To(server.Address).SendAsync(Sending.Post)).Error();

        Assert.Equal(
            "The connection to Close broke (ResponseEnded); the call may have taken effect: list the newest SMS of the lead (GET /activity/sms/) and look for the text before you create it again.",
            error.ToString());
    }
}
