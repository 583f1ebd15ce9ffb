using System.Text;
using System.Text.Json;

namespace Close.Functional.Cli;

/// <summary>Lays JSON out for people: one member a line, names and values in colours of their own.</summary>
internal static class JsonLayout
{
    private const int Step = 2;

    // Only what JSON itself must escape is escaped; HTML is somebody else's business.
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gives a value piece by piece; lines end in punctuation alone.</summary>
    /// <returns>What stands there, and of which sort it is; null for punctuation.</returns>
    public static IEnumerable<(string Text, string? Sort)> Of(JsonElement value, int depth = 0) => value.ValueKind switch
    {
        JsonValueKind.Object => Around('{', '}', depth, [.. value.EnumerateObject().Select(member => Of(member.Value, depth + 1).Prepend((": ", null)).Prepend((Written(writer => writer.WriteStringValue(member.Name)), "name")))]),
        JsonValueKind.Array => Around('[', ']', depth, [.. value.EnumerateArray().Select(item => Of(item, depth + 1))]),
        JsonValueKind.String => [(Written(value.WriteTo), "text")],
        JsonValueKind.Number => [(value.GetRawText(), "number")],
        _ => [(value.GetRawText(), "word")],
    };

    /// <summary>Gives the whole as lines of text.</summary>
    public static string[] Lines(JsonElement value) => string.Concat(Of(value).Select(piece => piece.Text)).Split('\n');

    private static IEnumerable<(string Text, string? Sort)> Around(char open, char close, int depth, List<IEnumerable<(string Text, string? Sort)>> items)
    {
        if (items.Count == 0)
        {
            yield return ($"{open}{close}", null);
            yield break;
        }

        yield return ($"{open}{NewLine(depth + 1)}", null);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
            {
                yield return ($",{NewLine(depth + 1)}", null);
            }

            foreach (var piece in item)
            {
                yield return piece;
            }
        }

        yield return ($"{NewLine(depth)}{close}", null);
    }

    private static string NewLine(int depth) => "\n" + new string(' ', depth * Step);

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
