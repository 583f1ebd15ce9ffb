using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Close.Functional.Cli;

/// <summary>In which form a command gives its results.</summary>
internal static class ReportFormat
{
    public const string Plain = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The option <c>--format</c>, whose first choice is the default.</summary>
    public static Option<string?> Option(params string[] choices)
    {
        var option = OptionOf.Text(
            "--format",
            string.Join('|', choices),
            $"For people, or for programs. Default: {choices[0]}.",
            $"{string.Join(" or ", choices)} is needed",
            (string text, out string value) => choices.Contains(value = text, StringComparer.Ordinal));
        option.CompletionSources.Add(choices);
        return option;
    }

    /// <summary>Writes JSON, two spaces deep, with a line feed at the end.</summary>
    public static void Write(Screen screen, Action<Utf8JsonWriter> write) => screen.Line(Text(write, Layout));

    /// <summary>Gives JSON laid out, two spaces deep.</summary>
    public static string LaidOut(JsonElement value) => Text(value.WriteTo, Layout);

    /// <summary>Gives JSON without spaces between its parts.</summary>
    public static string OneLine(JsonElement value) => Text(value.WriteTo, Layout with { Indented = false });

    private static string Text(Action<Utf8JsonWriter> write, JsonWriterOptions layout)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, layout))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
