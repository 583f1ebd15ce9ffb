using System.Buffers;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>The answer with one activity, or with the fields of it that <c>_fields</c> names (documented: Specifying Fields).</summary>
internal static class FieldChoice
{
    private const string Everything = "_all";

    /// <summary>Writes an activity: 200, or 400 for a name that it does not have where such are not ignored .</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="fields">What <c>_fields</c> says, a comma list; null or nothing in it for all fields. <c>_type</c> and <c>id</c> are not added.</param>
    /// <param name="options">How lists and unknown names are taken .</param>
    public static Envelope Answer(Activity activity, string? fields, SimulatorOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, activity);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        var names = Names(fields, options);
        return names.Length == 0 || names.Contains(Everything, StringComparer.Ordinal) ? Answers.Ok(json.RootElement.WriteTo)
            : !options.UnknownFieldsAreIgnored && names.Any(name => !json.RootElement.TryGetProperty(name, out _)) ? Answers.FieldError("_fields", "A field of this name does not exist.")
            : Answers.Ok(writer => Write(writer, json.RootElement, names));
    }

    private static string[] Names(string? fields, SimulatorOptions options) =>
        fields?.Split(',', options.ListsAreTrimmed ? StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None) ?? [];

    private static void Write(Utf8JsonWriter writer, JsonElement activity, string[] names)
    {
        writer.WriteStartObject();
        foreach (var member in activity.EnumerateObject().Where(member => names.Contains(member.Name, StringComparer.Ordinal)))
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
