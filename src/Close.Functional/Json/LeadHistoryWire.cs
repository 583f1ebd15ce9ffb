namespace Close.Functional;

/// <summary>The fields of what happens to a lead as a whole: its creation, status, merging and imports.</summary>
/// <remarks>
/// Sources: documented (Get a single Created activity, Get a single LeadStatusChange activity, Get a single LeadMerge activity,
/// Get a single ImportUpdate activity).
/// </remarks>
internal static class LeadHistoryWire
{
    public static WireType<CreatedActivity> Created { get; } = new(
        static () => new CreatedActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<CreatedActivity>("Created"),
            WireField<CreatedActivity>.Optional("source", WireKinds.Enum(CreationSource.Of, CreationSource.Known), static item => ref item.source),
            WireField<CreatedActivity>.Optional("import_id", WireKinds.Text, static item => ref item.importId),
        ]);

    public static WireType<LeadStatusChangeActivity> StatusChange { get; } = new(
        static () => new LeadStatusChangeActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<LeadStatusChangeActivity>("LeadStatusChange"),
            WireField<LeadStatusChangeActivity>.Optional("old_status_id", WireKinds.Text, static item => ref item.oldStatusId),
            WireField<LeadStatusChangeActivity>.Optional("old_status_label", WireKinds.Text, static item => ref item.oldStatusLabel),
            WireField<LeadStatusChangeActivity>.Optional("new_status_id", WireKinds.Text, static item => ref item.newStatusId),
            WireField<LeadStatusChangeActivity>.Optional("new_status_label", WireKinds.Text, static item => ref item.newStatusLabel),
            WireField<LeadStatusChangeActivity>.Optional("_paused_subscriptions", WireKinds.Raw, static item => ref item.pausedSubscriptions),
        ]);

    public static WireType<LeadMergeActivity> Merge { get; } = new(
        static () => new LeadMergeActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<LeadMergeActivity>("LeadMerge"),
            WireField<LeadMergeActivity>.Optional("merge_status", WireKinds.Enum(LeadMergeStatus.Of, LeadMergeStatus.Known), static item => ref item.status),
            WireField<LeadMergeActivity>.Optional("source_lead_id", WireKinds.Id(static text => new LeadId(text)), static item => ref item.sourceLeadId),
            WireField<LeadMergeActivity>.Optional("source_display_name", WireKinds.Text, static item => ref item.sourceDisplayName),
            WireField<LeadMergeActivity>.Optional("destination_lead_id", WireKinds.Id(static text => new LeadId(text)), static item => ref item.destinationLeadId),
            WireField<LeadMergeActivity>.Optional("destination_display_name", WireKinds.Text, static item => ref item.destinationDisplayName),
            WireField<LeadMergeActivity>.Optional("error_message", WireKinds.Text, static item => ref item.errorMessage),
        ]);

    public static WireType<ImportUpdateActivity> ImportUpdate { get; } = new(
        static () => new ImportUpdateActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<ImportUpdateActivity>("ImportUpdate"),
            WireField<ImportUpdateActivity>.Optional("import_id", WireKinds.Text, static item => ref item.importId),
            WireField<ImportUpdateActivity>.Optional("reverted", WireKinds.OptionalFlag, static item => ref item.reverted),
        ]);
}
