namespace Close.Functional;

/// <summary>Identifies one activity of any kind.</summary>
public record ActivityId : EntityId
{
    internal ActivityId(string value)
        : base(value)
    {
    }

    /// <summary>Reads an activity id from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, ActivityId> Parse(string? text, string field = "id") =>
        IdText.Check(text, IdText.Activity, field).Map(valid => new ActivityId(valid));
}

/// <summary>Identifies one SMS activity.</summary>
/// <remarks>It is an <see cref="ActivityId"/> too, but equal to another <see cref="SmsId"/> only: compare <c>Value</c> to find an SMS by an id of any kind.</remarks>
public sealed record SmsId : ActivityId
{
    internal SmsId(string value)
        : base(value)
    {
    }

    /// <summary>Reads the id of an SMS activity from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static new Validation<FieldError, SmsId> Parse(string? text, string field = "id") =>
        IdText.Check(text, IdText.Activity, field).Map(valid => new SmsId(valid));
}

/// <summary>Identifies one lead: the company or person that a conversation is about.</summary>
public sealed record LeadId : EntityId
{
    internal LeadId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a lead id from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, LeadId> Parse(string? text, string field = "lead_id") =>
        IdText.Check(text, IdText.Lead, field).Map(valid => new LeadId(valid));
}

/// <summary>Identifies one contact: a person who belongs to a lead.</summary>
public sealed record ContactId : EntityId
{
    internal ContactId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a contact id from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, ContactId> Parse(string? text, string field = "contact_id") =>
        IdText.Check(text, IdText.Contact, field).Map(valid => new ContactId(valid));
}

/// <summary>Identifies one user of Close.</summary>
public sealed record UserId : EntityId
{
    internal UserId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a user id from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, UserId> Parse(string? text, string field = "user_id") =>
        IdText.Check(text, IdText.User, field).Map(valid => new UserId(valid));
}

/// <summary>Identifies one organization of Close.</summary>
public sealed record OrganizationId : EntityId
{
    internal OrganizationId(string value)
        : base(value)
    {
    }

    /// <summary>Reads an organization id from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, OrganizationId> Parse(string? text, string field = "organization_id") =>
        IdText.Check(text, IdText.Organization, field).Map(valid => new OrganizationId(valid));
}

/// <summary>Identifies one SMS template.</summary>
public sealed record SmsTemplateId : EntityId
{
    internal SmsTemplateId(string value)
        : base(value)
    {
    }

    /// <summary>Reads the id of an SMS template from text.</summary>
    /// <param name="text">The text to read. Null and blank text fail; nothing is trimmed.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, SmsTemplateId> Parse(string? text, string field = "template_id") =>
        IdText.Check(text, IdText.SmsTemplate, field).Map(valid => new SmsTemplateId(valid));
}
