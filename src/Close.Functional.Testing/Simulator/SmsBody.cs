using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>The JSON object that came with a call, read field by field. What is wrong with a field goes to <see cref="Faults"/>, and the field counts as left out.</summary>
internal sealed partial class SmsBody
{
    private readonly Dictionary<string, JsonElement> members;
    private readonly Visit visit;

    private SmsBody(Dictionary<string, JsonElement> members, Visit visit)
    {
        this.members = members;
        this.visit = visit;
    }

    public Faults Faults { get; } = new();

    /// <summary>Reads the body of a call; else gives the answer to a body that is no JSON object (A-38).</summary>
    public static Either<Envelope, SmsBody> Of(Visit visit) =>
        !IsJson(Doorway.Header(visit.Call, "Content-Type"))
            ? Left<Envelope, SmsBody>(Answers.Error(visit.Options.WrongMediaTypesGet415 ? 415 : 400, "The content type must be application/json."))
            : Members(visit.Call.Body) is { } members
                ? Right<Envelope, SmsBody>(new SmsBody(members, visit))
                : Left<Envelope, SmsBody>(Answers.Error(400, "The body must be a JSON object."));

    public bool IsNull(string name) => members.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Null;

    /// <summary>Notes every member that is not one of these, where such are not ignored (A-04).</summary>
    public void AllowOnly(IEnumerable<string> names)
    {
        if (!visit.Options.UnknownMembersAreIgnored)
        {
            foreach (var name in members.Keys.Except(names, StringComparer.Ordinal))
            {
                Faults.Add(name, "This field is unknown, or cannot be written.");
            }
        }
    }

    public Update<string> Text(string name) =>
        Read<string>(name, name, "Text is needed.", static value => value.ValueKind is JsonValueKind.String ? value.GetString() : Update<string>.Keep);

    /// <summary>Reads the id of a neighbour, whose fault Close tells under another name: <c>lead</c> for <c>lead_id</c>.</summary>
    public Update<string> Id(string name, string key) =>
        Read<string>(name, key, "An id is needed.", static value => value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } id ? id : Update<string>.Keep);

    public Update<string> Choice(string name, IEnumerable<OpenEnum> allowed) => Read<string>(
        name,
        name,
        $"Pick one of: {string.Join(", ", allowed)}.",
        value => value.ValueKind is JsonValueKind.String && allowed.Any(one => value.ValueEquals(one.Text)) ? value.GetString() : Update<string>.Keep);

    /// <summary>Reads a number in E.164 (A-20).</summary>
    public Update<string> Phone(string name) => Read<string>(
        name,
        name,
        "A phone number in E.164 form is needed.",
        value => value.ValueKind is JsonValueKind.String && Plain(value.GetString()!) is var number && PhoneNumber.Parse(number).IsSuccess ? number : Update<string>.Keep);

    /// <summary>Reads a date. One without an offset is in the time zone of the call (documented: Timezone Offsets); Close keeps milliseconds.</summary>
    public Update<DateTimeOffset> Date(string name) => Read<DateTimeOffset>(
        name,
        name,
        "A date is needed.",
        value => value.ValueKind is JsonValueKind.String && BodyDate.Read(value.GetString()!, visit.Options.DatesFollowTheTimeZone ? visit.Offset : TimeSpan.Zero) is { } date
            ? date
            : Update<DateTimeOffset>.Keep);

    /// <summary>Reads how long sending waits (A-23); null for nothing said.</summary>
    public TimeSpan? Delay(string name)
    {
        var most = TimeSpan.FromSeconds(60);
        var given = members.TryGetValue(name, out var value) && value.ValueKind is not JsonValueKind.Null;
        TimeSpan? delay = given && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, 60))
            : null;
        if (visit.Options.SendInIsBounded)
        {
            Faults.AddIf(given && (delay is null || delay < TimeSpan.Zero || delay >= most), name, "A number of seconds from 0 to under 60 is needed.");
        }

        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay >= most ? TimeSpan.FromSeconds(59) : delay;
    }

    private static bool IsJson(string? type) =>
        string.Equals(type?.Split(';')[0].Trim(), "application/json", StringComparison.OrdinalIgnoreCase);

    // Of two members with one name the later counts, as for most readers.
    private static Dictionary<string, JsonElement>? Members(HttpBody body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Unmarked);
            return json.RootElement.ValueKind is JsonValueKind.Object && IsReadable(json.RootElement)
                ? json.RootElement.EnumerateObject().Aggregate(new Dictionary<string, JsonElement>(StringComparer.Ordinal), static (all, member) =>
                {
                    all[member.Name] = member.Value.Clone();
                    return all;
                })
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Throws for a text that is no Unicode, such as half a surrogate pair: JSON's grammar allows it, and nobody can keep it.
    private static bool IsReadable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(static member => member.Name is not null && IsReadable(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };

    private string Plain(string number) => visit.Options.NumbersAreStrict ? number : string.Concat(number.Where(static sign => sign is not (' ' or '-' or '.' or '(' or ')')));

    /// <summary>Reads a member: left out, null, or what the function makes of it, which gives nothing for a bad value.</summary>
    private Update<T> Read<T>(string name, string key, string need, Func<JsonElement, Update<T>> read)
        where T : notnull
    {
        if (!members.TryGetValue(name, out var value))
        {
            return Update<T>.Keep;
        }

        var update = value.ValueKind is JsonValueKind.Null ? Update<T>.Clear : read(value);
        Faults.AddIf(!update.IsGiven, key, need);
        return update;
    }
}
