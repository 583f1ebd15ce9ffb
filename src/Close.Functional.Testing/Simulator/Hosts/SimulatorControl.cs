using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Lets callers of the socket look at the world and move it: <c>/_simulator/</c>, in JSON.</summary>
/// <param name="close">The simulated Close.</param>
internal sealed class SimulatorControl(SimulatedClose close)
{
    public const string Path = "/_simulator";

    /// <summary>Answers a request below the path.</summary>
    public Envelope Answer(string method, string path, HttpBody body) => (method, path.Trim('/')) switch
    {
        ("GET", "state") => State(),
        ("GET", "world") => new Envelope(200, [new NamedValue("Content-Type", "application/json")], WorldFile.Write(close.World)),
        ("PUT", "world") => WorldFile.Read(body).Match(
            Right: world =>
            {
                close.Change(_ => world);
                return State();
            },
            Left: refusal => Answers.Error(400, refusal)),
        ("POST", "advance") => With(body, json => json.TryGetProperty("seconds", out var seconds) && seconds.TryGetDouble(out var time) && time is >= 0 and <= 315_360_000
            ? Do(() => close.Advance(TimeSpan.FromSeconds(time)))
            : Answers.FieldError("seconds", "A number from 0 to 315,360,000 is needed.")),
        ("POST", "receive") => With(body, json => Text(json, "from") is { } from && Text(json, "to") is { } to && Text(json, "text") is { } text
                && PhoneNumber.Parse(from).IsSuccess && PhoneNumber.Parse(to).IsSuccess
            ? Do(() => close.Change(world => Simulator.Receive(world, from, to, text).World))
            : Answers.FieldErrors([("from", "A number in E.164 form is needed."), ("to", "A number in E.164 form is needed."), ("text", "A text is needed.")])),
        ("POST", "faults") => With(body, Faults),
        _ => Answers.NoSuchAddress,
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Envelope With(HttpBody body, Func<JsonElement, Envelope> answer)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes);
            return json.RootElement.ValueKind is JsonValueKind.Object ? answer(json.RootElement) : Answers.Error(400, "The body must be a JSON object.");
        }
        catch (JsonException)
        {
            return Answers.Error(400, "The body is not valid JSON.");
        }
    }

    // {"seed": 1, "share": 0.1, "kinds": ["ResetAfter"]}, or {"next": "ResetAfter"} for the next call alone; an empty object ends all faults.
    private Envelope Faults(JsonElement json)
    {
        if (Text(json, "next") is { } next)
        {
            return Kind(next) is { } kind ? Do(() => close.Spoil(close.Faults.At(close.Calls + 1, kind))) : Answers.FieldError("next", Kinds);
        }

        var names = json.TryGetProperty("kinds", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Select(item => item.ToString()).ToList() : [];
        var seed = json.TryGetProperty("seed", out var given) && given.TryGetInt32(out var number) ? number : 1;
        var share = json.TryGetProperty("share", out var part) && part.TryGetDouble(out var some) ? some : 0;
        return share is < 0 or > 1 ? Answers.FieldError("share", "A number from 0 to 1 is needed.")
            : names.Any(name => Kind(name) is null) ? Answers.FieldError("kinds", Kinds)
            : Do(() => close.Spoil(FaultPlan.Seeded(seed, share, names.Select(name => Kind(name)!.Value))));
    }

    private static string Kinds => $"One of these is needed: {string.Join(", ", Enum.GetNames<FaultKind>())}.";

    private static FaultKind? Kind(string name) => Enum.TryParse<FaultKind>(name, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private Envelope Do(Action change)
    {
        change();
        return State();
    }

    private Envelope State()
    {
        var world = close.World;
        return Answers.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("now", world.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
            writer.WriteNumber("activities", world.Count);
            writer.WriteNumber("calls", close.Calls);
            if (Simulator.NextMove(world) is { } next)
            {
                writer.WriteString("next_move", next.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        });
    }
}
