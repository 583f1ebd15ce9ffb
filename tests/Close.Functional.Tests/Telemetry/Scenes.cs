using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Telemetry;

/// <summary>Everything that can happen to a call, with a text of the test's choice wherever there is room for one.</summary>
internal static class Scenes
{
    public static async Task PlayAllAsync(Heard heard, string text)
    {
        var id = Uri.EscapeDataString(text);
        var call = HttpCall.To(HttpMethod.Put, $"/activity/sms/{id}/", Repeat.Safe)
            .WithQuery(text, text).WithHeader("x", text).WithHeader(text, text).WithJson(HttpBody.OfText(text));
        var field = new FieldError(text, text, new RuleSource.Answered());
        foreach (var status in new[] { 200, 302, 400, 401, 404, 429, 500 })
        {
            await heard.SendAsync(call, Giving(Envelope(status, text)));
            await heard.SendAsync(call, Giving(Envelope(status, text).WithDelivery(new Delivery(3, TimeSpan.FromSeconds(2)))));
        }

        CloseError[] errors =
        [
            new CloseError.Invalid(Array(field)), new CloseError.Rejected(Envelope(400, text), Array(text), Array(field)), new CloseError.Denied(Envelope(401, text), Array(text)),
            new CloseError.NotFound(Envelope(404, text), Array(text)), new CloseError.RateLimited(Envelope(429, text), TimeSpan.FromSeconds(1)),
            new CloseError.Unreadable(Envelope(200, text), text, text),
            .. from cause in Enum.GetValues<FailureCause>()
               from detail in Enum.GetNames<HttpRequestError>().Append(text)
               select new CloseError.Unavailable(cause, Outcome.Unknown, null, detail),
        ];
        foreach (var error in errors)
        {
            await heard.SendAsync(call, (_, _) =>
            {
                heard.Telemetry.Report(new CallEvent.Retrying(call, 1, error, TimeSpan.FromSeconds(1)));
                return Task.FromResult(Left<CloseError, Envelope>(error));
            });
        }

        await heard.SendAsync(call, (_, _) =>
        {
            heard.Telemetry.Report(new CallEvent.Held(call, TimeSpan.FromSeconds(1)));
            heard.Telemetry.Report(new CallEvent.TokenRenewed(call));
            heard.Telemetry.Report(new CallEvent.LimitTold(call, new RateLimit(100, 25, TimeSpan.FromSeconds(1))));
            return Task.FromResult(Right<CloseError, Envelope>(Envelope(200, text).WithHeader("trace-id", "0af7651916cd43dd")));
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => heard.SendAsync(call, (_, _) => throw new OperationCanceledException(text)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => heard.SendAsync(call, (_, _) => throw new InvalidOperationException(text)));
        heard.Telemetry.PageRead(call, 7);
    }

    public static Transport Giving(Envelope answer) => (_, _) => Task.FromResult(Right<CloseError, Envelope>(answer));

    private static Envelope Envelope(int status, string text) => Answer.Of(status, text, (text, text), ("trace-id", text));

    private static Envelope WithHeader(this Envelope answer, string name, string value) =>
        new(answer.Status, answer.Headers.Where(header => header.Name != name).Append(new NamedValue(name, value)), answer.Body);
}
