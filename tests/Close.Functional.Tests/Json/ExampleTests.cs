using System.Text;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

/// <summary>The first object of a page is an example for the rest: what differs from it, in whatever way, must not be taken over.</summary>
public sealed class ExampleTests
{
    private const string First =
        """{"_type":"Call","id":"acti_0","status":"completed","duration":1,"is_joinable":true,"users":["user_0"],"coach_legs":[1],"cost":"1","note":null,"date_answered":"2026-03-01T12:00:00+00:00","new":1,"custom.cf_a":"x","phone":"+12025550143"}""";

    public static TheoryData<string, string> Differences() => new()
    {
        { "nothing differs", First },
        { "another id", First.Replace("acti_0", "acti_1", StringComparison.Ordinal) },
        { "an id that goes on", First.Replace("acti_0", "acti_01", StringComparison.Ordinal) },
        { "a number that goes on", First.Replace("\"duration\":1", "\"duration\":12", StringComparison.Ordinal) },
        { "a number with a fraction", First.Replace("\"duration\":1", "\"duration\":1.5", StringComparison.Ordinal) },
        { "a number in another spelling", First.Replace("\"duration\":1", "\"duration\":1e0", StringComparison.Ordinal) },
        { "null in place of a number", First.Replace("\"duration\":1", "\"duration\":null", StringComparison.Ordinal) },
        { "null in place of an enum", First.Replace("\"completed\"", "null", StringComparison.Ordinal) },
        { "an empty enum", First.Replace("\"completed\"", "\"\"", StringComparison.Ordinal) },
        { "null in place of a flag", First.Replace("true", "null", StringComparison.Ordinal) },
        { "null in place of a list", First.Replace("[\"user_0\"]", "null", StringComparison.Ordinal) },
        { "an empty list", First.Replace("[\"user_0\"]", "[]", StringComparison.Ordinal) },
        { "null in place of JSON", First.Replace("[1]", "null", StringComparison.Ordinal) },
        { "null in place of a date", First.Replace("\"2026-03-01T12:00:00+00:00\"", "null", StringComparison.Ordinal) },
        { "a value in place of null", First.Replace("\"note\":null", "\"note\":\"n\"", StringComparison.Ordinal) },
        { "another unknown member", First.Replace("\"new\":1", "\"new\":2", StringComparison.Ordinal) },
        { "no unknown member", First.Replace("\"new\":1,", "", StringComparison.Ordinal) },
        { "no field of the organization", First.Replace("\"custom.cf_a\":\"x\",", "", StringComparison.Ordinal) },
        { "another field of the organization", First.Replace("cf_a", "cf_b", StringComparison.Ordinal) },
        { "a field that is missing", First.Replace("\"cost\":\"1\",", "", StringComparison.Ordinal) },
        { "a null that is missing", First.Replace("\"note\":null,", "", StringComparison.Ordinal) },
        { "all but the id missing", """{"_type":"Call","id":"acti_0"}""" },
        { "a field more", First.Replace("\"cost\"", "\"direction\":\"inbound\",\"cost\"", StringComparison.Ordinal) },
        { "a field at another place", First.Replace("\"cost\":\"1\",", "", StringComparison.Ordinal).Replace("}", ",\"cost\":\"1\"}", StringComparison.Ordinal) },
        { "a name with an escape", First.Replace("\"cost\"", "\"c\\u006fst\"", StringComparison.Ordinal) },
        { "white space", First.Replace(",", " ,\n ", StringComparison.Ordinal) },
        { "white space before a value", First.Replace("\":", "\": ", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void An_item_reads_as_if_it_were_alone_and_without_the_slow_way(string what, string item)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"data":[{{First}},{{item}},{{item}}]}""");
        Assert.True(JsonDecoder.TryFast(body, PageWire.Activities, out var page), what);
        var alone = JsonDecoder.DecodeSlowly(Answer.Of(200, item), ActivityWire.Any).Value();
        Assert.All(page!.Data.Skip(1), one =>
        {
            Assert.Equal(alone, one);
            Assert.Equal(Golden.Written(alone), Golden.Written(one));
        });
    }

    [Theory]
    [InlineData("\"cost\":\"1\"", "\"cost\":\"1\",\"cost\":\"1\"")]
    [InlineData("\"cost\":\"1\"", "\"cost\":\"1\",\"status\":\"completed\"")]
    [InlineData("\"new\":1", "\"new\":1,\"new\":1")]
    [InlineData("\"duration\":1,", "\"duration\":1x,")]
    [InlineData("\"duration\":1,", "\"duration\":01,")]
    [InlineData("\"id\":\"acti_0\",", "")]
    [InlineData("\"id\":\"acti_0\"", "\"id\":null")]
    [InlineData("true", "truey")]
    public void What_is_wrong_in_a_later_item_is_refused(string right, string wrong) =>
        Golden.Page($$"""{"data":[{{First}},{{First.Replace(right, wrong, StringComparison.Ordinal)}}]}""").Unreadable();

    [Fact]
    public void The_last_items_of_a_page_hold_nothing_of_the_first_ones()
    {
        var bare = $$"""{"_type":"SMS","id":"acti_1"}""";
        var page = Golden.Page($$"""{"data":[{{Golden.Text("sms-sent")}},{{bare}},{{Golden.Text("sms-sent")}},{{bare}}]}""").Value();
        Assert.All([page.Data[1], page.Data[3]], one => Assert.Equal(new Sms(SmsId.Parse("acti_1").Value()), one));
    }

    [Fact]
    public void Clearing_a_field_makes_the_record_as_it_began() => Assert.All(
        Golden.SmsNames.Append("unknown-kind").Select(Golden.Text),
        text =>
        {
            var full = Golden.Activity(text);
            var bare = $$"""{"_type":"{{full.Type}}","id":"{{full.Id}}"}""";
            Assert.Equal(Golden.Activity(bare), Golden.Page($$"""{"data":[{{text}},{{bare}}]}""").Value().Data[1]);
        });

    [Fact]
    public void An_object_of_many_members_is_read_to_its_end()
    {
        var members = string.Join(',', Enumerable.Range(0, 300).Select(number => $"\"new_{number}\":{number}"));
        var item = $$"""{"_type":"SMS","id":"acti_0",{{members}},"text":"last"}""";
        var page = Golden.Page($$"""{"data":[{{item}},{{item}}]}""").Value();
        Assert.Equal((page.Data[0], "last", 300), (page.Data[1], ((Sms)page.Data[1]).Text, page.Data[1].Extra.Count));
    }

    [Fact]
    public void A_value_that_is_legal_at_one_depth_is_judged_anew_at_another() => Assert.All(Enumerable.Range(55, 12), depth =>
    {
        var email = $$"""{"_type":"Email","id":"acti_0","opens":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        var body = Encoding.UTF8.GetBytes($$"""{"data":[{{email}},{"_type":"EmailThread","id":"acti_1","emails":[{{email}}]}]}""");
        Assert.Equal(JsonDecoder.DecodeSlowly(Answer.Of(200, HttpBody.Of(body)), PageWire.Activities).IsRight, JsonDecoder.TryFast(body, PageWire.Activities, out _));
    });
}
