using System.Collections.Frozen;

namespace Close.Functional.Testing;

// The two bodies, as the records that the library makes them from.
internal sealed partial class SmsBody
{
    private static readonly FrozenSet<string> DraftNames = SmsBodyWire.Draft.FieldNames.Append("created_by_id").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ChangeNames = SmsBodyWire.Change.FieldNames.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the body of a creation. Null stands for what is left out. <c>created_by_id</c> is another name of <c>created_by</c>: one document has it.</summary>
    public SmsDraftFields Draft()
    {
        AllowOnly(DraftNames);
        var allowed = visit.Options.ErrorIsNotForCallers ? SmsLifeCycle.Starts : SmsStatus.Known;
        var status = Choice("status", allowed);
        Faults.AddIf(!status.IsGiven || status.IsCleared, "status", "This field is required.");
        return new SmsDraftFields
        {
            Status = SmsStatus.Of(status.Value ?? ""),
            Text = Text("text").Value,
            TemplateId = Id("template_id", "template").Value,
            LocalPhone = Phone("local_phone").Value,
            RemotePhone = Phone("remote_phone").Value,
            LeadId = Id("lead_id", "lead").Value,
            ContactId = Id("contact_id", "contact").Value,
            UserId = Id("user_id", "user").Value,
            OrganizationId = Id("organization_id", "organization").Value,
            CreatedBy = Id("created_by", "created_by").Value ?? Id("created_by_id", "created_by").Value,
            Direction = SmsDirection.Of(Choice("direction", SmsDirection.Known).Value ?? ""),
            Source = SmsSource.Of(Choice("source", SmsSource.Known).Value ?? ""),
            DateCreated = Moment("date_created"),
            ActivityAt = Moment("activity_at"),
            DateScheduled = Moment("date_scheduled"),
            SendIn = Delay("send_in"),
            Attachments = Files().Value ?? [],
        };
    }

    /// <summary>Reads the body of a change: what it leaves out stays, null clears.</summary>
    public SmsChangeFields Change()
    {
        AllowOnly(ChangeNames);
        var status = Choice("status", SmsStatus.Known);
        var delay = Delay("send_in");
        var isSending = status.Value == SmsStatus.Outbox.Text;
        Faults.AddIf(status.IsCleared && visit.Options.NullStatusIsRefused, "status", "This field cannot be null.");
        Faults.AddIf(delay is not null && !isSending && visit.Options.SendInNeedsOutboxInChanges, "send_in", "This field is allowed with the status outbox only.");
        return new SmsChangeFields
        {
            Status = SmsStatus.Of(status.Value ?? ""),
            Text = Text("text"),
            TemplateId = Id("template_id", "template"),
            LocalPhone = Phone("local_phone"),
            RemotePhone = Phone("remote_phone"),
            LeadId = Id("lead_id", "lead"),
            ContactId = Id("contact_id", "contact"),
            UserId = Id("user_id", "user"),
            ActivityAt = Date("activity_at"),
            Attachments = Files(),
            DateScheduled = Moment("date_scheduled"),
            SendIn = isSending ? delay : null,
        };
    }

    private DateTimeOffset? Moment(string name) => Date(name) is { IsGiven: true, IsCleared: false, Value: var date } ? date : null;
}
