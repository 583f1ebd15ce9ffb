using System.Text.Json.Serialization;

namespace Close.Functional.Recordings;

/// <summary>Every operation once, and the shapes that each of them has.</summary>
internal static class Operations
{
    private static readonly OAuthApp App = Valid.Of(OAuthApp.Of("oa2client_made_up", "made-up"));

    public static IReadOnlyList<Recording> All { get; } =
    [
        new("sms-create", () => Scene.Open().Transport(), async steps =>
        {
            await steps.GetAsync(SmsApi.Create(Scene.Draft));
            await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.SendLater(Scene.Ours, Scene.Theirs, "Good morning!", Scene.Now.AddDays(1), Scene.Now, Scene.Lead))));
            await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.SendNow(Scene.Ours, Scene.Theirs, "On my way.", Scene.Lead))));
            await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.LogReceived(Scene.Theirs, "Thanks!", Scene.Lead, sendToInbox: true))));
            await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.LogSent(Scene.Theirs, "See you.", Scene.Lead))));
        }),
        new("sms-get", () => Scene.OpenWith(3).Transport(), async steps =>
        {
            var page = await steps.GetAsync(SmsApi.List(SmsQuery.All));
            await steps.GetAsync(SmsApi.Get(page.Data[0].Id));
            await steps.GetAsync(SmsApi.Get(page.Data[1].Id).WithFields("status", "text").WithTimeZone(TimeSpan.FromHours(-5)));
        }),
        new("sms-update", () => Scene.Open().Transport(), async steps =>
        {
            var draft = await steps.GetAsync(SmsApi.Create(Scene.Draft));
            await steps.GetAsync(SmsApi.Update(draft.Id, SmsChange.Reword("Hi! Still on for one o'clock?")));
            await steps.GetAsync(SmsApi.Update(draft.Id, Valid.Of(SmsChange.ScheduleAt(Scene.Now.AddDays(1), Scene.Now))));
            await steps.GetAsync(SmsApi.Update(draft.Id, SmsChange.Cancel));
            await steps.GetAsync(SmsApi.Update(draft.Id, Valid.Of(SmsChange.SendIn(TimeSpan.FromSeconds(30)))));
        }),
        new("sms-delete", () => Scene.Open().Transport(), async steps =>
        {
            var draft = await steps.GetAsync(SmsApi.Create(Scene.Draft));
            await steps.GetAsync(SmsApi.Delete(draft.Id));
            await steps.AskAsync(SmsApi.Get(draft.Id));
        }),
        new("attachments", () => Scene.Open().Transport(), async steps =>
        {
            var file = new NewAttachment("https://app.close.com/go/file/offer.pdf", "offer.pdf", "application/pdf");
            var draft = await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.Parse(Scene.Draft.Fields.WithAttachments(file)))));
            await steps.GetAsync(SmsApi.Get(draft.Id));
        }),
        new("close-api", () => Scene.Told(Scene.Json(200, Me), Scene.Json(200, Me)), async steps =>
        {
            await steps.GetAsync(CloseApi.Send(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe)));
            await steps.GetAsync(CloseApi.Send(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe), UserJson.Default.User));
        })
        {
            Page = "Authentication with API Keys",
        },
        new("close-api-empty", () => Scene.Told(new Envelope(204, [], HttpBody.Empty), new Envelope(204, [], HttpBody.Empty)), async steps =>
        {
            await steps.GetAsync(CloseApi.SendOnly(HttpCall.To(HttpMethod.Delete, "/sms_template/smstmpl_hello/", Repeat.Safe)));
            await steps.GetAsync(CloseApi.Send(HttpCall.To(HttpMethod.Delete, "/sms_template/smstmpl_hello/", Repeat.Safe)));
        })
        {
            Page = "HTTP Response Codes",
        },
        new(
            "oauth",
            () => Scene.Told(
                Scene.Json(200, Tokens),
                Scene.Json(200, Tokens),
                Scene.Json(200, "{}"),
                Scene.Json(400, """{"error": "invalid_grant"}""")),
            async steps =>
            {
                await steps.GetAsync(OAuthApi.Exchange(App, "made-up"));
                await steps.GetAsync(OAuthApi.Refresh(App, "made-up"));
                await steps.GetAsync(OAuthApi.Revoke(App, "made-up"));
                await steps.AskAsync(OAuthApi.Refresh(App, "revoked"));
            })
        {
            Page = "Authentication with OAuth",
        },
    ];

    private const string Me = """{"id": "user_ada", "first_name": "Ada", "last_name": "Example", "email": "ada@example.com"}""";

    // What is secret here is blackened by the policy of the cassette.
    private const string Tokens = """
        {"token_type": "Bearer", "access_token": "made-up", "expires_in": 3600, "refresh_token": "made-up", "scope": "all.full_access offline_access",
        "organization_id": "orga_example", "user_id": "user_ada"}
        """;
}

/// <summary>The user that <c>GET /me/</c> tells of, in a type of the caller's own.</summary>
internal sealed record User([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("first_name")] string FirstName);

[JsonSerializable(typeof(User))]
internal sealed partial class UserJson : JsonSerializerContext;
