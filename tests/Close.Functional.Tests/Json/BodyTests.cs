using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

[Properties(typeof(Bodies))]
public sealed class BodyTests
{
    [Property(MaxTest = 500)]
    public bool The_body_of_a_draft_reads_back_as_the_same_fields(SmsDraftFields fields) =>
        JsonDecoder.Decode(Answer.Of(200, Draft(fields)), SmsBodyWire.Draft).Value().Equals(fields);

    [Property(MaxTest = 500)]
    public bool The_body_of_a_change_reads_back_as_the_same_fields(SmsChangeFields fields) =>
        JsonDecoder.Decode(Answer.Of(200, Change(fields)), SmsBodyWire.Change).Value().Equals(fields);

    [Property]
    public bool The_same_draft_gives_the_same_bytes(SmsDraftFields fields) => Draft(fields).Equals(Draft(fields with { Text = fields.Text }));

    [Property]
    public bool A_body_is_one_line_of_UTF_8(SmsDraftFields fields) => !Draft(fields).AsText().Any(char.IsControl);

    public static TheoryData<SmsChangeFields, string> Changes() => new()
    {
        { new SmsChangeFields(), "{}" },
        { new SmsChangeFields { Text = "Hi" }, """{"text":"Hi"}""" },
        { new SmsChangeFields { Text = "" }, """{"text":""}""" },
        { new SmsChangeFields { Text = null }, """{"text":null}""" },
        { new SmsChangeFields { Text = Update<string>.Keep }, "{}" },
        { new SmsChangeFields { TemplateId = "t", LocalPhone = null, RemotePhone = "r" }, """{"template_id":"t","local_phone":null,"remote_phone":"r"}""" },
        { new SmsChangeFields { LeadId = null, ContactId = null, UserId = "u" }, """{"lead_id":null,"contact_id":null,"user_id":"u"}""" },
        { new SmsChangeFields { ActivityAt = Update<DateTimeOffset>.Clear }, """{"activity_at":null}""" },
        { new SmsChangeFields { Attachments = Update<IReadOnlyList<NewAttachment>>.Clear }, """{"attachments":null}""" },
        { new SmsChangeFields().WithAttachments(), """{"attachments":[]}""" },
        { new SmsChangeFields().WithAttachments(new NewAttachment("u", "f", "c")), """{"attachments":[{"url":"u","filename":"f","content_type":"c"}]}""" },
        { new SmsChangeFields { Status = SmsStatus.Outbox, SendIn = TimeSpan.FromSeconds(30) }, """{"status":"outbox","send_in":30}""" },
        { new SmsChangeFields { SendIn = TimeSpan.FromMilliseconds(1_500) }, """{"send_in":1.5}""" },
        { new SmsChangeFields { SendIn = TimeSpan.Zero }, """{"send_in":0}""" },
        { new SmsChangeFields { Status = SmsStatus.Scheduled, DateScheduled = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(-4)) }, """{"status":"scheduled","date_scheduled":"2026-03-01T12:00:00+00:00"}""" },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_mentions_what_changes_and_says_null_to_clear(SmsChangeFields fields, string expected) =>
        Assert.Equal(expected, Change(fields).AsText());

    [Theory]
    [InlineData("Grüße 日本", "Grüße 日本")]
    [InlineData("😀", "\\uD83D\\uDE00")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("<b>&'+", "<b>&'+")]
    [InlineData("a\r\nb\tc\0", "a\\r\\nb\\tc\\u0000")]
    public void A_text_is_written_readably(string text, string expected) =>
        Assert.Equal($$"""{"text":"{{expected}}"}""", Draft(new SmsDraftFields { Text = text }).AsText());

    [Fact]
    public void Half_a_character_is_sent_as_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", JsonDecoder.Decode(Answer.Of(200, Draft(new SmsDraftFields { Text = "a\ud83db" })), SmsBodyWire.Draft).Value().Text);

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e400")]
    [InlineData("-922337203686")]
    [InlineData("\"30\"")]
    public void A_delay_that_no_clock_can_wait_is_unreadable(string json) =>
        Assert.Equal("$.send_in", JsonDecoder.Decode(Answer.Of(200, $$"""{"send_in":{{json}}}"""), SmsBodyWire.Draft).Unreadable().Path);

    private static HttpBody Draft(SmsDraftFields fields) => JsonBody.Write(SmsBodyWire.Draft, fields);

    private static HttpBody Change(SmsChangeFields fields) => JsonBody.Write(SmsBodyWire.Change, fields);
}
