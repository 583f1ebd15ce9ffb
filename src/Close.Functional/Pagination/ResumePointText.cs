using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Close.Functional;

/// <summary>A <see cref="ResumePoint"/> as text: <c>{"offset":2,"after":["acti_1","acti_2"]}</c>, and <c>from</c> and <c>to</c> where there are any.</summary>
internal static class ResumePointText
{
    private static readonly RuleSource Source = new RuleSource.Inferred("Pagination");

    public static string Write(ResumePoint point)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("offset"u8, point.Offset);
            writer.WriteStartArray("after"u8);
            foreach (var id in point.After)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
            WriteDate(writer, "from", point.From);
            WriteDate(writer, "to", point.To);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Either<CloseError, ResumePoint> Read(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "");
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // No JSON, or no valid Unicode in it.
            return Bad("", "JSON as ResumePoint.ToString gives it is needed");
        }
    }

    private static Either<CloseError, ResumePoint> Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            return Bad("", "a JSON object is needed");
        }

        if (!root.TryGetProperty("offset", out var offset) || offset.ValueKind is not JsonValueKind.Number || !offset.TryGetInt32(out var rows) || rows < 0)
        {
            return Bad("offset", "a whole number of 0 or more is needed");
        }

        if (!root.TryGetProperty("after", out var after) || after.ValueKind is not JsonValueKind.Array
            || after.GetArrayLength() > ResumePoint.MostIds || after.EnumerateArray().Any(id => id.ValueKind is not JsonValueKind.String || id.GetString()!.Length == 0))
        {
            return Bad("after", $"a list of up to {ResumePoint.MostIds} ids is needed");
        }

        if (!TryDate(root, "from", out var from))
        {
            return Bad("from", "a date and time is needed, or nothing");
        }

        return TryDate(root, "to", out var to)
            ? new ResumePoint(rows, after.EnumerateArray().Select(id => id.GetString()!).ToList()) { From = from, To = to }
            : Bad("to", "a date and time is needed, or nothing");
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateTimeOffset? date)
    {
        if (date is { } given)
        {
            writer.WriteString(name, given);
        }
    }

    private static bool TryDate(JsonElement root, string name, out DateTimeOffset? date)
    {
        date = null;
        if (!root.TryGetProperty(name, out var found))
        {
            return true;
        }

        var isDate = found.ValueKind is JsonValueKind.String && found.TryGetDateTimeOffset(out var read) && (date = read) is not null;
        return isDate;
    }

    private static CloseError.Invalid Bad(string part, string message) =>
        new CloseError.Invalid([new FieldError(part.Length == 0 ? "resume" : $"resume.{part}", message, Source)]);
}
