namespace Close.Functional.Testing;

/// <summary>The checks that need to know the organization.</summary>
internal static class SmsChecks
{
    private const string Missing = "The object does not exist.";

    /// <summary>Checks that whom a body names exists. What it does not name is null.</summary>
    public static void Neighbours(World world, Faults faults, (string? Lead, string? Contact, string? User, string? Template) named)
    {
        var (people, options) = (world.People, world.Options);
        if (options.NeighboursMustExist)
        {
            faults.AddIf(named.Lead is { } lead && !people.Leads.ContainsKey(lead), "lead", Missing);
            faults.AddIf(named.Contact is { } contact && !people.Contacts.ContainsKey(contact), "contact", Missing);
            faults.AddIf(named.User is { } user && !people.Users.ContainsKey(user), "user", Missing);
        }

        faults.AddIf(options.TemplatesMustExist && named.Template is { } template && Template(world, template) is null, "template", Missing);
    }

    /// <summary>Checks what only a creation can name. Follows A-29, which names neither.</summary>
    public static void Origin(World world, Faults faults, string? creator, string? organization)
    {
        if (world.Options.NeighboursMustExist)
        {
            faults.AddIf(creator is not null && !world.People.Users.ContainsKey(creator), "created_by", Missing);
            faults.AddIf(organization is not null && organization != world.OrganizationId, "organization", Missing);
        }
    }

    /// <summary>Checks that a contact is on its lead. Of an unknown contact nobody knows.</summary>
    public static void Contact(World world, Faults faults, string? lead, string? contact) => faults.AddIf(
        world.Options.ContactsBelongToTheirLead && lead is not null && LeadOf(world, contact) is { } own && own != lead,
        "contact",
        "The contact is not on the lead.");

    /// <summary>Checks that a message can be sent .</summary>
    public static void Ready(World world, Faults faults, Sms sms)
    {
        var options = world.Options;
        var hasContent = (sms.Text is null ? sms.TemplateId is not null : sms.Text.Length > 0) || sms.Attachments.Count > 0;
        if (options.SendingNeedsOurNumber)
        {
            faults.AddIf(sms.LocalPhone is null, "local_phone", "This field is required to send.");
            faults.AddIf(sms.LocalPhone is { } local && !CanSend(world, local), "local_phone", "This number cannot send SMS.");
        }

        faults.AddIf(options.SendingNeedsRemotePhone && sms.RemotePhone is null, "remote_phone", "This field is required to send.");
        faults.AddIf(options.SendingNeedsContent && !hasContent, "text", "A text, a template or an attachment is required to send.");
    }

    /// <summary>The lead of a contact; null for an unknown one, and for none.</summary>
    public static string? LeadOf(World world, string? contact) => contact is null ? null : world.People.Contacts.GetValueOrDefault(contact)?.LeadId;

    /// <summary>The contact who has a number, where numbers are matched: on the lead, if there is one. Of several the first by id.</summary>
    public static string? ContactOf(World world, string? lead, string? number) => world.Options.NumbersAreNotMatched || number is null
        ? null
        : world.People.Contacts.Values
            .Where(contact => contact.Phone == number && (lead is null || contact.LeadId == lead))
            .Select(contact => contact.Id)
            .Min(StringComparer.Ordinal);

    /// <summary>What a message says that is made from a text and a template .</summary>
    public static string? TextOf(World world, string? text, string? template) =>
        template is null || Template(world, template) is not { Text: var rendered } ? text
        : text is not null && world.Options.TextWinsOverTemplate ? text
        : rendered;

    private static SimulatedTemplate? Template(World world, string id) => world.People.Templates.GetValueOrDefault(id) is { IsArchived: false } template ? template : null;

    private static bool CanSend(World world, PhoneNumber number) =>
        world.People.Phones.GetValueOrDefault(number.Value) is { Kind: PhoneKind.Internal, CanSendSms: true };
}
