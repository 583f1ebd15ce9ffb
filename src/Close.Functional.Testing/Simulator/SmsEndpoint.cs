using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>The four operations on single SMS. What is refused leaves the world as it was, even the ids that it will make.</summary>
internal static class SmsEndpoint
{
    public static (World World, Envelope Answer) Create(Visit visit) => SmsBody.Of(visit).Match(
        Right: body =>
        {
            var (world, options) = (visit.World, visit.Options);
            var fields = Given(visit, body, body.Draft());
            SmsChecks.Neighbours(world, body.Faults, (fields.LeadId, fields.ContactId, fields.UserId, fields.TemplateId));
            SmsChecks.Origin(world, body.Faults, fields.CreatedBy, fields.OrganizationId);
            SmsChecks.Contact(world, body.Faults, fields.LeadId, fields.ContactId);
            body.Faults.AddIf(IsNoticeElsewhere(visit, fields) && !options.InboxNoticesAreIgnoredElsewhere, "send_to_inbox", "This is allowed with the status inbox only.");
            var (after, sms) = NewSms.Of(visit, fields);
            if (sms.Status == SmsStatus.Scheduled || sms.Status == SmsStatus.Outbox)
            {
                SmsChecks.Ready(world, body.Faults, sms);
            }

            return Ended(visit, body.Faults, SmsMoves.Plan(after, sms, fields.SendIn), sms);
        },
        Left: visit.Answer);

    public static (World World, Envelope Answer) Get(Visit visit, string id) => visit.Answer(visit.World.Visible.Find(id)?.Read() switch
    {
        Sms sms => Written(visit, sms),
        { } other when !visit.Options.OtherKindsAreNotFound => Written(visit, other),
        _ => NotFound,
    });

    public static (World World, Envelope Answer) Update(Visit visit, string id) =>
        Find(visit, id) is not { } sms ? visit.Answer(NotFound)
        : IsLate(visit, sms) ? visit.Answer(Answers.Error(412, "The SMS has changed since."))
        : SmsBody.Of(visit).Match(
            Right: body =>
            {
                var (after, changed) = SmsChanged.Of(visit, body.Faults, sms, body.Change());
                return Ended(visit, body.Faults, after, changed);
            },
            Left: visit.Answer);

    public static (World World, Envelope Answer) Delete(Visit visit, string id) => Find(visit, id) switch
    {
        null => visit.Answer(NotFound),
        { } sms when !visit.Options.AnythingCanBeDeleted && (sms.Status == SmsStatus.Scheduled || sms.Status == SmsStatus.Outbox) =>
            visit.Answer(Answers.FieldError("status", "What waits to be sent cannot be deleted.")),
        _ => (visit.World with { Activities = visit.World.Activities.Remove(id), Agenda = visit.World.Agenda.Drop(id) }, Answers.Done),
    };

    private static Envelope NotFound { get; } = Answers.NoSuch("SMS");

    // Writes see what is true, also where reads lag.
    private static Sms? Find(Visit visit, string id) => visit.World.Activities.Find(id)?.Read() as Sms;

    // The vendor's library heeds _fields in answers to writes too.
    private static Envelope Written(Visit visit, Activity activity) => FieldChoice.Of(visit).Match(Right: choice => choice.Answer(activity), Left: refusal => refusal);

    private static (World World, Envelope Answer) Ended(Visit visit, Faults faults, World after, Sms sms)
    {
        var answer = faults.IsEmpty ? Written(visit, sms) : faults.Answer();
        return answer.IsSuccess ? (after with { Activities = after.Activities.Put(Row.Of(sms)) }, answer) : visit.Answer(answer);
    }

    // The date of what is scheduled: needed (A-21), in the future (A-22), of no meaning elsewhere.
    private static SmsDraftFields Given(Visit visit, SmsBody body, SmsDraftFields fields)
    {
        if (fields.Status != SmsStatus.Scheduled)
        {
            return fields with { DateScheduled = null };
        }

        body.Faults.AddIf(fields.DateScheduled is null && visit.Options.ScheduledNeedsADate, "date_scheduled", "This field is required to schedule.");
        body.Faults.AddIf(fields.DateScheduled <= visit.World.Now && visit.Options.ScheduleIsInTheFuture, "date_scheduled", "A date in the future is needed.");
        return fields;
    }

    private static bool IsNoticeElsewhere(Visit visit, SmsDraftFields fields) =>
        fields.Status != SmsStatus.Inbox && visit.Query("send_to_inbox") is "true" or "True" or "1";

    // Of two writes the later wins (A-44), unless whoever writes may say what they have seen.
    private static bool IsLate(Visit visit, Sms sms) =>
        !visit.Options.LastWriteWins
        && DateTimeOffset.TryParseExact(Doorway.Header(visit.Call, "If-Unmodified-Since"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen)
        && sms.DateUpdated?.ToUnixTimeSeconds() > seen.ToUnixTimeSeconds();
}
