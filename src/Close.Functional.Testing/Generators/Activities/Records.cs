using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>What Close itself records, and what organizations define.</summary>
internal static class Records
{
    /// <summary>Activities of types that an organization defined.</summary>
    public static Arbitrary<CustomActivity> Custom { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new CustomActivity(id)),
        static x => new CustomActivity(x.Id),
        [
            .. SharedParts.Of<CustomActivity>(),
            Part<CustomActivity>.Of(Pieces.Token.OrNull(), static x => x.CustomActivityTypeId, static (x, value) => x with { CustomActivityTypeId = value }),
            Part<CustomActivity>.Of(EnumValues.CustomActivityStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<CustomActivity>.Of(Pieces.Flag, static x => x.Pinned, static (x, value) => x with { Pinned = value }),
            Part<CustomActivity>.Of(TimeValues.Date.OrNone(), static x => x.PinnedAt, static (x, value) => x with { PinnedAt = value }),
            Part<CustomActivity>.Of(TimeValues.Date.OrNone(), static x => x.LastPublishedAt, static (x, value) => x with { LastPublishedAt = value }),
            Part<CustomActivity>.Of(IdValues.User.ListOf(0, 2), static x => x.Mentions, static (x, value) => x with { Mentions = value }),
            Part<CustomActivity>.Of(TimeValues.Date.OrNone(), static x => x.MentionsUpdatedAt, static (x, value) => x with { MentionsUpdatedAt = value }),
            Part<CustomActivity>.Of(EnumValues.CreationSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<CustomActivity>.Of(Pieces.Raw, static x => x.CommentSummary, static (x, value) => x with { CommentSummary = value }),
            Part<CustomActivity>.Of(Pieces.Fields, static x => x.CustomFields, static (x, value) => x with { CustomFields = value }),
        ]);

    /// <summary>Creations of leads.</summary>
    public static Arbitrary<CreatedActivity> Created { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new CreatedActivity(id)),
        static x => new CreatedActivity(x.Id),
        [
            .. SharedParts.Of<CreatedActivity>(),
            Part<CreatedActivity>.Of(EnumValues.CreationSource, static x => x.Source, static (x, value) => x with { Source = value }),
            Part<CreatedActivity>.Of(Pieces.Token.OrNull(), static x => x.ImportId, static (x, value) => x with { ImportId = value }),
        ]);

