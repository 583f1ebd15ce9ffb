using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Changes;

[Properties(typeof(CloseArbitraries))]
public class ChangeBodyTests
{
    [Property]
    public void The_body_reads_back_to_the_same_change(SmsId id, SmsChange change)
    {
        var read = JsonDecoder.Decode(new Envelope(200, Arr<NamedValue>.Empty, SmsApi.Update(id, change).Call.Body), SmsBodyWire.Change);

        Assert.Equal(change.Fields, read.IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message)));
    }

    [Property]
    public void Keeping_is_silence_clearing_is_null_and_setting_is_a_value(SmsId id, SmsChange change)
    {
        using var body = JsonDocument.Parse(SmsApi.Update(id, change).Call.Body.Bytes);
        var fields = change.Fields;
        string?[] said =
        [
            Said(fields.Text.IsGiven, fields.Text.IsCleared), Said(fields.TemplateId.IsGiven, fields.TemplateId.IsCleared), Said(fields.LocalPhone.IsGiven, fields.LocalPhone.IsCleared),
            Said(fields.RemotePhone.IsGiven, fields.RemotePhone.IsCleared), Said(fields.LeadId.IsGiven, fields.LeadId.IsCleared), Said(fields.ContactId.IsGiven, fields.ContactId.IsCleared),
            Said(fields.UserId.IsGiven, fields.UserId.IsCleared), Said(fields.ActivityAt.IsGiven, fields.ActivityAt.IsCleared), Said(fields.Attachments.IsGiven, fields.Attachments.IsCleared),
            Said(!fields.Status.IsUnspecified, false), Said(fields.DateScheduled is not null, false), Said(fields.SendIn is not null, false),
        ];
        string[] names = ["text", "template_id", "local_phone", "remote_phone", "lead_id", "contact_id", "user_id", "activity_at", "attachments", "status", "date_scheduled", "send_in"];

        Assert.Equal(said, names.Select(name => body.RootElement.TryGetProperty(name, out var value) ? Said(true, value.ValueKind is JsonValueKind.Null) : "kept").ToArray());
    }

    [Property]
    public void Only_a_change_that_leads_to_sending_is_unsafe_to_repeat(SmsId id, SmsChange change)
    {
        var call = SmsApi.Update(id, change).Call;
        var leadsToSending = change.Fields.Status == SmsStatus.Outbox || change.Fields.Status == SmsStatus.Scheduled;

        Assert.Equal((HttpMethod.Put, $"/activity/sms/{id.Value}/", leadsToSending ? Repeat.Unsafe : Repeat.Safe), (call.Method, call.Path, call.Repeat));
    }

    [Fact]
    public void A_change_of_nothing_is_the_empty_object() => Assert.Equal("{}", Body(new SmsChangeFields()));

    [Fact]
    public void A_cleared_text_is_not_an_empty_text()
    {
        Assert.Equal("""{"text":null}""", Body(new SmsChangeFields { Text = null }));
        Assert.Equal("""{"text":""}""", Body(new SmsChangeFields { Text = "" }));
    }

    [Fact]
    public void Cleared_files_are_not_an_empty_list_of_files()
    {
        Assert.Equal("""{"attachments":null}""", Body(new SmsChangeFields { Attachments = Update<IReadOnlyList<NewAttachment>>.Clear }));
        Assert.Equal("""{"attachments":[]}""", Body(new SmsChangeFields().WithAttachments()));
    }

    private static string Said(bool isGiven, bool isCleared) => !isGiven ? "kept" : isCleared ? "cleared" : "set";

    private static string Body(SmsChangeFields fields) => SmsApi.Update(
        SmsId.Parse("acti_1").IfFail(_ => throw new InvalidOperationException()),
        SmsChange.Parse(fields).IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message))).Call.Body.AsText();
}
