using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Calls on single SMS in a small world. Bodies are JSON with single quotes.</summary>
internal static class SmsScene
{
    public const string Ours = "+12025550143";
    public const string Theirs = "+12025550199";

    /// <summary>A message that can be sent, without its status.</summary>
    public const string Ready = $"'local_phone':'{Ours}','remote_phone':'{Theirs}','text':'Hello'";

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static World Example { get; } = World.Example(Noon).With(new SimulatedTemplate("smstmpl_old", "Old", IsArchived: true));

    public static World Where(Func<SimulatorOptions, SimulatorOptions> change) => Example.WithOptions(change(SimulatorOptions.Default));

    public static (World World, Envelope Answer) Post(this World world, string json, string? fields = null, bool notice = false)
    {
        var call = Call(HttpMethod.Post, "/activity/sms/", fields).WithJson(Body(json));
        return Simulator.Step(world, notice ? call.WithQuery("send_to_inbox", "true") : call);
    }

    public static (World World, Envelope Answer) Put(this World world, string id, string json, string? fields = null) =>
        Simulator.Step(world, Call(HttpMethod.Put, $"/activity/sms/{id}/", fields).WithJson(Body(json)));

    public static Envelope Get(this World world, string id, string? fields = null) =>
        Simulator.Step(world, Call(HttpMethod.Get, $"/activity/sms/{id}/", fields)).Answer;

    public static (World World, Envelope Answer) Delete(this World world, string id) =>
        Simulator.Step(world, Call(HttpMethod.Delete, $"/activity/sms/{id}/"));

    /// <summary>A message that was created, and the world with it. The test fails if it was refused.</summary>
    public static (World World, string Id) Made(this World world, string json)
    {
        var (after, answer) = world.Post(json);
        Assert.Equal((200, ""), (answer.Status, string.Join(' ', answer.FaultyFields())));
        return (after, answer.Text("id")!);
    }

    /// <summary>A message in any status, a table's word.</summary>
    public static (World World, string Id) InStatus(this World world, string status)
    {
        if (status is "inbox" or "draft" or "scheduled" or "outbox" or "sent")
        {
            return world.Made($"{{'status':'{status}',{Ready},'date_scheduled':'2026-03-01T13:00:00+00:00'}}");
        }

        var (made, id) = world.Made($"{{'status':'outbox',{Ready}}}");
        return status is "error"
            ? (Simulator.Move(made, IdOf(id), SmsCommandKind.Failed).IfLeft(() => throw new InvalidOperationException("It did not fail.")), id)
            : (made.With([(Sms)made.Find(id)! with { Status = SmsStatus.Of(status) }]), id);
    }

    public static SmsId IdOf(string id) => SmsId.Parse(id).Match(Succ: valid => valid, Fail: _ => throw new ArgumentException("Not an id.", nameof(id)));

    public static Sms Sms(this World world, string id) => (Sms)world.Find(id)!;

    public static JsonElement Json(this Envelope answer) => JsonDocument.Parse(answer.Body.Bytes).RootElement;

    /// <summary>A member of an answer: the text of a text, the JSON of all else.</summary>
    public static string? Text(this Envelope answer, string name) => answer.Json().TryGetProperty(name, out var value) ? value.ToString() : null;

    /// <summary>The names under which an answer tells faults.</summary>
    public static string[] FaultyFields(this Envelope answer) =>
        answer.Body.Length > 0 && answer.Json().TryGetProperty("field-errors", out var faults) ? [.. faults.EnumerateObject().Select(fault => fault.Name)] : [];

    /// <summary>All that a world holds, as a text to compare.</summary>
    public static string Whole(this World world)
    {
        var all = new StringBuilder($"{world.Now:O} {world.Made} {world.Past.Count} {world.Agenda.Next}\n");
        foreach (var row in world.Activities.Rows.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            var buffer = new ArrayBufferWriter<byte>();
            CloseJson.WriteActivity(buffer, row.Read());
            all.Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append(' ').Append(world.Agenda.Of(row.Id)?.ToString("O")).Append('\n');
        }

        return all.ToString();
    }

    public static HttpCall Call(HttpMethod method, string path, string? fields = null, string key = "api_ada")
    {
        var call = HttpCall.To(method, path, Repeat.Unsafe).WithHeader("Authorization", $"Bearer {key}");
        return fields is null ? call : call.WithQuery("_fields", fields);
    }

    public static HttpBody Body(string json) => HttpBody.OfText(json.Replace('\'', '"'));
}
