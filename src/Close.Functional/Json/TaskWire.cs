namespace Close.Functional;

/// <summary>The fields of the completion of a task.</summary>
/// <remarks>Source: documented (Get a single TaskCompleted activity).</remarks>
internal static class TaskWire
{
    public static WireType<TaskCompletedActivity> Completed { get; } = new(
        static () => new TaskCompletedActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<TaskCompletedActivity>("TaskCompleted"),
            WireField<TaskCompletedActivity>.Optional("task_id", WireKinds.Text, static item => ref item.taskId),
            WireField<TaskCompletedActivity>.Optional("task_text", WireKinds.Text, static item => ref item.taskText),
            WireField<TaskCompletedActivity>.Optional("task_assigned_to", WireKinds.Id(static text => new UserId(text)), static item => ref item.taskAssignedTo),
            WireField<TaskCompletedActivity>.Optional("task_assigned_to_name", WireKinds.Text, static item => ref item.taskAssignedToName),
            WireField<TaskCompletedActivity>.Optional("sequence_id", WireKinds.SharedText, static item => ref item.sequenceId),
            WireField<TaskCompletedActivity>.Optional("sequence_name", WireKinds.SharedText, static item => ref item.sequenceName),
            WireField<TaskCompletedActivity>.Optional("sequence_subscription_id", WireKinds.Text, static item => ref item.sequenceSubscriptionId),
        ]);
}
