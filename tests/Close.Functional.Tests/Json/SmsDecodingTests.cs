using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Json;

public sealed class SmsDecodingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_field_of_a_sent_SMS_is_read() => Assert.Equal(
        new Sms(SmsId.Parse("acti_0sentSms").Value())
        {
            OrganizationId = OrganizationId.Parse("orga_0house").Value(),
            LeadId = LeadId.Parse("lead_0lead").Value(),
            ContactId = ContactId.Parse("cont_0contact").Value(),
            UserId = UserId.Parse("user_0user").Value(),
            UserName = "Example User",
            Users = Array(UserId.Parse("user_0user").Value(), UserId.Parse("user_1user").Value()),
            CreatedBy = UserId.Parse("user_0user").Value(),
            CreatedByName = "Example User",
            UpdatedBy = UserId.Parse("user_1user").Value(),
            UpdatedByName = "Other User",
            DateCreated = Noon.AddMilliseconds(123),
            DateUpdated = Noon.AddSeconds(31),
            ActivityAt = Noon.AddMilliseconds(30_404),
            Status = SmsStatus.Sent,
            Direction = SmsDirection.Outbound,
            Source = SmsSource.CloseIo,
            Text = "Grüße 😀 “quoted” \\ / \u2028 <b>&'+</b>",
            TemplateId = SmsTemplateId.Parse("smstmpl_0template").Value(),
            LocalPhone = PhoneNumber.Parse("+12025550143").Value(),
            LocalPhoneFormatted = "+1 202-555-0143",
            LocalCountryIso = "US",
            RemotePhone = PhoneNumber.Parse("+12025550199").Value(),
            RemotePhoneFormatted = "+1 202-555-0199",
            RemoteCountryIso = "",
            DateScheduled = Noon.AddSeconds(29),
            DateSent = Noon.AddMilliseconds(30_404),
            ErrorMessage = "none",
            Cost = "3",
            SequenceId = "seq_0sequence",
            SequenceName = "Example sequence",
            SequenceSubscriptionId = "sub_0subscription",
            AgentConfigId = "agentcfg_0agent",
            AgentActionReason = "Asked to follow up",
            CallerIdMode = CallerIdMode.Automatic,
            CallerIdReason = CallerIdReason.LocalPresence,
        },
        Golden.Sms(Golden.Text("sms-sent")).Value());

    [Fact]
    public void The_golden_SMS_holds_every_field_that_is_declared()
    {
        using var document = System.Text.Json.JsonDocument.Parse(Golden.Text("sms-sent"));
        Assert.Equal(SmsWire.Sms.FieldNames.Order(StringComparer.Ordinal), document.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_received_MMS_has_its_attachments_and_nothing_where_null_stands() => Assert.Equal(
        new Sms(SmsId.Parse("acti_0mms").Value())
        {
            OrganizationId = OrganizationId.Parse("orga_0house").Value(),
            DateCreated = Noon,
            DateUpdated = Noon,
            ActivityAt = Noon,
            Status = SmsStatus.Inbox,
            Direction = SmsDirection.Inbound,
            Source = SmsSource.CloseIo,
            LocalPhone = PhoneNumber.Parse("+12025550143").Value(),
            LocalPhoneFormatted = "+1 202-555-0143",
            LocalCountryIso = "US",
            RemotePhone = PhoneNumber.Parse("+12025550199").Value(),
            RemotePhoneFormatted = "+1 202-555-0199",
            RemoteCountryIso = "US",
            Attachments = Array(
                new ActivityAttachment
                {
                    Url = "https://app.close.com/go/sms/acti_0mms/media/media_0a/",
                    Filename = "photo.png",
                    ContentType = "image/png",
                    Size = 524_288,
                    MediaId = "media_0b",
                    ThumbnailUrl = "https://app.close.com/go/sms/acti_0mms/media/media_0a/thumbnail/",
                },
                new ActivityAttachment
                {
                    Url = "https://app.close.com/go/sms/acti_0mms/media/media_1a/",
                    MediaId = "media_1a",
                    Extra = Extra.Of([new("width", Element("640"))]),
                }),
        },
        Golden.Sms(Golden.Text("mms-received")).Value());

    [Fact]
    public void An_SMS_of_the_oldest_form_lacks_what_came_later()
    {
        var sms = Golden.Sms(Golden.Text("sms-oldest")).Value();
        Assert.Equal(
            new Sms(sms.Id)
            {
                OrganizationId = OrganizationId.Parse("orga_0house").Value(),
                LeadId = LeadId.Parse("lead_0lead").Value(),
                UserId = UserId.Parse("user_0user").Value(),
                CreatedBy = UserId.Parse("user_0user").Value(),
                DateCreated = Noon.AddYears(-7).AddMilliseconds(123),
                DateUpdated = Noon.AddYears(-7).AddMilliseconds(123),
                DateSent = Noon.AddYears(-7).AddMilliseconds(123),
                Direction = SmsDirection.Outbound,
                Source = SmsSource.External,
                Status = SmsStatus.Sent,
                Text = "An old message",
                RemotePhone = PhoneNumber.Parse("+12025550199").Value(),
                RemotePhoneFormatted = "+1 202-555-0199",
            },
            sms);
    }

    [Fact]
    public void An_SMS_of_which_only_kind_and_id_were_asked_is_read() =>
        Assert.Equal(new Sms(SmsId.Parse("acti_0").Value()), Golden.Sms("""{"id":"acti_0","_type":"SMS"}""").Value());

    [Fact]
    public void Texts_that_are_not_known_are_kept()
    {
        var sms = Golden.Sms(Golden.Text("sms-unknown")).Value();
        Assert.Equal(
            ("delivered", "sideways", SmsSource.Unspecified, "lucky", CallerIdReason.Unspecified),
            (sms.Status.Text, sms.Direction.Text, sms.Source, sms.CallerIdMode.Text, sms.CallerIdReason));
    }

    [Fact]
    public void Members_that_are_not_known_are_kept() =>
        Assert.Equal(
            "new_text, new_half, new_null, new_list, new_object, new_number, new_boundless, custom.cf_0field",
            Golden.Sms(Golden.Text("sms-unknown")).Value().Extra.ToString());

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("lead_0")]
    [InlineData("a/b?c=d#é😀")]
    public void An_id_in_an_answer_is_taken_as_it_is(string id) =>
        Assert.Equal(id, Golden.Sms($$"""{"_type":"SMS","id":"{{id}}"}""").Value().Id.Value);

    [Theory]
    [InlineData("2025550143")]
    [InlineData("+1 202 555 0143")]
    [InlineData("anonymous")]
    [InlineData("")]
    public void A_number_in_an_answer_is_taken_as_it_is(string number) =>
        Assert.Equal(number, Golden.Sms($$"""{"_type":"SMS","id":"acti_0","remote_phone":"{{number}}"}""").Value().RemotePhone?.Value);

    [Theory]
    [InlineData("Call")]
    [InlineData("sms")]
    [InlineData("")]
    public void Getting_an_SMS_refuses_an_object_of_another_kind(string type)
    {
        var error = Golden.Sms($$"""{"id":"acti_0","_type":"{{type}}"}""").Unreadable();
        Assert.Equal(("$._type", "expected the text SMS at byte 23"), (error.Path, error.Expected));
    }

    [Fact]
    public void A_byte_order_mark_before_the_body_is_skipped() =>
        Assert.Equal(Golden.Sms(Golden.Text("sms-sent")), Golden.Sms("\uFEFF" + Golden.Text("sms-sent")));

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/plain")]
    public void The_media_type_of_an_answer_does_not_matter(string type) =>
        Assert.True(SmsApi.Get(SmsId.Parse("acti_0").Value()).Decode(Answer.Of(200, Golden.Text("sms-sent"), ("Content-Type", type))).IsRight);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(206)]
    public void Any_success_with_a_body_is_read(int status) =>
        Assert.True(SmsApi.Get(SmsId.Parse("acti_0").Value()).Decode(Answer.Of(status, Golden.Text("sms-sent"))).IsRight);

    private static System.Text.Json.JsonElement Element(string json) => System.Text.Json.JsonElement.Parse(json);
}
