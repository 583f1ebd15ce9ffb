using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>The keywords mean what JSON Schema 2020-12 says, case by case in <c>keywords.json</c>.</summary>
public sealed class SchemaKeywordsTests
{
    private const string Cases = "tests/Close.Functional.Testing.Tests/Contract/Schemas/keywords.json";

    public static TheoryData<string, string, bool> Values()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var one in JsonElement.Parse(Repository.Read(Cases)).EnumerateArray())
        {
            foreach (var (list, isValid) in new[] { ("valid", true), ("invalid", false) })
            {
                foreach (var value in one.GetProperty(list).EnumerateArray())
                {
                    data.Add(one.GetProperty("schema").GetRawText(), value.GetRawText(), isValid);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_valid_or_not_as_the_standard_says(string schema, string value, bool isValid) => Assert.Equal(isValid, Check(schema, value).Count == 0);

    [Fact]
    public void Every_keyword_that_the_schemas_use_has_a_case()
    {
        var tried = JsonElement.Parse(Repository.Read(Cases)).EnumerateArray().Select(one => one.GetProperty("keyword").GetString()!).ToHashSet(StringComparer.Ordinal);
        var silent = new[] { "$schema", "$comment", "$defs", "title", "else", "x-known-values" };

        Assert.Empty(SchemaFiles.Names.SelectMany(SchemaWalk.Keywords).Distinct(StringComparer.Ordinal).Except(tried, StringComparer.Ordinal).Except(silent, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "maxLenght": 3 }""")]
    [InlineData("""{ "multipleOf": 2 }""")]
    public void A_keyword_that_nobody_checks_is_refused(string schema) => Assert.Throws<NotSupportedException>(() => Check(schema, "1"));

    [Fact]
    public void A_reference_to_another_file_goes_on_from_there()
    {
        var files = new SchemaFiles(name => name == "a" ? """{ "items": { "$ref": "b#/$defs/x" } }""" : """{ "$defs": { "x": { "$ref": "#/$defs/y" }, "y": { "type": "string" } } }""");

        Assert.Equal([new Violation("/1", "type")], files.Check("a", JsonElement.Parse("""["a", 1]""")));
    }

    [Fact]
    public void A_violation_says_where_and_by_which_keyword()
    {
        var found = Check("""{ "properties": { "a/b": { "items": { "required": ["c~d"], "additionalProperties": { "type": "string" } } } } }""", """{ "a/b": [{ "c~d": "" }, { "e": 1 }] }""");

        Assert.Equal([new Violation("/a~1b/1/c~0d", "required"), new Violation("/a~1b/1/e", "type")], found);
    }

    [Theory]
    [InlineData("\"a\"", UnknownValues.Fail, true)]
    [InlineData("\"b\"", UnknownValues.Fail, false)]
    [InlineData("\"b\"", UnknownValues.Pass, true)]
    [InlineData("null", UnknownValues.Fail, true)]
    internal void An_open_list_fails_only_who_must_not_add_to_it(string value, UnknownValues unknown, bool isValid) =>
        Assert.Equal(isValid, Files("""{ "x-known-values": ["a"] }""").Check("", JsonElement.Parse(value), unknown).Count == 0);

    private static IReadOnlyList<Violation> Check(string schema, string value) => Files(schema).Check("", JsonElement.Parse(value));

    private static SchemaFiles Files(string schema) => new(_ => schema);
}
