using System.Text.Json;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>Creates a message: through the library if it lets us, else past it, to see that Close refuses it too.</summary>
internal sealed class CreateCommand(NewMessage asked, TimeSpan? in_, bool answerIsLost) : Command
{
    public override ModelWorld Foresee(ModelWorld model)
    {
        var now = model.Wait(ModelWorld.Tick);
        var timed = Timed(now.Now);
        if (ModelRules.AgainstCreating(timed, now.Now) is { Count: > 0 } fields)
        {
            return now.Expect(answerIsLost ? "nobody knows" : "refused " + string.Join(", ", fields));
        }

        var message = new ModelMessage(now.Made, timed.Status!, timed.Text, timed.Lead, timed.Remote, now.Now)
        {
            Local = timed.Local,
            Direction = timed.Status is "inbox" ? "inbound" : "outbound",
            Scheduled = timed.Status is "scheduled" ? timed.At : null,
            Leaves = timed.Status is "outbox" ? now.Now + TimeSpan.FromSeconds(timed.Delay ?? 0) + ModelWorld.SendingTime : null,
            Sent = timed.Status is "sent" ? now.Now : null,
        };
        return now.Put(message).Expect(answerIsLost ? "nobody knows, but there it is: " + message : message.ToString());
    }

    public override async Task<string> DoAsync(Scene scene)
    {
        scene.Close.Advance(ModelWorld.Tick);
        var timed = Timed(scene.Close.World.Now);
        var before = scene.Close.World.Count;
        if (answerIsLost)
        {
            scene.LoseNextAnswer();
        }

        var seen = await SmsDraft.Parse(Fields(timed), scene.Close.World.Now).Match(
            Right: draft => scene.RunAsync(SmsApi.Create(draft), scene.Made),
            Left: _ => scene.RawAsync(HttpMethod.Post, "/activity/sms/", writer => Write(writer, timed), scene.Made)).ConfigureAwait(false);
        if (!answerIsLost)
        {
            return seen;
        }

        // Who lost the answer can find the message by looking: each new one that is there now was made by this one call.
        var made = scene.Close.World.Count - before;
        return made switch
        {
            0 => seen,
            1 => seen + ", but there it is: " + scene.Made(Newest(scene)),
            _ => $"{seen}, but there are {made}",
        };
    }

    public override string ToString() =>
        $"create({asked.Status ?? "-"}, text: {asked.Text ?? "-"}, lead: {asked.Lead ?? "-"}, from: {asked.Local ?? "-"}, to: {asked.Remote ?? "-"}, at: {(in_ is { } at ? "now + " + at : "-")}, send_in: {asked.Delay?.ToString() ?? "-"}{(answerIsLost ? ", and the answer is lost" : "")})";

    private static Sms Newest(Scene scene) => scene.Close.World.Activities.Rows.OrderByDescending(row => row.Created).Select(row => row.Read()).OfType<Sms>().First();

    private static SmsDraftFields Fields(NewMessage timed) => new()
    {
        Status = timed.Status is null ? SmsStatus.Unspecified : SmsStatus.Of(timed.Status),
        Text = timed.Text,
        LeadId = timed.Lead,
        LocalPhone = timed.Local,
        RemotePhone = timed.Remote,
        DateScheduled = timed.At,
        SendIn = timed.Delay is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    private static void Write(Utf8JsonWriter writer, NewMessage timed)
    {
        writer.WriteStartObject();
        Json.Text(writer, "status", timed.Status);
        Json.Text(writer, "text", timed.Text);
        Json.Text(writer, "lead_id", timed.Lead);
        Json.Text(writer, "local_phone", timed.Local);
        Json.Text(writer, "remote_phone", timed.Remote);
        Json.Text(writer, "date_scheduled", timed.At is { } at ? Json.Date(at) : null);
        Json.Number(writer, "send_in", timed.Delay);
        writer.WriteEndObject();
    }

    private NewMessage Timed(DateTimeOffset now) => asked with { At = in_ is { } wait ? now + wait : null };
}
