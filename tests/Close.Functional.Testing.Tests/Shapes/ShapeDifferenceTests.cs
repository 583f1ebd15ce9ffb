using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Shapes;

/// <summary>What is told of shapes that differ.</summary>
[Properties(typeof(ShapeArbitraries))]
public sealed class ShapeDifferenceTests
{
    private static readonly Gen<string> Step = Gen.Elements(".a", ".data", ".lead_id", "['custom.cf_1']", "[]");

    // JSON may be nested 64 deep.
    private static Gen<List<string>> Paths => from steps in Step.ListOf() select steps.Take(20).ToList();

    [Property]
    public Property One_change_is_told_once_and_with_its_path() => Prop.ForAll(Arb.From(Paths), steps => Assert.Equal(
        new ShapeDifference("$" + string.Concat(steps), ShapeChange.KindAppeared, "number", "text"),
        Assert.Single(Shape(Around(steps, "1")).Compare(Shape(Around(steps, "\"x\""))))));

    [Property]
    public Property A_member_that_goes_is_told_with_its_path() => Prop.ForAll(Arb.From(Paths), steps => Assert.Equal(
        new ShapeDifference($"${string.Concat(steps)}.gone", ShapeChange.MemberVanished, "null", null),
        Assert.Single(Shape(Around(steps, """{"gone":null}""")).Compare(Shape(Around(steps, "{}"))))));

    [Property]
    public void Every_path_leads_to_something_that_one_of_both_has(JsonShape recorded, JsonShape actual) =>
        Assert.All(recorded.Compare(actual), difference => Assert.True(Leads(recorded.Merge(actual), difference.Path[1..]), difference.Path));

    [Property]
    public void What_was_merged_into_the_recording_is_no_longer_a_difference(JsonShape recorded, JsonShape actual) =>
        Assert.Empty(recorded.Merge(actual).Compare(actual));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"a":null}""", """{"a":1}""", "$.a: recorded null, now number")]
    [InlineData("""{"a":1}""", """{"a":null}""", "! $.a: recorded number, now null")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "! $.a: recorded number, now text")]
    [InlineData("""{"a":1}""", """{"b":1}""", "! $.a: recorded number, now nothing", "! $.b: recorded nothing, now number")]
    [InlineData("""[{"a":1},{}]""", """[{"a":1}]""")]
    [InlineData("""[{"a":1}]""", """[{"a":1},{}]""", "! $[].a: recorded number, now missing in some objects")]
    [InlineData("""{"data":[]}""", """{"data":[{}]}""", "$.data[]: recorded nothing, now object")]
    [InlineData("""{"data":[{}]}""", """{"data":[]}""")]
    [InlineData("""{"data":[{}]}""", """{"data":{}}""", "! $.data: recorded list, now object")]
    [InlineData("""{"at":"2026-03-01"}""", """{"at":"2026-03-01T12:00:00+00:00"}""", "! $.at: recorded a date alone, now a time with an offset")]
    [InlineData("""{"at":"2026-03-01T12:00:00+00:00"}""", """{"at":"2026-03-01T12:00:00.123000+00:00"}""")]
    [InlineData("""{"at":"2026-03-01T12:00:00+00:00"}""", """{"at":"2026-03-01T12:00:00Z"}""", "! $.at: recorded a time with an offset, now a time with Z")]
    [InlineData("""{"at":"2026-03-01T12:00:00Z"}""", """{"at":"2026-03-01T12:00:00"}""", "! $.at: recorded a time with Z, now a time without an offset")]
    [InlineData("""{"at":"2026-03-01T12:00:00Z"}""", """{"at":"soon"}""", "! $.at: recorded a time with Z, now a free text")]
    [InlineData("""{"text":"Hello"}""", """{"text":"2026-03-01"}""", "$.text: recorded a free text, now a date alone")]
    [InlineData("""{"status":"draft"}""", """{"status":"sent"}""", "$.status: recorded \"draft\", now \"sent\"")]
    [InlineData("""{"status":"draft"}""", """{"status":"teleported"}""", "! $.status: recorded \"draft\", now \"teleported\"")]
    [InlineData("""[{"_type":"SMS","a":1}]""", """[{"_type":"SMS","a":"x"}]""", "! $[SMS].a: recorded number, now text")]
    [InlineData("""[{"_type":"SMS","a":1}]""", """[{"_type":"Call","b":1}]""", "$[]._type: recorded \"SMS\", now \"Call\"")]
    [InlineData("""[{"_type":"SMS"}]""", """[{"_type":"Fax"}]""", "! $[]._type: recorded \"SMS\", now \"Fax\"")]
    [InlineData("""{"_type":"SMS"}""", "{}", "! $._type: recorded \"SMS\", now nothing")]
    [InlineData("{}", """{"_type":"SMS"}""", "! $._type: recorded nothing, now \"SMS\"")]
    [InlineData("""{"a b":1}""", "{}", "! $['a b']: recorded number, now nothing")]
    public void Differences_are_told_and_those_that_may_be_the_API_s_are_marked(string recorded, string actual, params string[] told) =>
        Assert.Equal(told, Shape(recorded).Compare(Shape(actual)).Select(difference => (difference.IsDrift ? "! " : "") + difference));

    [Fact]
    public void Neither_texts_nor_numbers_of_people_are_told() => Assert.Equal(
        "$['***']: recorded nothing, now text",
        Assert.Single(Shape("{}").Compare(Shape("""{"+12025550143":"CANARY"}"""))).ToString());

    private static JsonShape Shape(string json) => JsonShape.Of(JsonElement.Parse(json));

    private static string Around(IEnumerable<string> steps, string leaf) =>
        steps.AsEnumerable().Reverse().Aggregate(leaf, static (inner, step) => step is "[]" ? $"[{inner}]" : $$"""{"{{step.Trim('.', '[', ']', '\'')}}":{{inner}}}""");

    private static bool Leads(JsonShape shape, string path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        if (path[0] is '.' || path.StartsWith("['", StringComparison.Ordinal))
        {
            var end = path[0] is '.' ? (path.IndexOfAny(['.', '['], 1) is > 0 and var next ? next : path.Length) : path.IndexOf("']", StringComparison.Ordinal) + 2;
            var name = path[..end].TrimStart('.').Trim('[', ']', '\'');
            return shape.Objects.Any(one => one.Member(name) is { } member && Leads(member.Shape, path[end..]));
        }

        return shape.Items is { } items && Leads(items, path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..]);
    }
}