    /// <summary>Forms that were filled in.</summary>
    public static Arbitrary<FormSubmissionActivity> FormSubmission { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new FormSubmissionActivity(id)),
        static x => new FormSubmissionActivity(x.Id),
        [
            .. SharedParts.Of<FormSubmissionActivity>(),
            Part<FormSubmissionActivity>.Of(Pieces.Token.OrNull(), static x => x.FormId, static (x, value) => x with { FormId = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Token.OrNull(), static x => x.FormConfigurationId, static (x, value) => x with { FormConfigurationId = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Word, static x => x.FormName, static (x, value) => x with { FormName = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Fields, static x => x.Values, static (x, value) => x with { Values = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Fields, static x => x.ValuesByName, static (x, value) => x with { ValuesByName = value }),
            Part<FormSubmissionActivity>.Of(Values.OneOf("192.0.2.1").OrNull(), static x => x.IpAddress, static (x, value) => x with { IpAddress = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Token.OrNull(), static x => x.Origin, static (x, value) => x with { Origin = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Token.OrNull(), static x => x.SourceUrl, static (x, value) => x with { SourceUrl = value }),
            Part<FormSubmissionActivity>.Of(Pieces.Token.OrNull(), static x => x.SourceUrlNormalized, static (x, value) => x with { SourceUrlNormalized = value }),
        ]);

    /// <summary>Changes of the status of a lead.</summary>
    public static Arbitrary<LeadStatusChangeActivity> LeadStatusChange { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new LeadStatusChangeActivity(id)),
        static x => new LeadStatusChangeActivity(x.Id),
        [
            .. SharedParts.Of<LeadStatusChangeActivity>(),
            Part<LeadStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.OldStatusId, static (x, value) => x with { OldStatusId = value }),
            Part<LeadStatusChangeActivity>.Of(Pieces.Word, static x => x.OldStatusLabel, static (x, value) => x with { OldStatusLabel = value }),
            Part<LeadStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.NewStatusId, static (x, value) => x with { NewStatusId = value }),
            Part<LeadStatusChangeActivity>.Of(Pieces.Word, static x => x.NewStatusLabel, static (x, value) => x with { NewStatusLabel = value }),
            Part<LeadStatusChangeActivity>.Of(Pieces.Raw, static x => x.PausedSubscriptions, static (x, value) => x with { PausedSubscriptions = value }),
        ]);

    /// <summary>Changes of the status of an opportunity.</summary>
    public static Arbitrary<OpportunityStatusChangeActivity> OpportunityStatusChange { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new OpportunityStatusChangeActivity(id)),
        static x => new OpportunityStatusChangeActivity(x.Id),
        [
            .. SharedParts.Of<OpportunityStatusChangeActivity>(),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.OpportunityId, static (x, value) => x with { OpportunityId = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Whole, static x => x.OpportunityValue, static (x, value) => x with { OpportunityValue = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.OpportunityValueCurrency, static (x, value) => x with { OpportunityValueCurrency = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Word, static x => x.OpportunityValueFormatted, static (x, value) => x with { OpportunityValueFormatted = value }),
            Part<OpportunityStatusChangeActivity>.Of(EnumValues.OpportunityValuePeriod, static x => x.OpportunityValuePeriod, static (x, value) => x with { OpportunityValuePeriod = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Whole, static x => x.OpportunityConfidence, static (x, value) => x with { OpportunityConfidence = value }),
            Part<OpportunityStatusChangeActivity>.Of(TimeValues.Date.OrNone(), static x => x.OpportunityDateWon, static (x, value) => x with { OpportunityDateWon = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.OldStatusId, static (x, value) => x with { OldStatusId = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Word, static x => x.OldStatusLabel, static (x, value) => x with { OldStatusLabel = value }),
            Part<OpportunityStatusChangeActivity>.Of(EnumValues.OpportunityStatusType, static x => x.OldStatusType, static (x, value) => x with { OldStatusType = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.OldPipelineId, static (x, value) => x with { OldPipelineId = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Word, static x => x.OldPipelineName, static (x, value) => x with { OldPipelineName = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.NewStatusId, static (x, value) => x with { NewStatusId = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Word, static x => x.NewStatusLabel, static (x, value) => x with { NewStatusLabel = value }),
            Part<OpportunityStatusChangeActivity>.Of(EnumValues.OpportunityStatusType, static x => x.NewStatusType, static (x, value) => x with { NewStatusType = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Token.OrNull(), static x => x.NewPipelineId, static (x, value) => x with { NewPipelineId = value }),
            Part<OpportunityStatusChangeActivity>.Of(Pieces.Word, static x => x.NewPipelineName, static (x, value) => x with { NewPipelineName = value }),
        ]);

    /// <summary>Merges of two leads.</summary>
    public static Arbitrary<LeadMergeActivity> LeadMerge { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new LeadMergeActivity(id)),
        static x => new LeadMergeActivity(x.Id),
        [
            .. SharedParts.Of<LeadMergeActivity>(),
            Part<LeadMergeActivity>.Of(EnumValues.LeadMergeStatus, static x => x.Status, static (x, value) => x with { Status = value }),
            Part<LeadMergeActivity>.Of(IdValues.Lead.OrNull(), static x => x.SourceLeadId, static (x, value) => x with { SourceLeadId = value }),
            Part<LeadMergeActivity>.Of(Pieces.PersonName, static x => x.SourceDisplayName, static (x, value) => x with { SourceDisplayName = value }),
            Part<LeadMergeActivity>.Of(IdValues.Lead.OrNull(), static x => x.DestinationLeadId, static (x, value) => x with { DestinationLeadId = value }),
            Part<LeadMergeActivity>.Of(Pieces.PersonName, static x => x.DestinationDisplayName, static (x, value) => x with { DestinationDisplayName = value }),
            Part<LeadMergeActivity>.Of(Pieces.Word, static x => x.ErrorMessage, static (x, value) => x with { ErrorMessage = value }),
        ]);

    /// <summary>Completions of tasks.</summary>
    public static Arbitrary<TaskCompletedActivity> TaskCompleted { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new TaskCompletedActivity(id)),
        static x => new TaskCompletedActivity(x.Id),
        [
            .. SharedParts.Of<TaskCompletedActivity>(),
            Part<TaskCompletedActivity>.Of(Pieces.Token.OrNull(), static x => x.TaskId, static (x, value) => x with { TaskId = value }),
            Part<TaskCompletedActivity>.Of(Pieces.Word, static x => x.TaskText, static (x, value) => x with { TaskText = value }),
            Part<TaskCompletedActivity>.Of(IdValues.User.OrNull(), static x => x.TaskAssignedTo, static (x, value) => x with { TaskAssignedTo = value }),
            Part<TaskCompletedActivity>.Of(Pieces.PersonName, static x => x.TaskAssignedToName, static (x, value) => x with { TaskAssignedToName = value }),
            Part<TaskCompletedActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceId, static (x, value) => x with { SequenceId = value }),
            Part<TaskCompletedActivity>.Of(Pieces.Word, static x => x.SequenceName, static (x, value) => x with { SequenceName = value }),
            Part<TaskCompletedActivity>.Of(Pieces.Token.OrNull(), static x => x.SequenceSubscriptionId, static (x, value) => x with { SequenceSubscriptionId = value }),
        ]);

    /// <summary>Changes of leads by imports.</summary>
    public static Arbitrary<ImportUpdateActivity> ImportUpdate { get; } = Parts.Record(
        IdValues.Activity.Generator.Select(static id => new ImportUpdateActivity(id)),
        static x => new ImportUpdateActivity(x.Id),
        [
            .. SharedParts.Of<ImportUpdateActivity>(),
            Part<ImportUpdateActivity>.Of(Pieces.Token.OrNull(), static x => x.ImportId, static (x, value) => x with { ImportId = value }),
            Part<ImportUpdateActivity>.Of(Pieces.Flag, static x => x.Reverted, static (x, value) => x with { Reverted = value }),
        ]);
}
