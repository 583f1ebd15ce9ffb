using Close.Functional.Testing;

namespace Close.Functional.Recordings;

/// <summary>Calls without a usable answer.</summary>
internal static class Failures
{
    public static IReadOnlyList<Recording> All { get; } =
    [
        new("errors-5xx", () => Scene.Open().Spoil(FaultPlan.None
            .At(1, FaultKind.InternalError).At(2, FaultKind.BadGateway).At(3, FaultKind.ServiceUnavailable).At(4, FaultKind.GatewayTimeout)).Transport(), async steps =>
            {
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.Create(Scene.Draft));
            }),
        new("errors-599", () => Scene.Told(new Envelope(599, [], HttpBody.Empty)), steps => steps.AskAsync(SmsApi.List(SmsQuery.All))) { Page = "HTTP Response Codes" },
        new("errors-network", () => Network(FaultPlan.None
            .At(1, FaultKind.Refused).At(2, FaultKind.ResetBefore).At(3, FaultKind.ResetAfter).At(4, FaultKind.Truncated).At(5, FaultKind.SlowHeaders)), async steps =>
            {
                await steps.AskAsync(SmsApi.Create(Scene.Draft));
                await steps.AskAsync(SmsApi.Create(Scene.Draft));
                await steps.AskAsync(SmsApi.Create(Scene.Draft));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
            }),
        new("errors-unreadable", () => Scene.Told(
            Scene.Json(200, """{"data":[{"_type":"SMS","id":"acti_cut","status":"se"""),
            Scene.Json(200, """{"data":[{"_type":"SMS"}],"has_more":false}"""),
            Scene.Json(200, """{"data":{},"has_more":false}"""),
            new Envelope(200, [new NamedValue("Content-Type", "text/html")], HttpBody.OfText("<html><body>Sign in</body></html>")),
            new Envelope(200, [], HttpBody.Empty)), async steps =>
            {
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.List(SmsQuery.All));
                await steps.AskAsync(SmsApi.Get(Scene.Nobody));
            })
        {
            Page = "docs/contract.md, Bodies",
        },
    ];

    // By HTTP, so that what a broken connection looks like is found out and not made up. Where an answer is slow, the time runs on until the call gives up.
    private static Transport Network(FaultPlan plan)
    {
        var close = Scene.Open().Spoil(plan.WithSlowness(CloseOptions.DefaultTimeout * 2));
        var http = new HttpClient(close.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        var send = HttpTransport.Create(() => http, new CloseOptions { Credentials = Valid.Of(Credentials.ApiKey("api_ada")), TimeProvider = close.Time });
        return async (call, cancellationToken) =>
        {
            var answer = send(call, cancellationToken);
            if (!answer.IsCompleted)
            {
                close.Advance(CloseOptions.DefaultTimeout);
            }

            return await answer;
        };
    }
}
