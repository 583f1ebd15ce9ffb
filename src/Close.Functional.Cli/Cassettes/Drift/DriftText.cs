using System.Globalization;
using System.Text;
using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Writes down what a walk found, for people and for programs.</summary>
internal static class DriftText
{
    private const string Indent = "  ";

    // Paths hold apostrophes and brackets, which are plain in JSON that goes to a shell.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each request, and below it one for each difference, those that are drift first.</summary>
    public static IEnumerable<string> Lines(IEnumerable<InteractionDrift> verdicts) => verdicts.SelectMany(verdict => verdict.Match<IEnumerable<string>>(
        compared: one =>
        [
            $"{one.Interaction.Request}: {(one.IsDrift ? "drift" : "the same shape")}",
            .. one.Differences.OrderBy(difference => difference.IsDrift ? 0 : 1).Select(difference => $"{Indent}{(difference.IsDrift ? '!' : '.')} {difference}"),
        ],
        skipped: one => [$"{one.Interaction.Request}: not asked: {one.Reason}"],
        unanswered: one => [$"{one.Interaction.Request}: no answer to compare: {one.Error.Message}"]));

    /// <summary>How many there were of each sort.</summary>
    public static string Summary(IReadOnlyCollection<InteractionDrift> verdicts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdicts.OfType<InteractionDrift.Compared>().Count()} compared, {verdicts.Count(verdict => verdict.IsDrift)} with drift, {verdicts.OfType<InteractionDrift.Skipped>().Count()} not asked, {verdicts.OfType<InteractionDrift.Unanswered>().Count()} without an answer to compare.");

    /// <summary>The same as one JSON object.</summary>
    public static string Json(Cassette cassette, IReadOnlyCollection<InteractionDrift> verdicts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("cassette", cassette.Name);
            json.WriteBoolean("drift", verdicts.Any(verdict => verdict.IsDrift));
            json.WriteStartArray("interactions");
            foreach (var verdict in verdicts)
            {
                Write(json, verdict);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, InteractionDrift verdict)
    {
        json.WriteStartObject();
        json.WriteString("request", verdict.Interaction.Request.ToString());
        json.WriteString("verdict", verdict.Match(compared: one => one.IsDrift ? "drift" : "same", skipped: _ => "skipped", unanswered: _ => "unanswered"));
        if (verdict.Match<string?>(compared: _ => null, skipped: one => one.Reason, unanswered: one => one.Error.Message) is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteStartArray("differences");
        foreach (var difference in verdict.Match(compared: one => [.. one.Differences], skipped: _ => Array.Empty<ShapeDifference>(), unanswered: _ => []))
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(difference.Change.ToString()));
            json.WriteBoolean("drift", difference.IsDrift);
            json.WriteString("recorded", difference.Recorded);
            json.WriteString("actual", difference.Actual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
