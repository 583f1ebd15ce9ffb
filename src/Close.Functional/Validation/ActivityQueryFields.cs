namespace Close.Functional;

/// <summary>What a caller fills in to list activities of all kinds, before it is checked. All filters must hold; of a list, one value must.</summary>
/// <remarks>Immutable. <c>ActivityQuery.Parse</c> checks it. A list is null for no filter, and never empty. Source: documented (List all activities).</remarks>
public sealed record ActivityQueryFields
{
    // Lists are kept as Arr, which compares by value.
    private readonly Arr<string>? ids;
    private readonly Arr<string>? leadIds;
    private readonly Arr<string>? contactIds;
    private readonly Arr<string>? userIds;
    private readonly Arr<string>? types;
    private readonly Arr<string>? fields;

    /// <summary>How many items a page holds, 1 to 100; null for Close's default of 100.</summary>
    public int? Limit { get; init; }

    /// <summary>How many items to leave out before the first, 0 to 250,000; null for none. Walking a list sets it by itself.</summary>
    public int? Skip { get; init; }

    /// <summary>Only the activities with one of these ids; null for no such filter.</summary>
    public IReadOnlyList<string>? Ids { get => ids; init => ids = Given.OptionalList(value); }

    /// <summary>Only activities about one of these leads; null for no such filter.</summary>
    public IReadOnlyList<string>? LeadIds { get => leadIds; init => leadIds = Given.OptionalList(value); }

    /// <summary>Only activities with one of these contacts; null for no such filter. Needs exactly one lead.</summary>
    public IReadOnlyList<string>? ContactIds { get => contactIds; init => contactIds = Given.OptionalList(value); }

    /// <summary>Only activities of one of these users; null for no such filter. Needs exactly one lead.</summary>
    public IReadOnlyList<string>? UserIds { get => userIds; init => userIds = Given.OptionalList(value); }

    /// <summary>Only activities of these kinds, as <c>_type</c> names them, or of one custom kind by its <c>actitype_</c> id; null for all kinds. Needs exactly one lead.</summary>
    public IReadOnlyList<string>? Types { get => types; init => types = Given.OptionalList(value); }

    /// <summary>Only activities of this organization; null for that of the credentials.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Only activities created in this range.</summary>
    public DateRange DateCreated { get; init => field = Given.Value(value); } = DateRange.All;

    /// <summary>Only activities that happened in this range.</summary>
    public DateRange ActivityAt { get; init => field = Given.Value(value); } = DateRange.All;

    /// <summary>Only these fields in the answer, by their JSON names; <c>_type</c> and <c>id</c> are always added. Null for all fields.</summary>
    public IReadOnlyList<string>? Fields { get => fields; init => fields = Given.OptionalList(value); }

    /// <summary>The order of the list.</summary>
    public ActivityOrder Order { get; init; }

    /// <summary>Whether e-mails come one by one, as threads, or both.</summary>
    public EmailThreads EmailThreads { get; init; }

    /// <summary>Gives the same fields with <see cref="Limit"/> set.</summary>
    /// <param name="limit">The new value.</param>
    public ActivityQueryFields WithLimit(int? limit) => this with { Limit = limit };

    /// <summary>Gives the same fields with <see cref="Skip"/> set.</summary>
    /// <param name="skip">The new value.</param>
    public ActivityQueryFields WithSkip(int? skip) => this with { Skip = skip };

    /// <summary>Gives the same fields with <see cref="Ids"/> set.</summary>
    /// <param name="ids">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithIds(params IEnumerable<string> ids) => this with { Ids = [.. ids] };

    /// <summary>Gives the same fields with <see cref="LeadIds"/> set.</summary>
    /// <param name="leadIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithLeadIds(params IEnumerable<string> leadIds) => this with { LeadIds = [.. leadIds] };

    /// <summary>Gives the same fields with <see cref="ContactIds"/> set.</summary>
    /// <param name="contactIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithContactIds(params IEnumerable<string> contactIds) => this with { ContactIds = [.. contactIds] };

    /// <summary>Gives the same fields with <see cref="UserIds"/> set.</summary>
    /// <param name="userIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithUserIds(params IEnumerable<string> userIds) => this with { UserIds = [.. userIds] };

    /// <summary>Gives the same fields with <see cref="Types"/> set.</summary>
    /// <param name="types">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithTypes(params IEnumerable<string> types) => this with { Types = [.. types] };

    /// <summary>Gives the same fields with <see cref="OrganizationId"/> set.</summary>
    /// <param name="organizationId">The new value.</param>
    public ActivityQueryFields WithOrganizationId(string? organizationId) => this with { OrganizationId = organizationId };

    /// <summary>Gives the same fields with <see cref="DateCreated"/> set.</summary>
    /// <param name="dateCreated">The new value.</param>
    public ActivityQueryFields WithDateCreated(DateRange dateCreated) => this with { DateCreated = dateCreated };

    /// <summary>Gives the same fields with <see cref="ActivityAt"/> set.</summary>
    /// <param name="activityAt">The new value.</param>
    public ActivityQueryFields WithActivityAt(DateRange activityAt) => this with { ActivityAt = activityAt };

    /// <summary>Gives the same fields with <see cref="Fields"/> set.</summary>
    /// <param name="fields">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public ActivityQueryFields WithFields(params IEnumerable<string> fields) => this with { Fields = [.. fields] };

    /// <summary>Gives the same fields with <see cref="Order"/> set.</summary>
    /// <param name="order">The new value.</param>
    public ActivityQueryFields WithOrder(ActivityOrder order) => this with { Order = order };

    /// <summary>Gives the same fields with <see cref="EmailThreads"/> set.</summary>
    /// <param name="emailThreads">The new value.</param>
    public ActivityQueryFields WithEmailThreads(EmailThreads emailThreads) => this with { EmailThreads = emailThreads };
}
