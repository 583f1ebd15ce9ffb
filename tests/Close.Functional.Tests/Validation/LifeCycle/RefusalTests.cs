namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>What a refusal tells, and what it rests on.</summary>
public sealed class RefusalTests
{
    private static readonly DateTimeOffset Noon = LifeCycleValues.Noon;

    [Fact]
    public void A_refusal_names_the_state_the_command_the_rule_and_who_says_so() =>
        Assert.Equal(
            "status: an SMS with the status sent cannot be edited: only a draft can be edited (documented: Update an SMS activity)",
            Only(new SmsState.Sent(), new SmsCommand.Edit(new SmsChangeFields().WithText("Hello"))).ToString());

    [Fact]
    public void A_refusal_by_an_assumption_names_its_switch() =>
        Assert.Equal(
            "status: an SMS with the status scheduled cannot be sent: what is scheduled or in the outbox is taken back to draft first (assumption A-08, WaitingGoesThroughDraft)",
            Only(new SmsState.Scheduled(Noon), new SmsCommand.Send()).ToString());

    [Fact]
    public void A_refusal_names_a_status_that_nobody_knows_yet() =>
        Assert.StartsWith("an SMS with the unknown status queued cannot be cancelled", Only(SmsState.Of(SmsStatus.Of("queued")), new SmsCommand.Cancel()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_hides_a_number_in_an_unknown_status() =>
        Assert.DoesNotContain("2025550143", Only(SmsState.Of(SmsStatus.Of("+12025550143")), new SmsCommand.Cancel()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_says_that_the_status_was_left_out() =>
        Assert.StartsWith("an SMS whose status was left out cannot be sent", Only(SmsState.Of(SmsStatus.Unspecified), new SmsCommand.Send()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "date_scheduled: a date in the future is needed (assumption A-22, ScheduleIsInTheFuture)")]
    [InlineData(-1, "date_scheduled: a date in the future is needed (assumption A-22, ScheduleIsInTheFuture)")]
    public void A_schedule_lies_in_the_future(int seconds, string reason) =>
        Assert.Equal(reason, Only(new SmsState.Draft(), new SmsCommand.ScheduleAt(Noon.AddSeconds(seconds))).ToString());

    [Theory]
    [InlineData(60, "send_in: less than 60 seconds is needed (documented: Update an SMS activity)")]
    [InlineData(-1, "send_in: 0 seconds or more is needed (assumption A-23, SendInIsNotNegative)")]
    public void A_delay_is_from_0_to_under_60_seconds(int seconds, string reason) =>
        Assert.Equal(reason, Only(new SmsState.Draft(), new SmsCommand.Send(TimeSpan.FromSeconds(seconds))).ToString());

    [Fact]
    public void A_delay_of_a_minute_is_refused_even_without_any_assumption() =>
        Assert.True(SmsLifeCycle.Apply(new SmsState.Draft(), new SmsCommand.Send(TimeSpan.FromSeconds(60)), Noon, LifeCycleValues.Nothing).IsRefused());

    [Fact]
    public void A_scheduled_message_is_not_due_before_its_date() =>
        Assert.Equal(
            ("date_scheduled", new RuleSource.Assumed(Assumption.DueComesWithTheDate)),
            (Only(new SmsState.Scheduled(Noon.AddTicks(1)), new SmsCommand.Due()).Field, Only(new SmsState.Scheduled(Noon.AddTicks(1)), new SmsCommand.Due()).Source));

    [Fact]
    public void A_scheduled_message_is_due_at_its_date() =>
        Assert.Equal(new SmsState.Outbox(), SmsLifeCycle.Apply(new SmsState.Scheduled(Noon), new SmsCommand.Due(), Noon).Value());

    [Fact]
    public void A_scheduled_message_whose_date_was_left_out_may_be_due() =>
        Assert.Equal(new SmsState.Outbox(), SmsLifeCycle.Apply(new SmsState.Scheduled(null), new SmsCommand.Due(), Noon).Value());

    [Fact]
    public void State_and_date_are_refused_together() =>
        Assert.Collection(
            SmsLifeCycle.Apply(new SmsState.Outbox(), new SmsCommand.ScheduleAt(Noon), Noon).Reasons(),
            reason => Assert.Equal("status", reason.Field),
            reason => Assert.Equal("date_scheduled", reason.Field));

    [Fact]
    public void A_command_of_close_given_by_a_caller_says_whose_it_is() =>
        Assert.Equal(
            "status: an SMS cannot be delivered because a caller says so: that is for Close itself (inferred from: Create an SMS activity)",
            SmsLifeCycle.ApplyAs(SmsActor.Caller, new SmsState.Outbox(), new SmsCommand.Delivered(), Noon).Reasons().Single().ToString());

    private static FieldError Only(SmsState state, SmsCommand command) => SmsLifeCycle.Apply(state, command, Noon).Reasons().Single();
}
