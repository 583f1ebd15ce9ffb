using System.Text.Json;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>Changes a message: through the library if it lets us, else past it.</summary>
internal sealed class ChangeCommand(int number, ChangedMessage asked, TimeSpan? in_) : Command
{
    public override ModelWorld Foresee(ModelWorld model)
    {
        var timed = Timed(model.Now);
        if (!model.Messages.TryGetValue(number, out var message))
        {
            return model.Expect("not found");
        }

        if (ModelRules.AgainstChanging(message, timed, model.Now) is { Count: > 0 } fields)
        {
            return model.Expect("refused " + string.Join(", ", fields));
        }

        var edited = timed.TextIsGiven ? message with { Text = timed.Text } : message;
        var moved = timed.Status switch
        {
            "draft" => edited with { Status = "draft", Scheduled = null, Leaves = null },
            "scheduled" => edited with { Status = "scheduled", Scheduled = timed.At },
            "outbox" => edited with { Status = "outbox", Leaves = model.Now + TimeSpan.FromSeconds(timed.Delay ?? 0) + ModelWorld.SendingTime },
            _ => edited,
        };
        return model.Put(moved).Expect(moved.ToString());
    }

    public override Task<string> DoAsync(Scene scene)
    {
        var now = scene.Close.World.Now;
        var timed = Timed(now);
        var id = Ids.Sms(scene.IdOf(number));
        return SmsChange.Parse(Fields(timed), now).Match(
            Right: change => scene.RunAsync(SmsApi.Update(id, change), scene.Show),
            Left: _ => scene.RawAsync(HttpMethod.Put, $"/activity/sms/{id.Value}/", writer => Write(writer, timed), scene.Show));
    }

    public override string ToString() =>
        $"change(#{number}, status: {asked.Status ?? "-"}{(asked.TextIsGiven ? $", text: {asked.Text ?? "null"}" : "")}, at: {(in_ is { } at ? "now + " + at : "-")}, send_in: {asked.Delay?.ToString() ?? "-"})";

    private static SmsChangeFields Fields(ChangedMessage timed) => new()
    {
        Status = timed.Status is null ? SmsStatus.Unspecified : SmsStatus.Of(timed.Status),
        Text = timed.TextIsGiven ? Update<string>.To(timed.Text) : Update<string>.Keep,
        DateScheduled = timed.At,
        SendIn = timed.Delay is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    private static void Write(Utf8JsonWriter writer, ChangedMessage timed)
    {
        writer.WriteStartObject();
        Json.Text(writer, "status", timed.Status);
        if (timed.TextIsGiven)
        {
            writer.WriteString("text", timed.Text);
        }

        Json.Text(writer, "date_scheduled", timed.At is { } at ? Json.Date(at) : null);
        Json.Number(writer, "send_in", timed.Delay);
        writer.WriteEndObject();
    }

    private ChangedMessage Timed(DateTimeOffset now) => asked with { At = in_ is { } wait ? now + wait : null };
}
