using System.Text;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

/// <summary>Answers that are not what they should be: each becomes a value that says where, and nothing is thrown.</summary>
public sealed class BrokenBodyTests
{
    public static TheoryData<string, string, string> Pages() => new()
    {
        { """{"data":[{"_type":"SMS","id":"a"},{"_type":"SMS","id":"b"},{"_type":"Call","id":"c"},{"_type":"SMS","id":"d","date_sent":"SECRET"}]}""", "$.data[3].date_sent", "expected a date and time such as 2026-03-01T12:00:00+00:00" },
        { """{"data":[{"_type":"SMS","id":"a","attachments":[{},{"size":"SECRET"}]}]}""", "$.data[0].attachments[1].size", "expected a whole number" },
        { """{"data":[{"_type":"SMS","id":"a","attachments":[{"size":1.5}]}]}""", "$.data[0].attachments[0].size", "expected a whole number" },
        { """{"data":[{"_type":"SMS","id":"a","attachments":[null]}]}""", "$.data[0].attachments[0]", "expected an object" },
        { """{"data":[{"_type":"SMS","id":"a","attachments":{"SECRET":1}}]}""", "$.data[0].attachments", "expected a list" },
        { """{"data":[{"_type":"SMS","id":"a","users":["u",null]}]}""", "$.data[0].users[1]", "expected a text" },
        { """{"data":[{"_type":"SMS","id":"a","text":{"SECRET":1}}]}""", "$.data[0].text", "expected a text" },
        { """{"data":[{"_type":"SMS","id":"a","text":"SECRET\ud83d"}]}""", "$.data[0].text", "expected a text of valid Unicode" },
        { """{"data":[{"_type":"SMS","id":"a","status":1}]}""", "$.data[0].status", "expected a text" },
        { """{"data":[{"_type":"SMS","id":"a","remote_phone":12025550143}]}""", "$.data[0].remote_phone", "expected a text" },
        { """{"data":[{"_type":"SMS","id":"a","text":"SECRET","text":"b"}]}""", "$.data[0].text", "expected a name that comes once in its object" },
        { """{"data":[{"_type":"SMS","id":"a","new":"SECRET","new":1}]}""", "$.data[0].new", "expected a name that comes once in its object" },
        { """{"data":[{"_type":"SMS","id":"a","text":"SECRET","\u0074ext":"b"}]}""", "$.data[0].text", "expected a name that comes once in its object" },
        { """{"data":[{"_type":"SMS","_type":"SMS","id":"a"}]}""", "$.data[0]._type", "expected a name that comes once in its object" },
        { """{"data":[{"_type":"SMS","_type":"Call","id":"a"}]}""", "$.data[0]._type", "expected the text SMS" },
        { """{"data":[{"_type":"SMS"}]}""", "$.data[0].id", "expected a value, not a missing field" },
        { """{"data":[{"_type":"SMS","id":null}]}""", "$.data[0].id", "expected a value, not null" },
        { """{"data":[{"_type":"SMS","id":1}]}""", "$.data[0].id", "expected a text" },
        { """{"data":[{"id":"a"}]}""", "$.data[0]._type", "expected a value, not a missing field" },
        { """{"data":[{"_type":null,"id":"a"}]}""", "$.data[0]._type", "expected a value, not null" },
        { """{"data":[{"_type":7,"id":"a"}]}""", "$.data[0]._type", "expected a text" },
        { """{"data":["SECRET"]}""", "$.data[0]", "expected an object" },
        { """{"data":{}}""", "$.data", "expected a list" },
        { """{"data":null}""", "$.data", "expected a value, not null" },
        { """{"data":[],"has_more":"SECRET"}""", "$.has_more", "expected true or false" },
        { """{"data":[],"data":[]}""", "$.data", "expected a name that comes once in its object" },
        { """{"has_more":false}""", "$.data", "expected a value, not a missing field" },
        { """["SECRET"]""", "$", "expected an object" },
        { "null", "$", "expected an object" },
        { "\"SECRET\"", "$", "expected an object" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_error_says_where_and_what_was_expected_but_not_what_was_found(string body, string path, string expected)
    {
        var error = Golden.Page(body).Unreadable();
        Assert.Equal((path, expected), (error.Path, error.Expected[..error.Expected.LastIndexOf(" at byte ", StringComparison.Ordinal)]));
        Assert.DoesNotContain("SECRET", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"_type":"SMS","id":1}]}""", 29)]
    [InlineData("\uFEFF{\"data\":[{\"_type\":\"SMS\",\"id\":1}]}", 32)]
    [InlineData("""{"data":[{"_type":"SMS"}]}""", 23)]
    [InlineData("""{"data":[]} []""", 12)]
    [InlineData("""{"data":[}""", 9)]
    public void An_error_says_at_which_byte_of_the_body(string body, int at) =>
        Assert.EndsWith($" at byte {at}", Golden.Page(body).Unreadable().Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html>SECRET</html>")]
    [InlineData("{\"data\":[]}{")]
    [InlineData("{\"data\":[]} SECRET")]
    [InlineData("{\"data\":[],}")]
    [InlineData("{'data':[]}")]
    [InlineData("/* SECRET */{\"data\":[]}")]
    [InlineData("{\"data\":[{\"_type\":\"SMS\",\"id\":\"a\",\"x\":SECRET}]}")]
    [InlineData("{\"data\":[{\"_type\":\"SMS\",\"id\":\"a\",\"SECRET\\ud83d\":1}]}")]
    [InlineData("{\"data\":[{\"_type\":\"SECRET\\ud83d\",\"id\":\"a\"}]}")]
    [InlineData("\uFEFF\uFEFF{\"data\":[]}")]
    public void What_is_no_JSON_is_unreadable_as_a_whole(string body)
    {
        var error = Golden.Page(body).Unreadable();
        Assert.Null(error.Path);
        Assert.DoesNotContain("SECRET", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_nested_too_deeply_is_unreadable() =>
        Golden.Page("""{"data":[],"x":""" + new string('[', 100_000) + new string(']', 100_000) + "}").Unreadable();

    [Fact]
    public void Bytes_that_are_no_text_in_a_member_that_is_not_known_can_be_compared()
    {
        byte[] bytes = [.. "{\"data\":[{\"_type\":\"SMS\",\"id\":\"a\",\"new\":\""u8, 0xC3, .. "\"}]}"u8];
        var body = HttpBody.Of(bytes);
        Assert.Equal(Golden.Page(body).Value(), Golden.Page(body).Value());
    }

    [Fact]
    public void Every_beginning_of_a_body_is_unreadable() =>
        Assert.All(Golden.SmsNames.Append("unknown-kind").Append("page"), name =>
        {
            var bytes = Encoding.UTF8.GetBytes(Golden.Text(name));
            for (var length = 0; length < bytes.Length; length++)
            {
                Golden.Page(HttpBody.Of(bytes.AsMemory(0, length))).Unreadable();
                Golden.Sms(HttpBody.Of(bytes.AsMemory(0, length))).Unreadable();
            }
        });

    [Property(MaxTest = 5_000)]
    public bool Changed_bytes_never_throw((ushort At, byte Value)[] changes, byte which) =>
        Survives(which, bytes =>
        {
            foreach (var (at, value) in changes)
            {
                bytes[at % bytes.Length] = value;
            }

            return bytes;
        });

    [Property(MaxTest = 5_000)]
    public bool A_piece_put_elsewhere_never_throws(ushort from, byte length, ushort to, byte which) =>
        Survives(which, bytes =>
        {
            var piece = bytes.Skip(from % bytes.Length).Take(length).ToArray();
            var at = to % bytes.Length;
            return [.. bytes[..at], .. piece, .. bytes[at..]];
        });

    [Property(MaxTest = 1_000)]
    public bool Arbitrary_bytes_never_throw(byte[] bytes) => Survives(HttpBody.Of(bytes));

    private static bool Survives(byte which, Func<byte[], byte[]> change)
    {
        string[] names = [.. Golden.SmsNames, "unknown-kind", "page"];
        var text = Golden.Text(names[which % names.Length]);
        var body = Encoding.UTF8.GetBytes(text.StartsWith("{\n  \"has_more\"", StringComparison.Ordinal) ? text : $$"""{"data": [{{text}}]}""");
        return Survives(HttpBody.Of(change(body)));
    }

    // What was read after all must be fit for everything that is done with values.
    private static bool Survives(HttpBody body) => Golden.Page(body).Match(
        Right: page => page.Equals(page)
            && page.GetHashCode() == page.GetHashCode()
            && page.ToString().Length > 0
            && Golden.Page(Golden.Written(page)).Value().Equals(page),
        Left: error => error is CloseError.Unreadable);
}
