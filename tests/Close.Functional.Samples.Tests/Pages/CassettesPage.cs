namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/cassettes.md</c>.</summary>
public sealed class CassettesPage
{
    [Fact]
    public async Task Reads_a_message()
    {
        // <cassette-test>
        using var cassette = Cassettes.Open();
        using var close = new CloseClient(cassette.Transport);
        var message = await close.RunAsync(
            from id in SmsId.Parse("acti_8V5e0dIoRU0sO5SyQyGFmauVyukFoNHY7iMQf000002").OrInvalid()
            from sms in SmsApi.Get(id)
            select sms);
        // </cassette-test>
        Assert.True(message.IsRight);
    }

    [Fact]
    public void Requests_are_alike_as_the_policy_says()
    {
        // <cassette-matcher>
        var policy = CassettePolicy.Default.WithMatcher(RequestMatcher.Default
            .With(new MatchRule.Query().Ignoring("_limit"))
            .With(new MatchRule.Body().Ignoring("$.text").InAnyOrder("$.attachments"))
            .With(new MatchRule.Header("x-tz-offset")));
        // </cassette-matcher>
        Assert.Equal("method, path, query, body, header.x-tz-offset", policy.Matcher.ToString());
    }
}
