using System.Text.Json;

namespace Close.Functional.Tests.Domain;

public sealed class ExtraTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("""{"a":{"x":1,"y":[1,2]}}""", """{ "a" : { "y" : [ 1, 2 ], "x" : 1 } }""")]
    [InlineData("""{"a":"\u0041"}""", """{"a":"A"}""")]
    [InlineData("""{"a":1.0}""", """{"a":1}""")]
    [InlineData("""{"a":1e2}""", """{"a":100}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ud83d"}""")]
    [InlineData("""{"a":1e99999999999}""", """{"a":1e99999999999}""")]
    [InlineData("{}", "{ }")]
    public void Members_with_the_same_meaning_are_equal(string one, string other)
    {
        Assert.Equal(Of(one), Of(other));
        Assert.Equal(Of(one).GetHashCode(), Of(other).GetHashCode());
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":null}""", "{}")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ud83e"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"x"}""")]
    public void Members_with_another_meaning_are_not_equal(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void Members_outlive_the_document_they_came_from()
    {
        Extra extra;
        using (var document = JsonDocument.Parse("""{"a":"kept"}"""))
        {
            extra = Extra.Of(document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)));
        }

        Assert.Equal("kept", extra.Find("a")?.GetString());
    }

    [Fact]
    public void A_member_that_is_not_there_is_null() => Assert.Null(Of("""{"a":1}""").Find("A"));

    [Fact]
    public void Members_keep_their_order_and_their_text_gives_names_only() => Assert.Equal("b, a", Of("""{"b":"secret","a":1}""").ToString());

    private static Extra Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Extra.Of(document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)).ToList());
    }
}
