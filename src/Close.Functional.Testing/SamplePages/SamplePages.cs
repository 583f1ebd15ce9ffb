using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>Made-up pages of activities, of any length and as real ones are, as the bytes of an answer's body: for benchmarks and tests.</summary>
/// <remarks>
/// The same arguments give the same bytes, in every process. Every documented field is there; ids have 43 signs after their prefix; users, leads and
/// telephone numbers repeat as they do in one organization; texts are of all lengths, some with escapes and signs beyond ASCII. All of it is
/// modelled by this version: nothing decodes to <see cref="UnknownActivity"/> or to an <see cref="Extra"/> member. To test with values that are
/// chosen at random, use <see cref="CloseGenerators"/>.
/// </remarks>
public static class SamplePages
{
    // Close writes a plus sign and letters such as ü as they are; the default encoder would write \u002B.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Spaced = Compact with { Indented = true };

    /// <summary>Gives a page of SMS, as <c>GET /activity/sms/</c> answers it: about 1.3 KB an item.</summary>
    /// <param name="items">How many items; zero or more. Close gives at most 100 on a page, but a reader may be tried with any number.</param>
    /// <param name="layout">How the bytes are laid out; compact by default, as Close's are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is negative.</exception>
    public static byte[] Sms(int items, SampleLayout layout = SampleLayout.Compact) => Page(items, layout, SampleSms.Item);

    /// <summary>
    /// Gives a page of activities of all 15 documented kinds, as <c>GET /activity/</c> answers it: a fifth of them SMS, a fifth e-mails, the rest
    /// less often, about 1.7 KB an item.
    /// </summary>
    /// <param name="items">How many items; zero or more. From 25 on, every kind is there.</param>
    /// <param name="layout">How the bytes are laid out; compact by default, as Close's are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is negative.</exception>
    public static byte[] Activities(int items, SampleLayout layout = SampleLayout.Compact) => Page(items, layout, SampleActivities.Item);

    private static byte[] Page(int items, SampleLayout layout, Func<int, JsonObject> item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, layout.HasFlag(SampleLayout.Spaced) ? Spaced : Compact))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            for (var index = 0; index < items; index++)
            {
                Write(writer, item(index), layout.HasFlag(SampleLayout.Shuffled) ? index : null);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("has_more", true);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonObject item, int? shuffle)
    {
        var members = item.OrderBy(static member => member.Key, StringComparer.Ordinal).ToArray();
        if (shuffle is { } number)
        {
            SampleText.Shuffle(members, number);
        }

        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
