using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>The answers of a simulated Close, shape by shape.</summary>
internal static class Answers
{
    /// <summary>200 with JSON.</summary>
    public static Envelope Ok(Action<Utf8JsonWriter> write) => Json(200, write);

    /// <summary>200 with an empty object, as after a delete.</summary>
    public static Envelope Done { get; } = Ok(static writer =>
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    });

    /// <summary>400 with what is wrong with which field.</summary>
    public static Envelope FieldErrors(IEnumerable<(string Field, string Text)> faults) => Json(400, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteEndArray();
        writer.WriteStartObject("field-errors");
        foreach (var fault in faults.DistinctBy(fault => fault.Field, StringComparer.Ordinal))
        {
            writer.WriteString(fault.Field, fault.Text);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>One fault of one field.</summary>
    public static Envelope FieldError(string field, string text) => FieldErrors([(field, text)]);

    /// <summary>A status with one text.</summary>
    public static Envelope Error(int status, string text) => Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", text);
        writer.WriteEndObject();
    });

    /// <summary>402, 403 or 405: with one text, or a list of them .</summary>
    public static Envelope Plain(SimulatorOptions options, int status, string text) => options.PlainErrorsHaveOneText ? Error(status, text) : Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStringValue(text);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>404 for an id.</summary>
    public static Envelope NoSuch(string model) => Error(404, $"Empty query: {model} does not exist.");

    /// <summary>404 for an address.</summary>
    public static Envelope NoSuchAddress { get; } = Error(404, "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");

    /// <summary>429 in the older shapes, whose body tells the wait: in an object of its own, or flat and as a text.</summary>
    public static Envelope TooMany(RateAnswer told, bool isNested) => Json(429, writer =>
    {
        writer.WriteStartObject();
        if (isNested)
        {
            writer.WriteStartObject("error");
        }

        writer.WriteString("message", "API call count exceeded for this time window");
        if (isNested)
        {
            writer.WriteNumber("rate_reset", told.Reset.TotalSeconds);
        }
        else
        {
            writer.WriteString("rate_reset", told.Reset.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteNumber("rate_limit", told.Limit);
        writer.WriteNumber("rate_window", told.Window.TotalSeconds);
        if (isNested)
        {
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    private static Envelope Json(int status, Action<Utf8JsonWriter> write) =>
        new(status, [new NamedValue("Content-Type", "application/json")], JsonBody.Write(write));
}
