using System.Buffers;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Which members of activities an answer has, as <c>_fields</c> says: those named and no others, not even the id.</summary>
internal sealed class FieldChoice
{
    private static readonly System.Collections.Generic.HashSet<string> Bodies = ["body_text", "body_html", "body_text_quoted", "body_html_quoted"];

    private readonly System.Collections.Generic.HashSet<string>? names;

    private FieldChoice(System.Collections.Generic.HashSet<string>? names) => this.names = names;

    /// <summary>Reads the choice of a call, or refuses it for names that do not exist .</summary>
    public static Either<Envelope, FieldChoice> Of(Visit visit)
    {
        var asked = visit.List("_fields");
        return asked is null or { Length: 0 } || asked.Contains("_all", StringComparer.Ordinal) ? new FieldChoice(null)
            : !visit.Options.UnknownFieldsAreIgnored && asked.Any(name => !Known.Contains(name) && !name.StartsWith("custom.", StringComparison.Ordinal)) ? Left<Envelope, FieldChoice>(Answers.FieldError("_fields", "Unknown field."))
            : new FieldChoice(asked.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>All names that activities of any kind have; those of custom fields are the organization's.</summary>
    private static System.Collections.Generic.HashSet<string> Known { get; } = [.. ActivityWire.Cases.Values.SelectMany(one => one.FieldNames)];

    /// <summary>Answers with one activity.</summary>
    public Envelope Answer(Activity activity) => Answers.Ok(writer => Write(writer, activity));

    /// <summary>Writes one activity.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="isStripped">Whether the bodies of an e-mail stay out, as beside its thread.</param>
    public void Write(Utf8JsonWriter writer, Activity activity, bool isStripped = false)
    {
        if (names is null && !isStripped)
        {
            writer.WriteRawValue(Whole(activity), skipInputValidation: true);
            return;
        }

        using var json = JsonDocument.Parse(Whole(activity).ToArray());
        writer.WriteStartObject();
        foreach (var member in json.RootElement.EnumerateObject().Where(member => names?.Contains(member.Name) is not false && !(isStripped && Bodies.Contains(member.Name))))
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Whole(Activity activity)
    {
        var buffer = new ArrayBufferWriter<byte>(2_048);
        CloseJson.WriteActivity(buffer, activity);
        return buffer.WrittenSpan;
    }
}
