using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Drafts;

[Properties(typeof(CloseArbitraries))]
public class DraftBodyTests
{
    private static readonly string[] Documented =
    [
        "status", "text", "template_id", "local_phone", "remote_phone", "lead_id", "contact_id", "user_id", "organization_id", "created_by", "direction",
        "source", "date_created", "activity_at", "date_scheduled", "send_in", "attachments",
    ];

    [Property]
    public void The_body_reads_back_to_the_same_draft(SmsDraft draft)
    {
        var body = SmsApi.Create(draft).Call.Body;

        var read = JsonDecoder.Decode(new Envelope(200, Arr<NamedValue>.Empty, body), SmsBodyWire.Draft);

        Assert.Equal(draft.Fields with { SendToInbox = false }, read.IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message)));
    }

    [Property]
    public void The_body_holds_documented_names_only_and_no_null(SmsDraft draft)
    {
        using var body = JsonDocument.Parse(SmsApi.Create(draft).Call.Body.Bytes);

        Assert.All(body.RootElement.EnumerateObject(), member => Assert.True(Documented.Contains(member.Name) && member.Value.ValueKind is not JsonValueKind.Null));
    }

    [Property]
    public void A_notification_is_asked_for_in_the_query_alone(SmsDraft draft) =>
        Assert.Equal(draft.Fields.SendToInbox ? "send_to_inbox=true" : "", QueryEncoding.Encode(SmsApi.Create(draft).Call.Query));

    [Property]
    public void A_creation_is_a_POST_that_is_never_repeated_in_doubt(SmsDraft draft)
    {
        var call = SmsApi.Create(draft).Call;

        Assert.Equal((HttpMethod.Post, "/activity/sms/", Repeat.Unsafe), (call.Method, call.Path, call.Repeat));
    }
}
