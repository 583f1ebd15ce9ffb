namespace Close.Functional.Testing.Tests.Model;

/// <summary>Mistakes that a client or a server could make, each to be switched on by itself. The model must notice every one of them.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyList<Bug> All { get; } =
    [
        new("a scheduled message can be sent without taking it back first", (inner, scene) => async (call, token) =>
        {
            if (call.Method == HttpMethod.Put && Body(call).Contains("\"outbox\"", StringComparison.Ordinal))
            {
                await inner(call.WithBody(HttpBody.OfText("""{"status":"draft"}""")), token);
            }

            return await inner(call, token);
        }),
        new("a page begins one row too late", (inner, _) => (call, token) =>
            inner(call.WithQuery(call.Query.Select(pair => pair is { Name: "_skip", Value: not "0" } ? pair with { Value = $"{int.Parse(pair.Value, System.Globalization.CultureInfo.InvariantCulture) + 1}" } : pair)), token)),
        new("the filter by lead is dropped", (inner, _) => (call, token) =>
            inner(call.WithQuery(call.Query.Where(pair => pair.Name != "lead_id")), token)),
        new("a message whose fate is unknown is sent again", (inner, _) => async (call, token) =>
        {
            var first = await inner(call, token);
            return first.Match(Right: _ => false, Left: error => error is CloseError.Unavailable) ? await inner(call, token) : first;
        }),
        new("a delete is answered and not done", (inner, _) => (call, token) => call.Method == HttpMethod.Delete
            ? inner(HttpCall.To(HttpMethod.Get, call.Path, Repeat.Safe), token)
            : inner(call, token)),
        new("null in a change is taken for left out", (inner, _) => (call, token) => call.Method == HttpMethod.Put
            ? inner(call.WithBody(HttpBody.OfText(Body(call).Replace("\"text\":null,", "", StringComparison.Ordinal).Replace(",\"text\":null", "", StringComparison.Ordinal).Replace("\"text\":null", "", StringComparison.Ordinal))), token)
            : inner(call, token)),
        new("a page never promises more", (inner, _) => async (call, token) => (await inner(call, token)).Map(answer =>
            new Envelope(answer.Status, answer.Headers, HttpBody.OfText(answer.Body.AsText().Replace("\"has_more\":true", "\"has_more\":false", StringComparison.Ordinal))))),
        new("a range includes its end", (inner, _) => (call, token) =>
            inner(call.WithQuery(call.Query.Select(pair => pair.Name == "date_created__lt" ? pair with { Name = "date_created__lte" } : pair)), token)),
        new("the delay before sending is forgotten", (inner, _) => (call, token) => call.Method == HttpMethod.Post || call.Method == HttpMethod.Put
            ? inner(call.WithBody(HttpBody.OfText(System.Text.RegularExpressions.Regex.Replace(Body(call), ",?\"send_in\":[0-9.]+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))), token)
            : inner(call, token)),
        new("taking a message back leaves it on the agenda", (inner, scene) => async (call, token) =>
        {
            var id = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1];
            var due = scene.Close.World.Agenda.Of(id);
            var answer = await inner(call, token);
            if (due is { } at && scene.Close.World.Find(id) is Sms { Status.Text: "draft" } draft)
            {
                scene.Close.Change(world => world.With([draft with { Status = SmsStatus.Scheduled }]) with { Agenda = world.Agenda.Set(id, at) });
            }

            return answer;
        }),
        new("a refused change is made all the same", (inner, scene) => async (call, token) =>
        {
            var answer = await inner(call, token);
            if (call.Method == HttpMethod.Put && answer.Match(Right: given => given.Status == 400, Left: _ => false)
                && scene.Close.World.Find(call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1]) is Sms sms)
            {
                scene.Close.Change(world => world.With([sms with { Text = "changed" }]));
            }

            return answer;
        }),
        new("the oldest rows come first", (inner, _) => (call, token) => call is { Path: "/activity/", Method.Method: "GET" }
            ? inner(call.WithQuery("_order_by", "date_created"), token)
            : inner(call, token)),
    ];

    private static string Body(HttpCall call) => call.Body.AsText();
}
