using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/migration.md</c>.</summary>
public sealed class MigrationPage
{
    private readonly SimulatedClose close = new();

    [Fact]
    public async Task By_hand_and_by_the_library_a_message_is_sent()
    {
        using var http = new HttpClient(close.CreateHandler()) { BaseAddress = new Uri("https://api.close.com/api/v1/") };
        var key = "api_ada";

        // <migration-http>
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":")));

        var answer = await http.PostAsJsonAsync("activity/sms/", new
        {
            status = "outbox",
            local_phone = "+12025550143",
            remote_phone = "+12025550199",
            text = "Hi!",
            lead_id = "lead_acme",
        });
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var id = json.RootElement.GetProperty("id").GetString();
        // </migration-http>
        Assert.StartsWith("acti_", id, StringComparison.Ordinal);

        using var client = new CloseClient(close.Transport(key));

        // <migration-library>
        var program =
            from draft in SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", "lead_acme")
            from sent in SmsApi.Create(draft)
            select sent.Id;
        var result = await client.RunAsync(program);
        // </migration-library>
        Assert.True(result.IsRight);
        Assert.Equal(2, close.World.Count);
    }

    [Fact]
    public async Task Any_endpoint_is_reached()
    {
        using var client = new CloseClient(close.Transport());

        // <migration-any>
        var me = CloseApi.Send(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe));
        var lead = CloseApi.Send(HttpCall.To(HttpMethod.Post, "/lead/", Repeat.Unsafe).WithJson(HttpBody.OfText("""{"name":"New Lead"}""")));

        Either<CloseError, RawJson> answer = await client.RunAsync(me);
        // </migration-any>
        Assert.True(answer.IsLeft); // The simulator serves SMS and activities only.
        Assert.Equal(HttpMethod.Post, lead.Call.Method);
    }

    [Fact]
    public async Task Every_page_of_a_list_is_walked()
    {
        using var client = new CloseClient(new SimulatedClose(World.Example().WithSamples(250, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1))).Transport());
        var texts = new List<string?>();

        // <migration-pages>
        var all = SmsQuery.Parse(new SmsQueryFields { Fields = ["id", "text"] }).Map(Listings.Of);

        await foreach (var item in client.ItemsAsync(all.IfLeft(error => throw new InvalidOperationException(error.Message))))
        {
            item.Match(Right: sms => texts.Add(sms.Text), Left: error => throw new InvalidOperationException(error.Message));
        }
        // </migration-pages>
        Assert.Equal(250, texts.Count);
    }
}
