namespace Close.Functional.Recordings;

/// <summary>What Close refuses, by status and by the shape of the body.</summary>
internal static class Refusals
{
    public static IReadOnlyList<Recording> All { get; } =
    [
        new("errors-400-field-errors", () => Scene.Open().Transport(), async steps =>
        {
            steps.Stopped("SmsDraft.SendNow", SmsDraft.SendNow(localPhone: "555-0143", remotePhone: "", text: ""));
            await steps.AskAsync(SmsApi.Create(Valid.Of(SmsDraft.SendNow("+12025550177", Scene.Theirs, "Hello", "lead_nobody"))));
            var sent = await steps.GetAsync(SmsApi.Create(Valid.Of(SmsDraft.LogSent(Scene.Theirs, "See you."))));
            await steps.AskAsync(SmsApi.Update(sent.Id, SmsChange.Reword("Never mind.")));
        }),
        new("errors-400-error", () => Scene.Open().Transport(), async steps =>
        {
            await steps.AskAsync(CloseApi.Send(HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(HttpBody.OfText("{\"status\": "))));
            await steps.AskAsync(SmsApi.List(SmsQuery.All).WithHeader("x-tz-offset", "noon"));
        }),
        new("errors-401", () => Scene.Open().Transport("made-up"), steps => steps.AskAsync(SmsApi.List(SmsQuery.All))),
        new("errors-404", () => Scene.Open().Transport(), async steps =>
        {
            await steps.AskAsync(SmsApi.Get(Scene.Nobody));
            await steps.AskAsync(SmsApi.Update(Scene.Nobody, SmsChange.Cancel));
            await steps.AskAsync(SmsApi.Delete(Scene.Nobody));
            await steps.AskAsync(CloseApi.Send(HttpCall.To(HttpMethod.Get, "/lead/lead_acme/", Repeat.Safe)));
        }),
        new("errors-405", () => Scene.Open().Transport(), steps => steps.AskAsync(CloseApi.SendOnly(HttpCall.To(HttpMethod.Delete, "/activity/sms/", Repeat.Safe)))),
        new("errors-415", () => Scene.Open().Transport(),
            steps => steps.AskAsync(CloseApi.Send(HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithForm([new NamedValue("status", "draft")])))),
        Told("errors-402-403", "HTTP Response Codes", Scene.Json(402, """{"error": "The plan does not cover this."}"""), Scene.Json(403, """{"errors": ["You may not see this lead."]}""")),
        Told("errors-409", "docs/contract.md, Statuses", Scene.Json(409, """{"error": "Somebody else was faster."}""")),
        Told("errors-302-600", "docs/contract.md, Statuses", new Envelope(302, [], HttpBody.Empty), new Envelope(600, [], HttpBody.Empty)),
        Told(
            "errors-bodies",
            "docs/contract.md, Bodies",
            Scene.Json(400, """{"field-errors": {"text": "Must be text."}}"""),
            Scene.Json(400, """{"errors": ["Nothing fits."], "field-errors": {"attachments": {"0": {"url": "This field is required."}, "2": ["Too large.", "Of no known type."]}, "lead": null}}"""),
            Scene.Json(404, """{"errors": ["The source was not found."]}"""),
            Scene.Json(400, """{"errors": [{"text": ["Too long."]}, 7]}"""),
            Scene.Json(400, """{"message": "Not so."}"""),
            Scene.Json(400, """["A list, and no object."]"""),
            Scene.Json(400, """{"error": "Half a letter: \ud83d"}"""),
            Scene.Json(400, "{\"errors\": [\"Broken o"),
            new Envelope(400, [new NamedValue("Content-Type", "text/plain")], HttpBody.OfText("Bad request")),
            new Envelope(400, [], HttpBody.Of(new byte[] { 0xFF, 0xFE, 0x00 })),
            new Envelope(400, [], HttpBody.Empty)),
    ];

    // One list is asked for each answer: the answer is what matters.
    private static Recording Told(string name, string page, params Envelope[] answers) =>
        new(name, () => Scene.Told([.. answers.Select(answer => (Either<CloseError, Envelope>)answer)]), async steps =>
        {
            foreach (var _ in answers)
            {
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
            }
        })
        {
            Page = page,
        };
}
