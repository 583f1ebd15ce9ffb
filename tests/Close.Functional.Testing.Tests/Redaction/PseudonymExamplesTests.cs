using System.Text.RegularExpressions;
using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

public sealed partial class PseudonymExamplesTests
{
    private const string Secret = "a secret of 24 letters.!";

    private static readonly Pseudonyms Made = Pseudonyms.Of(PseudonymPolicy.Of("a salt of this test"));

    [Property]
    public Property A_number_of_North_America_becomes_one_that_is_kept_for_examples() => Prop.ForAll(
        Arb.From(Person.Phones.Where(phone => phone.StartsWith("+1", StringComparison.Ordinal))),
        phone => Assert.Matches(@"^\+1[2-9]\d\d55501\d\d$", Value("remote_phone", phone)));

    [Property]
    public Property Another_number_keeps_its_country_and_its_length_and_can_still_be_parsed() => Prop.ForAll(Arb.From(Person.OtherPhones), phone =>
    {
        var made = Value("remote_phone", phone);

        Assert.True(PhoneNumber.Parse(made).IsSuccess);
        Assert.Equal((phone.Length, phone[..2]), (made.Length, made[..2]));
        Assert.Matches(@"^\+\d{1,3}00", made);
    });

    [Property]
    public Property A_text_keeps_its_words_and_all_that_is_between_them() => Prop.ForAll(CloseGenerators.MessageText, text =>
    {
        var made = Value("text", text);

        Assert.Equal(Word().Replace(text, "w"), Word().Replace(made, "w"));
        Assert.InRange(made.Length, text.Length, text.Length + 12);
    });

    [Theory]
    [InlineData("(202) 555-9123", @"^\([2-9]\d\d\) 555-01\d\d$")]
    [InlineData("+1 202-555-9123", @"^\+1 [2-9]\d\d-555-01\d\d$")]
    [InlineData("%2B12025559123", @"^%2B1[2-9]\d\d55501\d\d$")]
    [InlineData("12025550143", "^12025550143$")]
    [InlineData("12345", "^12345$")]
    [InlineData("anonymous", "^anonymous$")]
    [InlineData("+12025559123,+12025550143", @"^\+1[2-9]\d\d55501\d\d,\+12025550143$")]
    public void A_number_keeps_the_way_it_is_written(string written, string expected) => Assert.Matches(expected, Value("remote_phone", written));

    [Theory]
    [InlineData("email", "ada@example.com", @"^person-\d{10}@example\.com$")]
    [InlineData("email", "ada+news@example.com", @"^person-\d{10}\+tag-\d{6}@example\.com$")]
    [InlineData("x", "ada%40example.com", @"^person-\d{10}%40example\.com$")]
    [InlineData("x", "https://example.com/?to=ada%2Bnews%40example.com&a=1", @"^https://example\.com/\?to=person-\d{10}%2Btag-\d{6}%40example\.com&a=1$")]
    [InlineData("sender", "\"Ada B\" <ada@example.com>", @"^""[A-Z][a-z]{9} [A-Z][a-z]{9}"" <person-\d{10}@example\.com>$")]
    [InlineData("name", "ADA b. O'Brien-Ross", @"^[A-Z]{10} [a-z]{10}\. [A-Z][a-z]{9}'[A-Z][a-z]{9}-[A-Z][a-z]{9}$")]
    [InlineData("text", "Is your code 4812, or 77? 👍 Ask the people of the office.", @"^Q[a-z] q[a-z]{3} q[a-z]{3} 0000, q[a-z] 00\? 👍 Q[a-z]{2} q[a-z]{2} q[a-z]{5} q[a-z] q[a-z]{2} q[a-z]{5}\.$")]
    [InlineData("text", "Hi", "^[A-Z][a-z]{9}$")]
    [InlineData("text", "4812", @"^0000\d{8}$")]
    [InlineData("text", "1️⃣ 👩‍👧", "^1️⃣ 👩‍👧$")]
    [InlineData("text", "See https://example.org/Ada%20B/?x=Smith, everybody of the team.", @"^Q[a-z]{2} https://example\.com/Q[a-z]{2}%20Q/\?q=Q[a-z]{4}, q[a-z]{8} q[a-z] q[a-z]{2} q[a-z]{3}\.$")]
    [InlineData("text", "https://app.close.com/lead/lead_7dHe4vK1nPqW3xYz/", "^https://app\\.close\\.com/lead/lead_7dHe4vK1nPqW3xYz/$")]
    [InlineData("note_html", "<p class=\"x\">Everybody likes&nbsp;Ada &amp; Bob</p>", "^<p q[a-z]{4}=\"q\">Q[a-z]{8} q[a-z]{4}&nbsp;Q[a-z]{2} &amp; Q[a-z]{2}</p>$")]
    [InlineData("x", "lead_7dHe4vK1nPqW3xYz of 2026-03-01T12:00:00.123000+00:00", "^lead_7dHe4vK1nPqW3xYz of 2026-03-01T12:00:00.123000\\+00:00$")]
    public void Shape_is_kept(string name, string text, string expected) => Assert.Matches(expected, Value(name, text));

