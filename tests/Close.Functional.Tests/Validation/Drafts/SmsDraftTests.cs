using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Drafts;

[Properties(typeof(CloseArbitraries))]
public class SmsDraftTests
{
    private static readonly NewAttachment File = new("https://example.com/a.png", "a.png", "image/png");

    [Property]
    public void Every_bad_field_is_named_at_once(SmsDraftFields fields) => Refusal.IsMendedFieldByField(fields, Check, Mend);

    [Property]
    public void With_every_bad_field_mended_it_is_accepted(SmsDraftFields fields) =>
        Assert.Empty(Check(Check(fields).Select(Refusal.Root).Distinct(StringComparer.Ordinal).Aggregate(fields, Mend)));

    [Property]
    public void An_assumption_that_is_off_is_never_a_reason(SmsDraftFields fields, int without) =>
        Refusal.RestsOnWhatIsInForce(without, inForce => Refusal.Of(SmsDraft.Parse(fields, Refusal.Now, inForce)));

    [Property]
    public void An_accepted_draft_holds_what_was_filled_in(SmsDraftFields fields) =>
        Assert.All(SmsDraft.Parse(fields, Refusal.Now).ToSeq(), draft => Assert.Equal(fields, draft.Fields));

    [Property]
    public void A_refusal_never_quotes_what_was_refused(SmsDraftFields fields) => Refusal.IsSilentOn(
        Check(fields),
        [
            SmsStatus.Known.Contains(fields.Status) ? null : fields.Status.Text, fields.Text, fields.TemplateId, fields.LocalPhone, fields.RemotePhone, fields.LeadId, fields.ContactId, fields.UserId,
            fields.OrganizationId, fields.CreatedBy, .. fields.Attachments.SelectMany(file => new[] { file.Url, file.Filename }),
        ]);

    [Property]
    public void Each_With_method_sets_exactly_its_property(SmsDraftFields fields, SmsDraftFields other) => Refusal.HasWithersForEachProperty(fields, other);

    private static IReadOnlyList<FieldError> Check(SmsDraftFields fields) => Refusal.Of(SmsDraft.Parse(fields, Refusal.Now));

    private static SmsDraftFields Mend(SmsDraftFields fields, string field) => field switch
    {
        "status" => fields with { Status = SmsStatus.Draft },
        "text" => fields with { Text = "Hello" },
        "template_id" => fields with { TemplateId = fields.Text is null ? "smstmpl_1" : null },
        "local_phone" => fields with { LocalPhone = "+12025550143" },
        "remote_phone" => fields with { RemotePhone = "+16505550100" },
        "lead_id" => fields with { LeadId = null },
        "contact_id" => fields with { ContactId = null },
        "user_id" => fields with { UserId = null },
        "organization_id" => fields with { OrganizationId = null },
        "created_by" => fields with { CreatedBy = null },
        "direction" => fields with { Direction = SmsDirection.Unspecified },
        "source" => fields with { Source = SmsSource.Unspecified },
        "date_scheduled" => fields with { DateScheduled = fields.Status == SmsStatus.Scheduled ? Refusal.Now.AddHours(1) : null },
        "send_in" => fields with { SendIn = null },
        "send_to_inbox" => fields with { SendToInbox = false },
        "attachments" => fields.WithAttachments(File),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No draft has such a field"),
    };
}
