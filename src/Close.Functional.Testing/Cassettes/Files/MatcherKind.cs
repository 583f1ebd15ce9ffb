using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>A matcher as a list of its rules, each an object with the member <c>part</c> and what else there is to say.</summary>
internal sealed class MatcherKind() : WireKind<RequestMatcher>(hasEmpty: true)
{
    public override RequestMatcher Absent => RequestMatcher.Default;

    public override RequestMatcher Read(ref Utf8JsonReader reader)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind is JsonValueKind.Array ? RequestMatcher.Of(json.EnumerateArray().Select(Rule).ToList()) : throw new WireException("a list of rules");
    }

    public override void Write(ref WireWriter json, RequestMatcher value)
    {
        json.StartList();
        foreach (var rule in value.Rules.AsEnumerable())
        {
            json.NextItem();
            json.StartObject();
            Write(ref json, rule);
            json.EndObject();
        }

        json.EndList();
    }

    private protected override bool IsEmpty(RequestMatcher value) => value == RequestMatcher.Default;

    private static void Write(ref WireWriter json, MatchRule rule)
    {
        json.Name("part");
        switch (rule)
        {
            case MatchRule.Query query:
                json.Text("query");
                Write(ref json, "ignored", query.ignored);
                break;
            case MatchRule.Header header:
                json.Text("header");
                json.Name("name");
                json.Text(header.Name);
                break;
            case MatchRule.Body body:
                json.Text("body");
                Write(ref json, "ignored", body.ignored);
                Write(ref json, "anyOrder", body.anyOrder);
                break;
            default:
                json.Text(rule.Place);
                break;
        }
    }

    private static void Write(ref WireWriter json, string name, Arr<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        json.Name(name);
        json.StartList();
        foreach (var text in texts.AsEnumerable())
        {
            json.NextItem();
            json.Text(text);
        }

        json.EndList();
    }

    private static MatchRule Rule(JsonElement rule, int index)
    {
        try
        {
            return (Text(rule, "part"), Text(rule, "name")) switch
            {
                ("method", _) => new MatchRule.Method(),
                ("path", _) => new MatchRule.Path(),
                ("query", _) => new MatchRule.Query { Ignored = Texts(rule, "ignored") },
                ("header", { Length: > 0 } name) => new MatchRule.Header(name),
                ("body", _) => new MatchRule.Body { Ignored = Paths(rule, "ignored"), AnyOrder = Paths(rule, "anyOrder") },
                _ => throw new WireException("a rule whose part is method, path, query, header with a name, or body"),
            };
        }
        catch (WireException error)
        {
            throw error.In(index);
        }
    }

    private static string? Text(JsonElement rule, string name) =>
        rule.ValueKind is JsonValueKind.Object && rule.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement rule, string name) =>
        !rule.TryGetProperty(name, out var list) ? []
        : list.ValueKind is JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : throw new WireException("a list of texts").In(name);

    private static List<string> Paths(JsonElement rule, string name)
    {
        var paths = Texts(rule, name);
        return paths.TrueForAll(JsonPaths.IsPath) ? paths : throw new WireException("paths such as $.data[*].id").In(name);
    }
}