    [Theory]
    [InlineData("contact_phone=%2B12025559123&lead_id=lead_1&a=+", @"^contact_phone=%2B1[2-9]\d\d55501\d\d&lead_id=lead_1&a=\+$")]
    [InlineData("<html>Write to ada@example.com</html>", @"^<html>Write to person-\d{10}@example\.com</html>$")]
    [InlineData("""{"name":"Ada","cut off""", @"^\{""[a-z]{10}"":""Q[a-z]{2}"",""q[a-z]{2} q[a-z]{2}$")]
    [InlineData("""{"number":12025559123,"size":12025559123}""", @"^\{""number"":1[2-9]\d\d55501\d\d,""size"":12025559123\}$")]
    [InlineData("""{"custom.cf_1":"Ada","status":"Ada"}""", @"^\{""custom.cf_1"":""[A-Z][a-z]{9}"",""status"":""Ada""\}$")]
    [InlineData("""{"values":{"cf_1":["Ada"],"name":"Ada"},"emails":[{"status":"sent"}]}""", @"^\{""values"":\{""cf_1"":\[""[A-Z][a-z]{9}""\],""name"":""[A-Z][a-z]{9}""\},""emails"":\[\{""status"":""sent""\}\]\}$")]
    public void A_body_is_replaced_by_its_names(string body, string expected) =>
        Assert.Matches(expected, Made.Apply(new RecordedRequest("POST", "/") { Body = Tapes.Json(body) }).Body.ToBody().AsText());

    [Fact]
    public void Ids_are_replaced_on_request_and_stay_linked()
    {
        const string Id = "lead_7dHe4vK1nPqW3xYz";
        var made = Pseudonyms.Of(PseudonymPolicy.Of("a salt of this test") with { Ids = true });
        var replaced = made.Apply(new RecordedRequest("GET", $"/lead/{Id}/") { Query = [new("lead_id", Id)], Body = Tapes.Json($$"""{"text":"see {{Id}}","id":"{{Id}}"}""") });

        Assert.Matches("^lead_0000[A-Za-z0-9]{12}$", replaced.Query[0].Value);
        Assert.Equal($"/lead/{replaced.Query[0].Value}/", replaced.Path);
        Assert.Equal(3, replaced.Body.ToBody().AsText().Split(replaced.Query[0].Value).Length);
        Assert.Equal(replaced, made.Apply(replaced));
    }

    [Fact]
    public void Without_the_secret_no_pseudonyms_are_made()
    {
        var policy = PseudonymPolicy.Of("a salt of this test", Secret);

        Assert.Throws<ArgumentException>(() => Pseudonyms.Of(policy));
        Assert.Throws<ArgumentException>(() => Pseudonyms.Of(policy, "another secret of 24 letters"));
        Assert.NotEqual(Value("name", "Ada"), Pseudonyms.Of(policy, Secret).Apply(new RecordedRequest("GET", "/") { Query = [new("name", "Ada")] }).Query[0].Value, StringComparer.Ordinal);
    }

    [Fact]
    public void The_secret_is_not_in_the_policy() => Assert.Empty(SecretScan.Of([Secret]).Find(JsonBody.Write(PseudonymWire.Policy, PseudonymPolicy.Of("a salt of this test", Secret))));

    [Fact]
    public void A_policy_is_read_as_it_was_written()
    {
        var policy = PseudonymPolicy.Of("a salt of this test", Secret) with { Ids = true, Texts = ["text"] };
        var reader = new System.Text.Json.Utf8JsonReader(JsonBody.Write(PseudonymWire.Policy, policy).Bytes.Span);
        reader.Read();

        Assert.Equal(policy, PseudonymWire.Policy.Read(ref reader));
    }

    [Theory]
    [InlineData("short", null)]
    [InlineData("long enough", "too short")]
    public void A_short_salt_or_secret_is_refused(string salt, string? secret) => Assert.Throws<ArgumentException>(() => PseudonymPolicy.Of(salt, secret));

    private static string Value(string name, string value) => Made.Apply(new RecordedRequest("GET", "/") { Query = [new(name, value)] }).Query[0].Value;

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 5_000)]
    private static partial Regex Word();
}
