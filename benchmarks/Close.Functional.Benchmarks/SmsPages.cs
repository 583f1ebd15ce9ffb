using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Benchmarks;

/// <summary>Pages of SMS as Close answers them: every documented field, ids of 43 signs, few users and leads, texts of all lengths.</summary>
/// <remarks>The same number of items gives the same bytes.</remarks>
internal static class SmsPages
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly string[] Statuses = ["sent", "inbox", "sent", "sent", "draft", "error", "inbox", "sent"];

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A page of this many items, as the bytes of a body.</summary>
    public static byte[] Of(int items)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            for (var index = 0; index < items; index++)
            {
                Item(writer, index);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("has_more", true);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Item(Utf8JsonWriter writer, int index)
    {
        var status = Statuses[index % Statuses.Length];
        var isInbound = status == "inbox";
        var user = Id("user", index % 7);
        var created = Start.AddSeconds(-97 * index).AddMilliseconds((index * 37) % 1000);
        writer.WriteStartObject();
        writer.WriteString("_type", "SMS");
        writer.WriteString("activity_at", Date(created));
        Nullable(writer, "agent_action_reason", null);
        Nullable(writer, "agent_config_id", null);
        writer.WriteStartArray("attachments");
        writer.WriteEndArray();
        writer.WriteString("caller_id_mode", "fixed");
        writer.WriteString("caller_id_reason", "context");
        writer.WriteString("contact_id", Id("cont", index % 61));
        Nullable(writer, "cost", status == "sent" ? "1" : null);
        Nullable(writer, "created_by", isInbound ? null : user);
        Nullable(writer, "created_by_name", isInbound ? null : $"User {index % 7}");
        writer.WriteString("date_created", Date(created));
        Nullable(writer, "date_scheduled", null);
        Nullable(writer, "date_sent", status == "sent" ? Date(created.AddMilliseconds(28_948)) : null);
        writer.WriteString("date_updated", Date(created.AddMilliseconds(28_949)));
        writer.WriteString("direction", isInbound ? "inbound" : "outbound");
        Nullable(writer, "error_message", status == "error" ? "The carrier did not accept the message." : null);
        writer.WriteString("id", Id("acti", index));
        writer.WriteString("lead_id", Id("lead", index % 43));
        writer.WriteString("local_country_iso", "US");
        writer.WriteString("local_phone", "+12025550143");
        writer.WriteString("local_phone_formatted", "+1 202-555-0143");
        writer.WriteString("organization_id", Id("orga", 1));
        writer.WriteString("remote_country_iso", "US");
        writer.WriteString("remote_phone", string.Create(CultureInfo.InvariantCulture, $"+1312555{100 + (index % 61):0000}"));
        writer.WriteString("remote_phone_formatted", string.Create(CultureInfo.InvariantCulture, $"+1 312-555-{100 + (index % 61):0000}"));
        Nullable(writer, "sequence_id", null);
        Nullable(writer, "sequence_name", null);
        Nullable(writer, "sequence_subscription_id", null);
        writer.WriteString("source", "Close.io");
        writer.WriteString("status", status);
        Nullable(writer, "template_id", null);
        writer.WriteString("text", Text(index));
        Nullable(writer, "updated_by", isInbound ? null : user);
        Nullable(writer, "updated_by_name", isInbound ? null : $"User {index % 7}");
        writer.WriteString("user_id", user);
        writer.WriteString("user_name", $"User {index % 7}");
        writer.WriteStartArray("users");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Nullable(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    // 43 signs that look random and depend on the number alone.
    private static string Id(string prefix, int number) => string.Create(prefix.Length + 44, (prefix, number), static (span, id) =>
    {
        id.prefix.CopyTo(span);
        span[id.prefix.Length] = '_';
        var state = (ulong)id.number + 0x9E3779B97F4A7C15;
        for (var index = id.prefix.Length + 1; index < span.Length; index++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            span[index] = Signs[(int)((state >> 33) % (ulong)Signs.Length)];
        }
    });

    private static string Text(int index) => (index % 4) switch
    {
        0 => "Yes, noon is fine 👍",
        1 => "Hi! Are we still on for tomorrow at noon?",
        2 => "Thanks for your time today. Here is what we talked about: the offer stands until the end of the month, and we can start the week after.",
        _ => "Grüße! Could you send me the \"revised\" version?\nThank you.",
    };
}
