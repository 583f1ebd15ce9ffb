namespace Close.Functional;

/// <summary>The fields that every kind of activity has. Source: documented (List all activities).</summary>
internal static class ActivityFields
{
    public static IEnumerable<WireField<T>> Of<T>(string type)
        where T : Activity => Of<T>(type, static text => new ActivityId(text));

    public static IEnumerable<WireField<T>> Of<T>(string type, Func<string, ActivityId> id)
        where T : Activity => Of(new WireConstant<T>("_type", type), id);

    public static IEnumerable<WireField<T>> Of<T>(WireField<T> type, Func<string, ActivityId> id)
        where T : Activity
    {
        var user = WireKinds.Id(static text => new UserId(text));
        return
        [
            type,
            WireField<T>.Required("id", WireKinds.OwnId(id), static item => ref item.id!),
            WireField<T>.Optional("organization_id", WireKinds.Id(static text => new OrganizationId(text)), static item => ref item.organizationId),
            WireField<T>.Optional("lead_id", WireKinds.Id(static text => new LeadId(text)), static item => ref item.leadId),
            WireField<T>.Optional("contact_id", WireKinds.Id(static text => new ContactId(text)), static item => ref item.contactId),
            WireField<T>.Optional("user_id", user, static item => ref item.userId),
            WireField<T>.Optional("user_name", WireKinds.SharedText, static item => ref item.userName),
            WireField<T>.Optional("users", WireKinds.IdsOf(static text => new UserId(text)), static item => ref item.users),
            WireField<T>.Optional("created_by", user, static item => ref item.createdBy),
            WireField<T>.Optional("created_by_name", WireKinds.SharedText, static item => ref item.createdByName),
            WireField<T>.Optional("updated_by", user, static item => ref item.updatedBy),
            WireField<T>.Optional("updated_by_name", WireKinds.SharedText, static item => ref item.updatedByName),
            WireField<T>.Optional("date_created", WireKinds.Date, static item => ref item.dateCreated),
            WireField<T>.Optional("date_updated", WireKinds.Date, static item => ref item.dateUpdated),
            WireField<T>.Optional("activity_at", WireKinds.Date, static item => ref item.activityAt),
        ];
    }
}
