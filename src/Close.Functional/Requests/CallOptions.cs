using System.Text;
using System.Text.Json.Nodes;

namespace Close.Functional;

/// <summary>Changes what a call asks for besides its own: the names of the fields of its answer.</summary>
internal static class CallOptions
{
    private const string Fields = "_fields";

    /// <summary>Gives the call that asks for these fields, and for kind and id, without which an answer cannot be told apart.</summary>
    public static HttpCall WithFields(HttpCall call, IEnumerable<string> names)
    {
        var value = string.Join(',', names.Prepend("id").Prepend("_type").Distinct(StringComparer.Ordinal));

        // A query too long for a URL stands in the body of a POST.
        return JsonNode(call)?["_params"] is JsonObject parameters
            ? call.WithBody(Changed(parameters, value))
            : call.WithOnlyQuery(Fields, value);
    }

    private static JsonNode? JsonNode(HttpCall call) =>
        call.Headers.Any(header => header.Name == "x-http-method-override") ? System.Text.Json.Nodes.JsonNode.Parse(call.Body.Bytes.Span) : null;

    private static HttpBody Changed(JsonObject parameters, string value)
    {
        parameters[Fields] = JsonValue.Create(value);
        return HttpBody.Of(Encoding.UTF8.GetBytes(parameters.Root.ToJsonString()));
    }
}
