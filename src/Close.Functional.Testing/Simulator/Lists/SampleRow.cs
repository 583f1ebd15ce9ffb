namespace Close.Functional.Testing;

/// <summary>A made-up SMS: a place among the others, and nothing else until it is read.</summary>
internal sealed class SampleRow(SampleRows samples, int place) : Row
{
    private static readonly SmsStatus[] Statuses = [SmsStatus.Sent, SmsStatus.Inbox, SmsStatus.Sent, SmsStatus.Sent, SmsStatus.Draft, SmsStatus.Error, SmsStatus.Inbox, SmsStatus.Sent];

    public int Place => place;

    public override string Id => samples.IdOf(place);

    public override string Type => "SMS";

    public override DateTimeOffset Created => BodyDate.Stamp(samples.From + (samples.Span * place));

    public override DateTimeOffset? ActivityAt => IsSent ? Sent : Created;

    public override string? LeadId => samples.Leads is { Length: > 0 } leads ? leads[place % leads.Length] : null;

    public override string? ContactId => null;

    public override string? UserId => samples.Users is { Length: > 0 } users ? users[place % users.Length] : null;

    private SmsStatus Status => Statuses[place % Statuses.Length];

    private bool IsSent => Status == SmsStatus.Sent;

    private DateTimeOffset Sent => Created + TimeSpan.FromSeconds(29);

    public override Activity Read()
    {
        var isInbound = Status == SmsStatus.Inbox;
        var user = UserId is { } id ? new UserId(id) : null;
        var name = samples.UserNames is { Length: > 0 } names ? names[place % names.Length] : null;
        var sms = SmsParts.Blank with
        {
            id = new SmsId(Id),
            OrganizationId = new OrganizationId(samples.OrganizationId),
            LeadId = LeadId is { } lead ? new LeadId(lead) : null,
            UserId = user,
            UserName = name,
            CreatedBy = isInbound ? null : user,
            CreatedByName = isInbound ? null : name,
            DateCreated = Created,
            DateUpdated = IsSent ? Sent : Created,
            ActivityAt = ActivityAt,
            DateSent = IsSent ? Sent : null,
            Status = Status,
            Direction = isInbound ? SmsDirection.Inbound : SmsDirection.Outbound,
            Source = SmsSource.CloseIo,
            Text = SampleText.Message(place),
            Cost = IsSent ? "1" : null,
            ErrorMessage = Status == SmsStatus.Error ? SimulatorOptions.Default.SendingError : null,
        };
        return SmsParts.WithPhones(sms, new PhoneNumber("+12025550143"), new PhoneNumber(SampleText.Phone(place)));
    }
}
