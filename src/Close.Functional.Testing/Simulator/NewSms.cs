namespace Close.Functional.Testing;

/// <summary>Makes a new message from what a body says, with everything that Close fills in.</summary>
internal static class NewSms
{
    /// <summary>Makes the message, beside the world that remembers its ids; it is in no table yet.</summary>
    public static (World World, Sms Sms) Of(Visit visit, SmsDraftFields fields)
    {
        var (world, options) = (visit.World, visit.Options);
        var isInbox = fields.Status == SmsStatus.Inbox;
        var isLog = isInbox || fields.Status == SmsStatus.Sent || fields.Status == SmsStatus.Error;
        var author = fields.CreatedBy ?? visit.User.Id;
        var responsible = fields.UserId ?? visit.User.Id;
        var now = BodyDate.Stamp(world.Now);
        var created = fields.DateCreated ?? now;
        var happened = fields.ActivityAt ?? (isLog && !options.LogsHappenWhenCreated ? null : created);
        var sms = About(world, Blank(ref world), fields.LeadId, fields.ContactId, fields.RemotePhone) with
        {
            organizationId = new OrganizationId(fields.OrganizationId ?? world.OrganizationId),
            userId = new UserId(responsible),
            userName = NameOf(visit, responsible),
            createdBy = new UserId(author),
            createdByName = NameOf(visit, author),
            updatedBy = new UserId(visit.User.Id),
            updatedByName = visit.User.Name,
            dateCreated = created,
            dateUpdated = now,
            activityAt = happened,
            status = fields.Status,
            direction = !fields.Direction.IsUnspecified ? fields.Direction : isInbox ? SmsDirection.Inbound : SmsDirection.Outbound,
            source = !fields.Source.IsUnspecified ? fields.Source : isLog && options.LogsAreExternal ? SmsSource.External : SmsSource.CloseIo,
            text = SmsChecks.TextOf(world, fields.Text, fields.TemplateId),
            templateId = SmsParts.Id(fields.TemplateId, static text => new SmsTemplateId(text)),
            dateScheduled = fields.Status == SmsStatus.Scheduled ? fields.DateScheduled : null,
            dateSent = fields.Status == SmsStatus.Sent ? happened : null,
            cost = isLog && fields.Status != SmsStatus.Error ? options.Cost.Logged : null,
        };
        return SmsParts.WithFiles(world, SmsParts.WithPhones(sms, SmsParts.Phone(fields.LocalPhone), SmsParts.Phone(fields.RemotePhone)), fields.Attachments);
    }

    /// <summary>Makes a message that somebody sent to a number of the organization.</summary>
    public static (World World, Sms Sms) Received(World world, PhoneNumber remote, PhoneNumber local, string text)
    {
        var now = BodyDate.Stamp(world.Now);
        var sms = About(world, Blank(ref world), lead: null, contact: null, remote.Value) with
        {
            organizationId = new OrganizationId(world.OrganizationId),
            dateCreated = now,
            dateUpdated = now,
            activityAt = now,
            status = SmsStatus.Inbox,
            direction = SmsDirection.Inbound,
            source = SmsSource.CloseIo,
            text = text,
            cost = world.Options.Cost.Sent,
        };
        return (world, SmsParts.WithPhones(sms, local, remote));
    }

    private static Sms Blank(ref World world)
    {
        (world, var id) = world.MakeId("acti");
        return SmsParts.Blank with { id = new SmsId(id) };
    }

    // A contact brings its lead along, and so does a number, where numbers are matched.
    private static Sms About(World world, Sms sms, string? lead, string? contact, string? number)
    {
        var who = contact ?? SmsChecks.ContactOf(world, lead, number);
        return sms with
        {
            contactId = SmsParts.Id(who, static text => new ContactId(text)),
            leadId = SmsParts.Id(lead ?? SmsChecks.LeadOf(world, who), static text => new LeadId(text)),
        };
    }

    private static string? NameOf(Visit visit, string user) => user == visit.User.Id ? visit.User.Name : SmsParts.NameOf(visit.World, user);
}
