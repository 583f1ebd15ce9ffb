using System.Text.Json;

namespace Close.Functional;

/// <summary>Says on a call which fields its answer shall have, in place of what the call said before.</summary>
internal static class CallFields
{
    private const string Name = "_fields";
    private const string Parameters = "_params";

    /// <summary>Gives the call that asks for these fields; kind and id are always among them.</summary>
    public static HttpCall Set(HttpCall call, IEnumerable<string> fields)
    {
        var names = toArray(fields);
        if (names.IsEmpty || names.Any(name => QueryRules.FieldName(name, Name).IsFail))
        {
            throw new ArgumentException("At least one name is needed, of letters, digits, underscores and dots.", nameof(fields));
        }

        var pair = QueryPairs.Fields(names).Single();
        return StandsForGet(call) ? call.WithBody(InBody(call.Body, pair)) : InQuery(call, pair);
    }

    private static bool StandsForGet(HttpCall call) =>
        call.Method == HttpMethod.Post
        && call.Headers.Any(header => string.Equals(header.Name, QueryPairs.Override, StringComparison.OrdinalIgnoreCase) && header.Value == "GET");

    private static HttpCall InQuery(HttpCall call, NamedValue pair)
    {
        var query = toArray(call.Query.Where(other => other.Name != Name).Append(pair));
        var isTooLong = call.Method == HttpMethod.Get && call.Body.Length == 0 && !QueryPairs.Fits(query);
        return isTooLong ? QueryPairs.Posted(call, query) : call.WithQuery(query);
    }

    // The body of a POST that stands for a GET holds the query. One that is no such body is the caller's own: it goes as it is, and Close says what is wrong.
    private static HttpBody InBody(HttpBody body, NamedValue pair)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Unmarked);
            return document.RootElement.ValueKind is JsonValueKind.Object ? JsonBody.Write(writer => Write(writer, document.RootElement, pair)) : body;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return body;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement body, NamedValue pair)
    {
        writer.WriteStartObject();
        foreach (var member in body.EnumerateObject().Where(member => !member.NameEquals(Parameters)))
        {
            member.WriteTo(writer);
        }

        writer.WriteStartObject(Parameters);
        if (body.TryGetProperty(Parameters, out var parameters) && parameters.ValueKind is JsonValueKind.Object)
        {
            foreach (var parameter in parameters.EnumerateObject().Where(parameter => !parameter.NameEquals(Name)))
            {
                parameter.WriteTo(writer);
            }
        }

        writer.WriteString(pair.Name, pair.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
