using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Changes;

[Properties(typeof(CloseArbitraries))]
public class SmsChangeTests
{
    [Property]
    public void Every_bad_field_is_named_at_once(SmsChangeFields fields) => Refusal.IsMendedFieldByField(fields, Check, Mend);

    [Property]
    public void With_every_bad_field_mended_it_is_accepted(SmsChangeFields fields) =>
        Assert.Empty(Check(Check(fields).Select(Refusal.Root).Distinct(StringComparer.Ordinal).Aggregate(fields, Mend)));

    [Property]
    public void An_assumption_that_is_off_is_never_a_reason(SmsChangeFields fields, int without) =>
        Refusal.RestsOnWhatIsInForce(without, inForce => Refusal.Of(SmsChange.Parse(fields, Refusal.Now, inForce)));

    [Property]
    public void An_accepted_change_holds_what_was_filled_in(SmsChangeFields fields) =>
        Assert.All(SmsChange.Parse(fields, Refusal.Now).ToSeq(), change => Assert.Equal(fields, change.Fields));

    [Property]
    public void A_refusal_never_quotes_what_was_refused(SmsChangeFields fields) => Refusal.IsSilentOn(
        Check(fields),
        [
            SmsStatus.Known.Contains(fields.Status) ? null : fields.Status.Text, fields.Text.Value, fields.TemplateId.Value, fields.LocalPhone.Value,
            fields.RemotePhone.Value, fields.LeadId.Value, fields.ContactId.Value, fields.UserId.Value,
            .. (fields.Attachments.Value ?? []).SelectMany(file => new[] { file.Url, file.Filename }),
        ]);

    [Property]
    public void Each_With_method_sets_exactly_its_property(SmsChangeFields fields, SmsChangeFields other) => Refusal.HasWithersForEachProperty(fields, other);

    [Property]
    public void Sending_in_time_is_accepted_below_a_minute(int milliseconds)
    {
        var change = SmsChange.SendIn(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(milliseconds is >= 0 and < 60_000 ? "" : "send_in", Refusal.FieldsOf(change));
    }

    [Property]
    public void Scheduling_is_accepted_for_the_future(DateTimeOffset at, DateTimeOffset now)
    {
        var change = SmsChange.ScheduleAt(at, now);

        Assert.Equal(at > now ? "" : "date_scheduled", Refusal.FieldsOf(change));
    }

    [Fact]
    public void The_ready_made_changes_say_what_their_names_say()
    {
        Assert.Equal(new SmsChangeFields { Status = SmsStatus.Outbox }, SmsChange.SendNow.Fields);
        Assert.Equal(new SmsChangeFields { Status = SmsStatus.Draft }, SmsChange.Cancel.Fields);
        Assert.Equal(new SmsChangeFields { Text = "Hello" }, SmsChange.Reword("Hello").Fields);
        Assert.Equal(new SmsChangeFields { Text = Update<string>.Clear }, SmsChange.Reword(null).Fields);
    }

    [Fact]
    public void The_checked_changes_say_what_their_names_say()
    {
        Assert.Equal(new SmsChangeFields { Status = SmsStatus.Outbox, SendIn = TimeSpan.FromSeconds(9) }, Fields(SmsChange.SendIn(TimeSpan.FromSeconds(9))));
        Assert.Equal(
            new SmsChangeFields { Status = SmsStatus.Scheduled, DateScheduled = Refusal.Now.AddDays(1) }, Fields(SmsChange.ScheduleAt(Refusal.Now.AddDays(1), Refusal.Now)));
    }

    private static SmsChangeFields Fields(Either<CloseError, SmsChange> change) =>
        change.IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message)).Fields;

    private static IReadOnlyList<FieldError> Check(SmsChangeFields fields) => Refusal.Of(SmsChange.Parse(fields, Refusal.Now));

    private static SmsChangeFields Mend(SmsChangeFields fields, string field) => field switch
    {
        "status" => fields with { Status = SmsStatus.Unspecified },
        "text" => fields with { Text = "Hello" },
        "template_id" => fields with { TemplateId = Update<string>.Keep },
        "local_phone" => fields with { LocalPhone = Update<string>.Keep },
        "remote_phone" => fields with { RemotePhone = Update<string>.Keep },
        "lead_id" => fields with { LeadId = Update<string>.Keep },
        "contact_id" => fields with { ContactId = Update<string>.Keep },
        "user_id" => fields with { UserId = Update<string>.Keep },
        "date_scheduled" => fields with { DateScheduled = fields.Status == SmsStatus.Scheduled ? Refusal.Now.AddHours(1) : null },
        "send_in" => fields with { SendIn = null },
        "attachments" => fields with { Attachments = Update<IReadOnlyList<NewAttachment>>.Keep },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No change has such a field"),
    };
}
