using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Close.Functional.Testing;

/// <summary>Writes a world down as JSON, and reads it again: to begin a test where another one ended, or to look at what is there.</summary>
/// <remarks>Calls counted towards limits and reads that lag begin anew. The keys are in it: make them up.</remarks>
public static class WorldFile
{
    private const int Format = 1;

    /// <summary>Writes a world. The same world gives the same bytes.</summary>
    /// <param name="world">The world.</param>
    public static HttpBody Write(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var people = world.People;
        var saved = new SavedWorld
        {
            Format = Format,
            Now = world.Now,
            Seed = world.Seed,
            Made = world.Made,
            Options = world.Options,
            Users = [.. people.Users.Values.OrderBy(user => user.Id, StringComparer.Ordinal)],
            Leads = [.. people.Leads.Values.OrderBy(lead => lead.Id, StringComparer.Ordinal)],
            Contacts = [.. people.Contacts.Values.OrderBy(contact => contact.Id, StringComparer.Ordinal)],
            Templates = [.. people.Templates.Values.OrderBy(template => template.Id, StringComparer.Ordinal)],
            Phones = [.. people.Phones.Values.OrderBy(phone => phone.Number, StringComparer.Ordinal)],
            Keys = new SortedDictionary<string, string>(people.Keys.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            Activities = [.. world.Activities.Rows.OrderBy(row => row.Number).Select(row => ToJson(row.Read()))],
            Agenda = [.. world.Agenda.All.Select(one => new SavedMove(one.Id, one.At))],
        };
        return HttpBody.Of(JsonSerializer.SerializeToUtf8Bytes(saved, SavedWorldJson.Default.SavedWorld));
    }

    /// <summary>Reads a world.</summary>
    /// <param name="json">What <see cref="Write"/> gave.</param>
    /// <returns>The world; else what is wrong, in one sentence.</returns>
    public static Either<string, World> Read(HttpBody json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json.Bytes.Span, SavedWorldJson.Default.SavedWorld) switch
            {
                { Format: Format } saved => Read(saved),
                { Format: var other } => string.Create(CultureInfo.InvariantCulture, $"The world is of format {other}; this version reads format {Format}."),
                null => "The world is null.",
            };
        }
        catch (JsonException error)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The world cannot be read at {error.Path ?? "$"}, line {(error.LineNumber ?? 0) + 1}.");
        }
    }

    private static Either<string, World> Read(SavedWorld saved)
    {
        var activities = new List<Activity>();
        foreach (var (index, json) in saved.Activities.Index())
        {
            var read = CloseJson.ReadActivity(System.Text.Encoding.UTF8.GetBytes(json.GetRawText()));
            if (read.Match(Right: activity => activity.DateCreated is null, Left: _ => true))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The world cannot be read at $.activities[{index}]: an activity with a date of creation is needed.");
            }

            read.IfRight(activities.Add);
        }

        var world = World.New(saved.Now, saved.Seed).WithOptions(saved.Options);
        return world.WithPeople(new Organization
        {
            Users = Organization.By(saved.Users, user => user.Id),
            Leads = Organization.By(saved.Leads, lead => lead.Id),
            Contacts = Organization.By(saved.Contacts, contact => contact.Id),
            Templates = Organization.By(saved.Templates, template => template.Id),
            Phones = Organization.By(saved.Phones, phone => phone.Number),
            Keys = Organization.By(saved.Keys, key => key.Key, key => key.Value),
        }).With(activities) with
        {
            Made = saved.Made,
            Agenda = saved.Agenda.Aggregate(Agenda.Empty, static (agenda, move) => agenda.Set(move.Id, move.At)),
        };
    }

    private static JsonElement ToJson(Activity activity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, activity);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        return json.RootElement.Clone();
    }
}

/// <summary>A world as it is written down.</summary>
internal sealed record SavedWorld
{
    public required int Format { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required int Seed { get; init; }

    public required long Made { get; init; }

    public required SimulatorOptions Options { get; init; }

    public required IReadOnlyList<SimulatedUser> Users { get; init; }

    public required IReadOnlyList<SimulatedLead> Leads { get; init; }

    public required IReadOnlyList<SimulatedContact> Contacts { get; init; }

    public required IReadOnlyList<SimulatedTemplate> Templates { get; init; }

    public required IReadOnlyList<SimulatedPhone> Phones { get; init; }

    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    public required IReadOnlyList<JsonElement> Activities { get; init; }

    public required IReadOnlyList<SavedMove> Agenda { get; init; }
}

/// <summary>A move of a message that is still to come.</summary>
internal sealed record SavedMove(string Id, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedWorld))]
internal sealed partial class SavedWorldJson : JsonSerializerContext;
