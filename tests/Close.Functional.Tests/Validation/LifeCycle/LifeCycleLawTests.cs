namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>What holds for every message, command, time and set of assumptions.</summary>
[Properties(typeof(LifeCycleValues))]
public sealed class LifeCycleLawTests
{
    [Property(MaxTest = 500)]
    public bool No_sequence_of_commands_leaves_the_table(SmsState start, SmsCommand[] commands, DateTimeOffset now, Assumptions assumptions)
    {
        var state = start;
        foreach (var command in commands)
        {
            var before = state;
            state = SmsLifeCycle.Apply(before, command, now, assumptions).IfLeft(before);
            if (SmsLifeCycle.Apply(before, command, now, assumptions).IsRight && !SmsLifeCycle.Table.Any(row => Leads(row, before, command, state, assumptions)))
            {
                return false;
            }
        }

        return true;
    }

    [Property]
    public bool What_is_sent_received_or_failed_stays_so_whatever_is_tried(SmsCommand[] commands, DateTimeOffset now) =>
        new[] { SmsStatus.Sent, SmsStatus.Inbox, SmsStatus.Error }.All(status =>
            commands.Aggregate(SmsState.Of(status), (state, command) => SmsLifeCycle.Apply(state, command, now).IfLeft(state)) == SmsState.Of(status));

    [Property]
    public bool What_is_scheduled_can_be_taken_back_to_a_draft(DateTimeOffset at, DateTimeOffset now) =>
        SmsLifeCycle.Apply(new SmsState.Draft(), new SmsCommand.ScheduleAt(at), now)
            .Match(Left: _ => at <= now, Right: scheduled => SmsLifeCycle.Apply(scheduled, new SmsCommand.Cancel(), now).Value() == new SmsState.Draft());

    [Property]
    public bool What_is_in_the_outbox_can_be_taken_back_to_a_draft(byte seconds, DateTimeOffset now) =>
        SmsLifeCycle.Apply(new SmsState.Draft(), new SmsCommand.Send(TimeSpan.FromSeconds(seconds)), now)
            .Match(Left: _ => seconds >= 60, Right: leaving => SmsLifeCycle.Apply(leaving, new SmsCommand.Cancel(), now).Value() == new SmsState.Draft());

    [Property]
    public bool A_scheduled_message_remembers_its_date(DateTimeOffset at, DateTimeOffset now) =>
        SmsLifeCycle.Apply(new SmsState.Draft(), new SmsCommand.ScheduleAt(at), now, LifeCycleValues.Nothing).Value() == new SmsState.Scheduled(at);

    [Property]
    public bool An_edit_leaves_a_message_where_it_was(SmsState state, DateTimeOffset now) =>
        SmsLifeCycle.Apply(state, new SmsCommand.Edit(new SmsChangeFields().WithText("Hello")), now, LifeCycleValues.Nothing)
            .Match(Right: after => after == state, Left: _ => SmsStatus.Known.Contains(state.Status) && state is not SmsState.Draft);

    [Property]
    public bool A_status_that_is_asked_for_is_the_one_that_comes_whatever_its_text(SmsState state, SmsState asked, DateTimeOffset now) =>
        asked is SmsState.Draft or SmsState.Scheduled or SmsState.Outbox // Those have commands of their own.
        || SmsLifeCycle.Apply(state, new SmsCommand.Mark(asked.Status), now, LifeCycleValues.Nothing).Value() == asked;

    [Property(MaxTest = 500)]
    public bool Every_command_in_every_state_gives_a_state_or_a_reason(SmsState state, SmsCommand command, DateTimeOffset now, Assumptions assumptions) =>
        SmsLifeCycle.Apply(state, command, now, assumptions).Match(Right: after => after is not null, Left: error => error is CloseError.Invalid { Fields.Count: > 0 });

    [Property]
    public bool The_same_question_gets_the_same_answer(SmsState state, SmsCommand command, DateTimeOffset now, Assumptions assumptions) =>
        SmsLifeCycle.Apply(state, command, now, assumptions) == SmsLifeCycle.Apply(state, command, now, assumptions);

    [Property]
    public bool Close_s_own_moves_are_never_a_caller_s(SmsState state, ClosesCommand own, DateTimeOffset now, Assumptions assumptions) =>
        SmsLifeCycle.ApplyAs(SmsActor.Caller, state, own.Command, now, assumptions).IsRefused() && own.Command.ToChange(now, assumptions).IsRefused();

    [Property]
    public bool A_caller_s_moves_are_never_close_s_own(SmsState state, CallersCommand own, DateTimeOffset now, Assumptions assumptions) =>
        SmsLifeCycle.ApplyAs(SmsActor.System, state, own.Command, now, assumptions).IsRefused();

    [Property(MaxTest = 500)]
    public bool A_refusal_never_names_a_rule_that_was_switched_off(SmsState state, SmsCommand command, DateTimeOffset now, Assumptions assumptions) =>
        SmsLifeCycle.Apply(state, command, now, assumptions).Assumed().All(assumptions.Has);

    [Property(MaxTest = 500)]
    public bool Switching_one_assumption_off_changes_only_what_it_refused(SmsState state, SmsCommand command, DateTimeOffset now, Assumption one)
    {
        var before = SmsLifeCycle.Apply(state, command, now);
        var after = SmsLifeCycle.Apply(state, command, now, Assumptions.All.Without(one));
        return before.Assumed().Contains(one) ? before != after : before == after;
    }

    [Property(MaxTest = 500)]
    public bool What_only_assumptions_refuse_is_allowed_without_them(SmsState state, SmsCommand command, DateTimeOffset now)
    {
        var verdict = SmsLifeCycle.Apply(state, command, now);
        var without = verdict.Assumed().Aggregate(Assumptions.All, (set, assumption) => set.Without(assumption));
        return verdict.Reasons().All(reason => reason.Source is RuleSource.Assumed) == !SmsLifeCycle.Apply(state, command, now, without).IsRefused();
    }

    [Property]
    public bool A_status_unknown_to_this_version_is_kept(SmsState state) => state.ToString() == state.Status.Text && SmsState.Of(state.Status).Status == state.Status;

    private static bool Leads(SmsTransition row, SmsState before, SmsCommand command, SmsState after, Assumptions assumptions) =>
        row.Command == command.Kind && row.From == Known(before) && row.To == Known(after)
        && (row.IsAllowed || (row.Source is RuleSource.Assumed rule && !assumptions.Has(rule.Assumption)));

    private static SmsStatus Known(SmsState state) => SmsStatus.Known.Contains(state.Status) ? state.Status : SmsStatus.Unspecified;
}
