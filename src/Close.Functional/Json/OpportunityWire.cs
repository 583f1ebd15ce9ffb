namespace Close.Functional;

/// <summary>The fields of a change of the status of an opportunity.</summary>
/// <remarks>Source: documented (Get a single OpportunityStatusChange activity).</remarks>
internal static class OpportunityWire
{
    public static WireType<OpportunityStatusChangeActivity> StatusChange { get; } = new(
        static () => new OpportunityStatusChangeActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<OpportunityStatusChangeActivity>("OpportunityStatusChange"),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_id", WireKinds.Text, static item => ref item.opportunityId),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_value", WireKinds.Whole, static item => ref item.opportunityValue),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_value_currency", WireKinds.Text, static item => ref item.opportunityValueCurrency),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_value_formatted", WireKinds.Text, static item => ref item.opportunityValueFormatted),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_value_period", WireKinds.Enum(OpportunityValuePeriod.Of, OpportunityValuePeriod.Known), static item => ref item.opportunityValuePeriod),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_confidence", WireKinds.Whole, static item => ref item.opportunityConfidence),
            WireField<OpportunityStatusChangeActivity>.Optional("opportunity_date_won", WireKinds.Date, static item => ref item.opportunityDateWon),
            WireField<OpportunityStatusChangeActivity>.Optional("old_status_id", WireKinds.Text, static item => ref item.oldStatusId),
            WireField<OpportunityStatusChangeActivity>.Optional("old_status_label", WireKinds.Text, static item => ref item.oldStatusLabel),
            WireField<OpportunityStatusChangeActivity>.Optional("old_status_type", WireKinds.Enum(OpportunityStatusType.Of, OpportunityStatusType.Known), static item => ref item.oldStatusType),
            WireField<OpportunityStatusChangeActivity>.Optional("old_pipeline_id", WireKinds.Text, static item => ref item.oldPipelineId),
            WireField<OpportunityStatusChangeActivity>.Optional("old_pipeline_name", WireKinds.Text, static item => ref item.oldPipelineName),
            WireField<OpportunityStatusChangeActivity>.Optional("new_status_id", WireKinds.Text, static item => ref item.newStatusId),
            WireField<OpportunityStatusChangeActivity>.Optional("new_status_label", WireKinds.Text, static item => ref item.newStatusLabel),
            WireField<OpportunityStatusChangeActivity>.Optional("new_status_type", WireKinds.Enum(OpportunityStatusType.Of, OpportunityStatusType.Known), static item => ref item.newStatusType),
            WireField<OpportunityStatusChangeActivity>.Optional("new_pipeline_id", WireKinds.Text, static item => ref item.newPipelineId),
            WireField<OpportunityStatusChangeActivity>.Optional("new_pipeline_name", WireKinds.Text, static item => ref item.newPipelineName),
        ]);
}
