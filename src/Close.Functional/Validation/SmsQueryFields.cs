namespace Close.Functional;

/// <summary>What a caller fills in to list SMS activities, before it is checked. All filters must hold; of a list, one value must.</summary>
/// <remarks>Immutable. <c>SmsQuery.Parse</c> checks it. A list is null for no filter, and never empty. Source: documented (List SMS activities).</remarks>
public sealed record SmsQueryFields
{
    // Lists are kept as Arr, which compares by value.
    private readonly Arr<string>? ids;
    private readonly Arr<string>? leadIds;
    private readonly Arr<string>? contactIds;
    private readonly Arr<string>? userIds;
    private readonly Arr<string>? fields;

    /// <summary>How many items a page holds, 1 to 100; null for Close's default of 100.</summary>
    public int? Limit { get; init; }

    /// <summary>How many items to leave out before the first, 0 to 250,000; null for none. Walking a list sets it by itself.</summary>
    public int? Skip { get; init; }

    /// <summary>Only the activities with one of these ids; null for no such filter.</summary>
    public IReadOnlyList<string>? Ids { get => ids; init => ids = Given.OptionalList(value); }

    /// <summary>Only messages about one of these leads; null for no such filter.</summary>
    public IReadOnlyList<string>? LeadIds { get => leadIds; init => leadIds = Given.OptionalList(value); }

    /// <summary>Only messages with one of these contacts; null for no such filter.</summary>
    public IReadOnlyList<string>? ContactIds { get => contactIds; init => contactIds = Given.OptionalList(value); }

    /// <summary>Only messages of one of these users; null for no such filter.</summary>
    public IReadOnlyList<string>? UserIds { get => userIds; init => userIds = Given.OptionalList(value); }

    /// <summary>Only activities of this organization; null for that of the credentials.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Only activities created in this range.</summary>
    public DateRange DateCreated { get; init => field = Given.Value(value); } = DateRange.All;

    /// <summary>Only activities that happened in this range.</summary>
    public DateRange ActivityAt { get; init => field = Given.Value(value); } = DateRange.All;

    /// <summary>Only these fields in the answer, by their JSON names; <c>_type</c> and <c>id</c> are always added. Null for all fields.</summary>
    public IReadOnlyList<string>? Fields { get => fields; init => fields = Given.OptionalList(value); }

    /// <summary>Gives the same fields with <see cref="Limit"/> set.</summary>
    /// <param name="limit">The new value.</param>
    public SmsQueryFields WithLimit(int? limit) => this with { Limit = limit };

    /// <summary>Gives the same fields with <see cref="Skip"/> set.</summary>
    /// <param name="skip">The new value.</param>
    public SmsQueryFields WithSkip(int? skip) => this with { Skip = skip };

    /// <summary>Gives the same fields with <see cref="Ids"/> set.</summary>
    /// <param name="ids">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public SmsQueryFields WithIds(params IEnumerable<string> ids) => this with { Ids = [.. ids] };

    /// <summary>Gives the same fields with <see cref="LeadIds"/> set.</summary>
    /// <param name="leadIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public SmsQueryFields WithLeadIds(params IEnumerable<string> leadIds) => this with { LeadIds = [.. leadIds] };

    /// <summary>Gives the same fields with <see cref="ContactIds"/> set.</summary>
    /// <param name="contactIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public SmsQueryFields WithContactIds(params IEnumerable<string> contactIds) => this with { ContactIds = [.. contactIds] };

    /// <summary>Gives the same fields with <see cref="UserIds"/> set.</summary>
    /// <param name="userIds">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public SmsQueryFields WithUserIds(params IEnumerable<string> userIds) => this with { UserIds = [.. userIds] };

    /// <summary>Gives the same fields with <see cref="OrganizationId"/> set.</summary>
    /// <param name="organizationId">The new value.</param>
    public SmsQueryFields WithOrganizationId(string? organizationId) => this with { OrganizationId = organizationId };

    /// <summary>Gives the same fields with <see cref="DateCreated"/> set.</summary>
    /// <param name="dateCreated">The new value.</param>
    public SmsQueryFields WithDateCreated(DateRange dateCreated) => this with { DateCreated = dateCreated };

    /// <summary>Gives the same fields with <see cref="ActivityAt"/> set.</summary>
    /// <param name="activityAt">The new value.</param>
    public SmsQueryFields WithActivityAt(DateRange activityAt) => this with { ActivityAt = activityAt };

    /// <summary>Gives the same fields with <see cref="Fields"/> set.</summary>
    /// <param name="fields">The new values, replacing the old ones. At least one: an empty list is refused when the query is checked.</param>
    public SmsQueryFields WithFields(params IEnumerable<string> fields) => this with { Fields = [.. fields] };
}
