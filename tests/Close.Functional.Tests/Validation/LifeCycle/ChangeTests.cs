namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>A change is a few commands, and a caller's command is a change.</summary>
[Properties(typeof(LifeCycleValues))]
public sealed class ChangeTests
{
    private static readonly DateTimeOffset Noon = LifeCycleValues.Noon;

    private static readonly SmsCommand Edit = new SmsCommand.Edit(new SmsChangeFields().WithText("Hello"));

    [Property]
    public bool The_change_that_asks_for_a_command_asks_for_nothing_else(CallersCommand own) =>
        own.Command.ToChange(assumptions: LifeCycleValues.Nothing).Value().Commands.SequenceEqual([own.Command]);

    [Property(MaxTest = 500)]
    public bool A_change_does_what_its_commands_do_one_by_one(SmsState state, SmsChange change, DateTimeOffset now, Assumptions assumptions)
    {
        var oneByOne = change.Commands.Aggregate(
            LanguageExt.Prelude.Right<CloseError, SmsState>(state),
            (verdict, command) => verdict.Bind(before => SmsLifeCycle.Apply(before, command, now, assumptions)));
        var atOnce = SmsLifeCycle.ApplyChange(state, change, now, assumptions);
        return oneByOne.IsRefused() ? atOnce.IsRefused() : atOnce == oneByOne;
    }

    [Property]
    public bool A_change_that_passes_is_given_back_as_it_was(SmsState state, SmsChange change, DateTimeOffset now) =>
        SmsLifeCycle.Check(Message(state), change, now).Match(
            Right: passed => ReferenceEquals(passed, change),
            Left: error => SmsLifeCycle.ApplyChange(state, change, now).IsRefused() && error is CloseError.Invalid);

    [Property]
    public bool A_status_that_no_row_lets_a_caller_reach_cannot_be_asked_for(SmsState asked)
    {
        var reachable = asked.Status.IsUnspecified || SmsLifeCycle.Table.Any(row => row.IsAllowed && row.Actor is SmsActor.Caller && row.To == asked.Status);
        var fields = new SmsChangeFields { Status = asked.Status, DateScheduled = asked is SmsState.Scheduled ? Noon : null };
        return SmsChange.Parse(fields).IsRefused() != reachable;
    }

    [Property]
    public bool A_status_can_be_created_if_it_is_where_a_life_starts(SmsState asked)
    {
        var fields = new SmsDraftFields { Status = asked.Status, LocalPhone = "+12025550143", RemotePhone = "+12025550144", Text = "Hello", DateScheduled = asked is SmsState.Scheduled ? Noon : null };
        return SmsDraft.Parse(fields).IsRefused() != SmsLifeCycle.Starts.Contains(asked.Status);
    }

    [Fact]
    public void An_edit_carries_no_move() =>
        Assert.Equal(Edit, new SmsCommand.Edit(new SmsChangeFields { Status = SmsStatus.Outbox, Text = "Hello", SendIn = TimeSpan.FromSeconds(5) }));

    [Fact]
    public void A_change_that_takes_back_and_edits_takes_back_first() =>
        Assert.Equal([new SmsCommand.Cancel(), Edit], Commands(new SmsChangeFields { Status = SmsStatus.Draft, Text = "Hello" }));

    [Fact]
    public void A_change_that_edits_and_sends_edits_first() =>
        Assert.Equal([Edit, new SmsCommand.Send(TimeSpan.FromSeconds(5))], Commands(new SmsChangeFields { Status = SmsStatus.Outbox, Text = "Hello", SendIn = TimeSpan.FromSeconds(5) }));

    [Fact]
    public void A_refused_step_leaves_the_message_where_it_was_for_the_next()
    {
        var change = SmsChange.Parse(new SmsChangeFields { Status = SmsStatus.Draft, Text = "Hello" }).Value();

        Assert.Equal(
            [new RuleSource.Assumed(Assumption.OnlyDraftsMove), new RuleSource.Documented("Update an SMS activity")],
            Refusal.Of(SmsLifeCycle.ApplyChange(new SmsState.Sent(), change, Noon)).Select(refusal => refusal.Source));
    }

    [Fact]
    public void An_empty_change_asks_for_nothing() => Assert.Empty(Commands(new SmsChangeFields()));

    [Theory]
    [InlineData("scheduled")]
    [InlineData("outbox")]
    [InlineData("draft")]
    public void One_change_may_take_back_and_edit(string status) =>
        Assert.Equal("draft", Check(status, new SmsChangeFields { Status = SmsStatus.Draft, Text = "Hello" }));

    [Theory]
    [InlineData("draft", "outbox")]
    [InlineData("scheduled", "no: documented, A-08")]
    [InlineData("outbox", "no: documented, A-08")]
    [InlineData("sent", "no: documented, A-07")]
    public void Only_a_draft_is_edited_and_sent_in_one_change(string status, string then) =>
        Assert.Equal(then, Check(status, new SmsChangeFields { Status = SmsStatus.Outbox, Text = "Hello" }));

    [Theory]
    [InlineData("sent")]
    [InlineData("queued")]
    [InlineData("")]
    public void An_empty_change_passes_in_every_state(string status) => Assert.Equal(status, Check(status, new SmsChangeFields()));

    [Fact]
    public void A_schedule_is_checked_again_when_it_is_asked_for()
    {
        var change = SmsChange.ScheduleAt(Noon.AddMinutes(1), Noon).Value();

        Assert.Equal(
            [Assumption.ScheduleIsInTheFuture],
            SmsLifeCycle.Check(Message(new SmsState.Draft()), change, Noon.AddMinutes(2)).Assumed());
    }

    [Fact]
    public void A_scheduled_message_may_be_sent_once_that_assumption_is_off() =>
        Assert.False(SmsLifeCycle.Check(Message(new SmsState.Scheduled(Noon)), SmsChange.SendNow, Noon, Assumptions.All.Without(Assumption.WaitingGoesThroughDraft)).IsRefused());

    [Theory]
    [InlineData("lead_id")]
    [InlineData("contact_id")]
    [InlineData("user_id")]
    [InlineData("activity_at")]
    [InlineData("attachments")]
    [InlineData("template_id")]
    [InlineData("local_phone")]
    [InlineData("remote_phone")]
    [InlineData("text")]
    public void Touching_any_field_of_a_sent_message_is_an_edit(string field) =>
        Assert.Equal("no: documented", Check("sent", Touching(field)));

    private static SmsChangeFields Touching(string field) => field switch
    {
        "lead_id" => new() { LeadId = Update<string>.Clear },
        "contact_id" => new() { ContactId = Update<string>.Clear },
        "user_id" => new() { UserId = Update<string>.Clear },
        "activity_at" => new() { ActivityAt = Noon },
        "attachments" => new SmsChangeFields().WithAttachments(),
        "template_id" => new() { TemplateId = Update<string>.Clear },
        "local_phone" => new() { LocalPhone = Update<string>.Clear },
        "remote_phone" => new() { RemotePhone = Update<string>.Clear },
        _ => new() { Text = Update<string>.Clear },
    };

    private static SmsCommand[] Commands(SmsChangeFields fields) => [.. SmsChange.Parse(fields).Value().Commands];

    private static string Check(string status, SmsChangeFields fields) =>
        SmsLifeCycle.ApplyChange(SmsState.Of(SmsStatus.Of(status), Noon), SmsChange.Parse(fields).Value(), Noon).Cell();

    private static Sms Message(SmsState state) =>
        new(SmsId.Parse("acti_made_up").OrInvalid().Value()) { Status = state.Status, DateScheduled = state is SmsState.Scheduled { At: var at } ? at : null };
}
