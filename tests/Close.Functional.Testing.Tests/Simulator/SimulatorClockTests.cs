using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SimulatorClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>A few messages that wait, each to be sent after some seconds, some at the same time; and some that are taken back.</summary>
    private static Gen<World> Waiting { get; } =
        from waits in Gen.Choose(0, 40).ListOf()
        from backs in Gen.Choose(0, 3).ListOf(waits.Count)
        select waits.Index().Aggregate(SmsScene.Example, (world, wait) => One(world, wait.Index, wait.Item, isTakenBack: backs[wait.Index] == 0));

    private static Gen<TimeSpan[]> Steps { get; } =
        from milliseconds in Gen.Choose(0, 9000).ListOf()
        select milliseconds.Select(count => TimeSpan.FromMilliseconds(count)).ToArray();

    [Property]
    public Property To_advance_once_or_in_many_steps_makes_the_same_world() => Prop.ForAll(
        Arb.From(from world in Waiting from lag in Gen.Choose(0, 2) from steps in Steps select (world.WithOptions(world.Options with { ReadsLagBy = TimeSpan.FromSeconds(lag) }), steps)),
        one => Assert.Equal(
            Simulator.Advance(one.Item1, one.steps.Aggregate(TimeSpan.Zero, static (sum, step) => sum + step)).Whole(),
            one.steps.Aggregate(one.Item1, Simulator.Advance).Whole()));

    [Property]
    public Property A_host_that_waits_for_each_move_makes_the_same_world_too() => Prop.ForAll(Arb.From(Waiting), world =>
    {
        var waited = world;
        while (Simulator.NextMove(waited) is { } at)
        {
            waited = Simulator.Advance(waited, at - waited.Now);
        }

        Assert.Equal(Simulator.Advance(world, waited.Now - world.Now).Whole(), waited.Whole());
    });

    [Property]
    public Property Everything_that_waits_is_sent_in_the_end_and_what_was_taken_back_is_not() => Prop.ForAll(Arb.From(Waiting), world =>
    {
        var after = Simulator.Advance(world, Hour);

        Assert.Null(Simulator.NextMove(after));
        Assert.All(world.Activities.Rows, row => Assert.Equal(world.Sms(row.Id).Status == SmsStatus.Draft ? SmsStatus.Draft : SmsStatus.Sent, after.Sms(row.Id).Status));
    });

    [Property]
    public Property Nothing_is_sent_before_its_time_or_after_it() => Prop.ForAll(Arb.From(Waiting), world =>
    {
        var after = Simulator.Advance(world, Hour);

        Assert.All(after.Activities.Rows.Where(row => row.Read() is Sms { DateSent: not null }), row =>
            Assert.Equal((world.Sms(row.Id).DateScheduled is { } at ? at : world.Agenda.Of(row.Id)!.Value.AddSeconds(-2)) + world.Options.SendingTime, after.Sms(row.Id).DateSent));
    });

    [Fact]
    public void A_scheduled_message_goes_by_the_outbox()
    {
        var (world, id) = SmsScene.Example.InStatus("scheduled");
        var due = Simulator.Advance(world, Hour);

        Assert.Equal("scheduled", Simulator.Advance(world, Hour - TimeSpan.FromTicks(1)).Sms(id).Status.Text);
        Assert.Equal(("outbox", null, SmsScene.Noon + Hour), (due.Sms(id).Status.Text, due.Sms(id).DateScheduled, due.Sms(id).DateUpdated));
        Assert.Equal("sent", Simulator.Advance(due, due.Options.SendingTime).Sms(id).Status.Text);
    }

    [Fact]
    public void A_move_is_dated_when_it_happens_by_nobody_and_to_the_millisecond()
    {
        var (world, id) = Simulator.Advance(SmsScene.Example, TimeSpan.FromTicks(12_345)).Made($"{{'status':'outbox',{SmsScene.Ready},'send_in':10}}");
        var sms = Simulator.Advance(world, Hour).Sms(id);
        var moment = SmsScene.Noon.AddSeconds(12).AddMilliseconds(1);

        Assert.Equal((moment, moment, moment, "1"), (sms.DateSent, sms.ActivityAt, sms.DateUpdated, sms.Cost));
        Assert.Equal((null, null, "user_ada"), (sms.UpdatedBy, sms.UpdatedByName, sms.CreatedBy!.Value));
    }

    [Fact]
    public void A_message_to_a_number_that_cannot_be_reached_fails()
    {
        var (world, id) = SmsScene.Where(options => options with { Unreachable = [SmsScene.Theirs], SendingError = "Nobody there." }).InStatus("outbox");
        var sms = Simulator.Advance(world, Hour).Sms(id);

        Assert.Equal(("error", "Nobody there.", null, null), (sms.Status.Text, sms.ErrorMessage, sms.DateSent, sms.Cost));
    }

    [Fact]
    public void A_message_can_be_taken_back_until_its_delay_and_the_sending_are_over()
    {
        var (world, id) = SmsScene.Example.Made($"{{'status':'outbox',{SmsScene.Ready},'send_in':10}}");
        Envelope After(double seconds) => Simulator.Advance(world, TimeSpan.FromSeconds(seconds)).Put(id, "{'status':'draft'}").Answer;

        Assert.Equal((200, 400), (After(11.999).Status, After(12).Status));
    }

    [Fact]
    public void A_date_that_is_past_is_due_at_once()
    {
        var (world, id) = SmsScene.Where(options => options with { ScheduleIsInTheFuture = false }).Made($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-01-01'}}");
        var due = Simulator.Advance(world, TimeSpan.Zero);

        Assert.Equal((SmsScene.Noon, "outbox", SmsScene.Noon), (Simulator.NextMove(world), due.Sms(id).Status.Text, due.Sms(id).DateUpdated));
    }

    [Fact]
    public void What_is_scheduled_without_a_date_waits_for_ever()
    {
        var (world, _) = SmsScene.Where(options => options with { ScheduledNeedsADate = false }).Made($"{{'status':'scheduled',{SmsScene.Ready}}}");

        Assert.Null(Simulator.NextMove(world));
    }

    [Fact]
    public void Time_goes_neither_back_nor_beyond_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>("time", () => Simulator.Advance(SmsScene.Example, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("time", () => Simulator.Advance(SmsScene.Example, TimeSpan.MaxValue));
    }

    [Fact]
    public void The_last_moment_of_the_calendar_is_a_time_like_any_other()
    {
        var (world, id) = SmsScene.Example.Made($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'9999-12-31T23:59:59.999Z'}}");

        Assert.Equal("sent", Simulator.Advance(world, DateTimeOffset.MaxValue - world.Now).Sms(id).Status.Text);
    }

    private static World One(World world, int index, int wait, bool isTakenBack)
    {
        var (made, id) = index % 2 == 0
            ? world.Made($"{{'status':'outbox',{SmsScene.Ready},'send_in':{wait}}}")
            : world.Made($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-03-01T12:00:{wait + 1:00}'}}");
        return isTakenBack ? made.Put(id, "{'status':'draft'}").World : made;
    }
}
