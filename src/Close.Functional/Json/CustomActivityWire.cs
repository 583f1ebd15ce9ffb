namespace Close.Functional;

/// <summary>The fields of an activity of a type that the organization defined.</summary>
/// <remarks>Source: documented (Custom Activity Instances).</remarks>
internal static class CustomActivityWire
{
    public static WireType<CustomActivity> Custom { get; } = new(
        static () => new CustomActivity(),
        static item => item with { },
        new FlatFields<CustomActivity>("custom.", static item => ref item.customFields),
        [
            .. ActivityFields.Of<CustomActivity>("CustomActivity"),
            WireField<CustomActivity>.Optional("custom_activity_type_id", WireKinds.Text, static item => ref item.customActivityTypeId),
            WireField<CustomActivity>.Optional("status", WireKinds.Enum(CustomActivityStatus.Of, CustomActivityStatus.Known), static item => ref item.status),
            WireField<CustomActivity>.Optional("pinned", WireKinds.OptionalFlag, static item => ref item.pinned),
            WireField<CustomActivity>.Optional("pinned_at", WireKinds.Date, static item => ref item.pinnedAt),
            WireField<CustomActivity>.Optional("last_published_at", WireKinds.Date, static item => ref item.lastPublishedAt),
            WireField<CustomActivity>.Optional("mentions", WireKinds.IdsOf(static text => new UserId(text)), static item => ref item.mentions),
            WireField<CustomActivity>.Optional("mentions_updated_at", WireKinds.Date, static item => ref item.mentionsUpdatedAt),
            WireField<CustomActivity>.Optional("source", WireKinds.Enum(CreationSource.Of, CreationSource.Known), static item => ref item.source),
            WireField<CustomActivity>.Optional("comment_summary", WireKinds.Raw, static item => ref item.commentSummary),
        ]);
}
