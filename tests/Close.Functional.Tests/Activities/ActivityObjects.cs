using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Activities;

/// <summary>A JSON object of one kind: some of its fields, members that nobody knows, in any order.</summary>
public sealed record ActivityObject(string Type, IReadOnlyList<(string Name, string Value)> Members)
{
    public string Json => $"{{{string.Join(", ", Members.Select(member => $"\"{member.Name}\": {member.Value}"))}}}";

    public override string ToString() => Json;
}

/// <summary>Makes such objects from the declarations themselves: what a field may hold is found by asking its declaration to read it.</summary>
public static class ActivityObjects
{
    private static readonly string[] Values =
    [
        "null", "\"\"", "\"some text \\u00e9\"", "\"2026-03-01T12:00:00.123000+00:00\"", "\"1999-12-31T23:59:59+00:00\"", "0", "42", "-7", "1.5",
        "true", "false", "[]", "[\"user_1\", \"\"]", "[{}]", "[{\"surprise\": 1, \"email\": null, \"type\": \"new\"}]", "{}",
        "{\"surprise\": [1, {\"deep\": null}], \"subject\": \"x\"}", "[1, [2], null]",
        "[{\"_type\": \"Email\", \"id\": \"acti_9\", \"to\": [], \"envelope\": {\"from\": null}}]",
    ];

    private static readonly (string Name, string Value)[] Surprises =
        [("surprise", "{\"a\": [1, null]}"), ("custom_fields", "{}"), ("custom.cf_9", "[\"x\"]"), ("custom.cf_8", "null")];

    private static readonly Dictionary<string, (string Name, string[] Values)[]> Fields = ActivityWire.Cases.Keys.ToDictionary(
        type => type,
        type => Names(type).Select(name => (name, Accepted(type, name))).ToArray(),
        StringComparer.Ordinal);

    public static Arbitrary<ActivityObject> Any() => Arb.From(
        from type in Gen.Elements<string>(Fields.Keys)
        from known in Gen.SubListOf(Fields[type])
        from values in Gen.CollectToArray(known, field => Gen.Elements(field.Values).Select(value => (field.Name, Value: value)))
        from unknown in Gen.SubListOf(Surprises)
        from members in Gen.Shuffle<(string Name, string Value)>([("_type", $"\"{type}\""), ("id", "\"acti_1\""), .. values, .. unknown])
        select new ActivityObject(type, members),
        Smaller);

    /// <summary>The fields of a kind that an object may leave out.</summary>
    public static IEnumerable<string> Names(string type) => ActivityWire.Cases[type].FieldNames.Where(name => name is not ("_type" or "id"));

    /// <summary>The values that the declaration of a field can read.</summary>
    public static string[] Accepted(string type, string field) =>
        [.. Values.Where(value => Reads($$"""{ "_type": "{{type}}", "id": "acti_1", "{{field}}": {{value}} }"""))];

    private static IEnumerable<ActivityObject> Smaller(ActivityObject one) =>
        from member in one.Members
        where member.Name is not ("_type" or "id")
        select one with { Members = [.. one.Members.Where(other => other != member)] };

    private static bool Reads(string json)
    {
        try
        {
            ActivityText.Read(json);
            return true;
        }
        catch (WireException)
        {
            return false;
        }
    }
}
