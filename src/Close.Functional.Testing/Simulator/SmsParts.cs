using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>The parts that simulated messages are made of.</summary>
internal static class SmsParts
{
    private const int MediaIdLength = 28; // "media_" and 22 signs
    private const int MadeUpSize = 10_240; // Nobody fetches the file.

    /// <summary>A message of which every documented field is there, without a value: so that answers have all of them.</summary>
    public static Sms Blank { get; } = Read(writer =>
    {
        writer.WriteStartObject();
        foreach (var name in SmsWire.Sms.FieldNames)
        {
            Write(writer, name);
        }

        writer.WriteEndObject();
    });

    /// <summary>Gives a message of which every documented field is in answers, null where there is no value.</summary>
    public static Sms Complete(Sms sms) => sms with { nulls = Blank.nulls };

    /// <summary>Gives a message with a number on each side, as they are written for people too.</summary>
    public static Sms WithPhones(Sms sms, PhoneNumber? local, PhoneNumber? remote) => sms with
    {
        localPhone = local,
        localPhoneFormatted = PhoneText.Formatted(local),
        localCountryIso = PhoneText.Country(local),
        remotePhone = remote,
        remotePhoneFormatted = PhoneText.Formatted(remote),
        remoteCountryIso = PhoneText.Country(remote),
    };

    /// <summary>Gives a message with files, beside the world that remembers their ids. A file that the message has already stays the same file.</summary>
    public static (World World, Sms Sms) WithFiles(World world, Sms sms, IReadOnlyList<NewAttachment> files)
    {
        var kept = new List<ActivityAttachment>();
        foreach (var file in files)
        {
            if (sms.Attachments.FirstOrDefault(one => one.Url == file.Url) is { } known)
            {
                kept.Add(known);
                continue;
            }

            (world, var made) = world.MakeId("media");
            var id = made[..MediaIdLength];
            kept.Add(new ActivityAttachment { Url = $"https://app.close.com/go/sms/{sms.Id}/media/{id}/", Filename = file.Filename, ContentType = file.ContentType, MediaId = id, Size = MadeUpSize });
        }

        return (world, sms with { attachments = toArray(kept) });
    }

    /// <summary>An id for a record; null for none.</summary>
    public static T? Id<T>(string? text, Func<string, T> make)
        where T : class => text is null ? null : make(text);

    /// <summary>The name of a user; null for an unknown one.</summary>
    public static string? NameOf(World world, string? user) => user is null ? null : world.People.Users.GetValueOrDefault(user)?.Name;

    /// <summary>A number that has been checked; null for none.</summary>
    public static PhoneNumber? Phone(string? number) => number is null ? null : new PhoneNumber(number);

    private static void Write(Utf8JsonWriter writer, string name)
    {
        writer.WritePropertyName(name);
        switch (name)
        {
            case "_type":
                writer.WriteStringValue("SMS");
                break;
            case "id":
                writer.WriteStringValue("acti_blank");
                break;
            case "users" or "attachments":
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static Sms Read(Action<Utf8JsonWriter> write)
    {
        var reader = new Utf8JsonReader(JsonBody.Write(write).Bytes.Span);
        reader.Read();
        return SmsWire.Sms.Read(ref reader);
    }
}
