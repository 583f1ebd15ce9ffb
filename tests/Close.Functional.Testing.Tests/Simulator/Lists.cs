using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Rows to list, and the way to ask for them past all checks of the library.</summary>
internal static class Lists
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Sms Sms(int number, DateTimeOffset created) => (Sms)Activity("SMS", number, created);

    /// <summary>An activity of any kind about whom the arguments say.</summary>
    public static Activity Activity(string type, int number, DateTimeOffset created, DateTimeOffset? at = null, string? lead = null, string? contact = null, string? user = null, string? custom = null) =>
        CloseJson.ReadActivity(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["_type"] = type,
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"acti_{number:0000}"),
                ["date_created"] = Date(created),
                ["activity_at"] = at is { } given ? Date(given) : null,
                ["lead_id"] = lead,
                ["contact_id"] = contact,
                ["user_id"] = user,
                [custom is null ? "unused" : "custom_activity_type_id"] = custom,
            },
            TextsJson.Default.DictionaryStringString))).Match(Right: activity => activity, Left: error => throw new InvalidOperationException(error.Message));

    /// <summary>Asks for a list by one who may.</summary>
    public static Envelope Ask(this World world, string path, params IEnumerable<(string Name, string Value)> query) => Simulator.Step(
        world,
        query.Aggregate(HttpCall.To(HttpMethod.Get, path, Repeat.Safe).WithHeader("Authorization", "Basic YXBpX2FkYTo="), (call, pair) => call.WithQuery(pair.Name, pair.Value))).Answer;

    /// <summary>The ids on a page, without what comes before their number, and whether there is more.</summary>
    public static string Page(this Envelope answer)
    {
        if (answer.Status != 200)
        {
            using var refusal = JsonDocument.Parse(answer.Body.Bytes);
            return string.Create(CultureInfo.InvariantCulture, $"{answer.Status}: ") + (refusal.RootElement.TryGetProperty("field-errors", out var fields)
                ? string.Join(", ", fields.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal))
                : refusal.RootElement.GetProperty("error").ToString());
        }

        using var json = JsonDocument.Parse(answer.Body.Bytes);
        return string.Join(' ', json.RootElement.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").ToString().Replace("acti_", "", StringComparison.Ordinal).TrimStart('0').PadLeft(1, '0')))
            + (json.RootElement.GetProperty("has_more").GetBoolean() ? " and more" : "");
    }

    public static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class TextsJson : System.Text.Json.Serialization.JsonSerializerContext;
