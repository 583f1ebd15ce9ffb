namespace Close.Functional.Testing;

/// <summary>Changes a message as a body says: all of it, or nothing and the faults.</summary>
internal static class SmsChanged
{
    // Stands for the date of what is scheduled without one, so that the life cycle can be asked about it.
    private static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>Gives the world with the changed message; what stands against it goes to the faults, and then the world given is of no use.</summary>
    public static (World World, Sms Sms) Of(Visit visit, Faults faults, Sms before, SmsChangeFields fields)
    {
        var world = visit.World;
        var isScheduled = fields.Status == SmsStatus.Scheduled;
        var date = fields.DateScheduled ?? before.DateScheduled;
        faults.AddIf(isScheduled && date is null && world.Options.ScheduledNeedsADate, "date_scheduled", "This field is required to schedule.");
        var commands = (fields with { DateScheduled = isScheduled ? date ?? Never : null }).Commands();
        if (commands.IsEmpty && world.Options.EmptyChangesChangeNothing)
        {
            return (world, before);
        }

        var state = SmsMoves.Ask(world, faults, before, commands);
        (world, var sms) = Edited(visit, faults, before, fields);
        var now = BodyDate.Stamp(world.Now);
        sms = sms with { updatedBy = new UserId(visit.User.Id), updatedByName = visit.User.Name, dateUpdated = now };
        if (commands.ForAll(static command => command is SmsCommand.Edit))
        {
            return (world, sms);
        }

        sms = InState(world, sms, state, date, now);
        if (faults.IsEmpty && state is SmsState.Scheduled or SmsState.Outbox)
        {
            SmsChecks.Ready(world, faults, sms);
        }

        return (SmsMoves.Plan(world, sms, fields.SendIn), sms);
    }

    private static Arr<SmsCommand> Commands(this SmsChangeFields fields) => SmsChangeCommands.Of(fields);

    private static Sms InState(World world, Sms sms, SmsState state, DateTimeOffset? date, DateTimeOffset now) => sms with
    {
        status = state.Status,
        dateScheduled = state switch
        {
            SmsState.Scheduled => date,
            SmsState.Draft when !world.Options.CancellingClearsTheSchedule => sms.dateScheduled,
            _ => null,
        },
        dateSent = state is SmsState.Sent ? sms.dateSent ?? now : sms.dateSent, // Only where A-07 is off.
    };

    private static (World World, Sms Sms) Edited(Visit visit, Faults faults, Sms sms, SmsChangeFields fields)
    {
        var world = visit.World;
        SmsChecks.Neighbours(world, faults, (fields.LeadId.Value, fields.ContactId.Value, fields.UserId.Value, fields.TemplateId.Value));
        var template = Or(fields.TemplateId, sms.TemplateId?.Value);
        var rendered = fields.TemplateId.Value is null ? Or(fields.Text, sms.Text) : SmsChecks.TextOf(world, fields.Text.Value, template);
        var user = Or(fields.UserId, sms.UserId?.Value);
        var edited = About(world, faults, sms, fields) with
        {
            text = rendered,
            templateId = SmsParts.Id(template, static text => new SmsTemplateId(text)),
            userId = SmsParts.Id(user, static text => new UserId(text)),
            userName = fields.UserId.IsGiven ? SmsParts.NameOf(world, user) : sms.UserName,
            activityAt = fields.ActivityAt.IsCleared ? null : fields.ActivityAt.IsGiven ? fields.ActivityAt.Value : sms.ActivityAt,
        };
        if (fields.LocalPhone.IsGiven || fields.RemotePhone.IsGiven)
        {
            edited = SmsParts.WithPhones(edited, SmsParts.Phone(Or(fields.LocalPhone, sms.LocalPhone?.Value)), SmsParts.Phone(Or(fields.RemotePhone, sms.RemotePhone?.Value)));
        }

        return fields.Attachments.IsGiven ? SmsParts.WithFiles(world, edited, fields.Attachments.Value ?? []) : (world, edited);
    }

    // A contact without a lead brings its own along; both together must fit.
    private static Sms About(World world, Faults faults, Sms sms, SmsChangeFields fields)
    {
        if (!fields.LeadId.IsGiven && !fields.ContactId.IsGiven)
        {
            return sms;
        }

        var contact = Or(fields.ContactId, sms.ContactId?.Value);
        var lead = fields.LeadId.IsGiven ? fields.LeadId.Value : sms.LeadId?.Value ?? SmsChecks.LeadOf(world, contact);
        SmsChecks.Contact(world, faults, lead, contact);
        return sms with
        {
            contactId = SmsParts.Id(contact, static text => new ContactId(text)),
            leadId = SmsParts.Id(lead, static text => new LeadId(text)),
        };
    }

    private static string? Or(Update<string> update, string? before) => update.IsGiven ? update.Value : before;
}
