namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/getting-started.md</c>.</summary>
public sealed class GettingStartedPage
{
    private const string Page = "docs/getting-started.md";

    [Fact]
    public async Task A_program_runs_against_a_simulator()
    {
        // <getting-started-program>
        var program =
            from draft in SmsDraft.SendNow("+12025550143", "+12025550199", "Hi! Still on for noon?", leadId: "lead_acme")
            from sent in SmsApi.Create(draft)
            select sent;
        // </getting-started-program>

        // <getting-started-run>
        var close = new SimulatedClose();
        using var client = new CloseClient(close.Transport());

        var result = await client.RunAsync(program);
        var told = result.Match(
            Right: sms => $"The message is in {sms.Status}.",
            Left: error => error.Message);
        // </getting-started-run>
        Assert.Contains($"```text\n{told}\n```", Repository.Read(Page), StringComparison.Ordinal);

        // <getting-started-list>
        var newest =
            from query in SmsQuery.Parse(new SmsQueryFields { LeadIds = ["lead_acme"] })
            from messages in Listings.Of(query).Collect(10)
            select messages;

        var list = (await client.RunAsync(newest)).Match(
            Right: found => string.Join('\n', found.Select(sms => $"{sms.Status}: {sms.Text}")),
            Left: error => error.Message);
        // </getting-started-list>
        Assert.Contains($"```text\n{list}\n```", Repository.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_before_anything_is_sent()
    {
        // <getting-started-wrong>
        var wrong = SmsDraft.SendNow(localPhone: "555-0143", remotePhone: "", text: "");
        var why = wrong.Match(Right: _ => "", Left: error => error.Message);
        // </getting-started-wrong>
        Assert.Contains($"```text\n{why}\n```", Repository.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_is_made_from_a_key()
    {
        var key = "api_made_up";

        // <getting-started-live>
        using var client = Credentials.ApiKey(key)
            .Map(credentials => new CloseClient(new CloseOptions { Credentials = credentials }))
            .IfLeft(error => throw new InvalidOperationException(error.Message));
        // </getting-started-live>
        Assert.NotNull(client.Transport);
    }
}
