using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Drafts;

[Properties(typeof(CloseArbitraries))]
public class DraftConstructorTests
{
    private const string Text = "Hello";

    [Property]
    public void Keep_makes_a_draft(PhoneNumber from, PhoneNumber to, LeadId lead) => Gives(
        SmsDraft.Keep(from.Value, to.Value, Text, lead.Value),
        new SmsDraftFields { Status = SmsStatus.Draft, LocalPhone = from.Value, RemotePhone = to.Value, Text = Text, LeadId = lead.Value });

    [Property]
    public void SendNow_makes_a_message_for_the_outbox(PhoneNumber from, PhoneNumber to, LeadId lead) => Gives(
        SmsDraft.SendNow(from.Value, to.Value, Text, lead.Value),
        new SmsDraftFields { Status = SmsStatus.Outbox, LocalPhone = from.Value, RemotePhone = to.Value, Text = Text, LeadId = lead.Value });

    [Property]
    public void SendLater_makes_a_scheduled_message(PhoneNumber from, PhoneNumber to, DateTimeOffset now) => Gives(
        SmsDraft.SendLater(from.Value, to.Value, Text, now.AddTicks(1), now),
        new SmsDraftFields { Status = SmsStatus.Scheduled, LocalPhone = from.Value, RemotePhone = to.Value, Text = Text, DateScheduled = now.AddTicks(1) });

    [Property]
    public void SendLater_refuses_the_present(PhoneNumber from, PhoneNumber to, DateTimeOffset now) =>
        Assert.Equal("date_scheduled", Refusal.FieldsOf(SmsDraft.SendLater(from.Value, to.Value, Text, now, now)));

    [Property]
    public void LogReceived_makes_a_record_of_the_inbox(PhoneNumber from, LeadId lead, bool notify) => Gives(
        SmsDraft.LogReceived(from.Value, Text, lead.Value, notify),
        new SmsDraftFields { Status = SmsStatus.Inbox, RemotePhone = from.Value, Text = Text, LeadId = lead.Value, SendToInbox = notify });

    [Property]
    public void LogSent_makes_a_record_of_what_was_sent_elsewhere(PhoneNumber to, LeadId lead) => Gives(
        SmsDraft.LogSent(to.Value, Text, lead.Value),
        new SmsDraftFields { Status = SmsStatus.Sent, RemotePhone = to.Value, Text = Text, LeadId = lead.Value });

    [Fact]
    public void Each_checks_what_it_is_given() => Assert.All(
        [SmsDraft.Keep("1", "2", "", "cont_1"), SmsDraft.SendNow("1", "2", "Hi", "cont_1"), SmsDraft.SendLater("1", "2", "Hi", Refusal.Now.AddDays(1), Refusal.Now, "cont_1")],
        draft => Assert.Equal("local_phone remote_phone lead_id", Refusal.FieldsOf(draft)));

    [Property]
    public void Its_text_names_the_status_only(SmsDraft draft) => Assert.Equal($"new SMS, status {draft.Fields.Status}", draft.ToString());

    private static void Gives(Either<CloseError, SmsDraft> draft, SmsDraftFields expected) =>
        Assert.Equal(expected, draft.IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message)).Fields);
}
