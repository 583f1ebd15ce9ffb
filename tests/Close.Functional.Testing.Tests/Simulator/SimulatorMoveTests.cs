namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SimulatorMoveTests
{
    private static readonly World ByHand = SmsScene.Where(options => options with { MessagesMoveByTheClock = false });

    [Theory]
    [InlineData("scheduled")]
    [InlineData("outbox")]
    public void Without_the_clock_nothing_moves_by_itself(string status)
    {
        var (world, id) = ByHand.InStatus(status);

        Assert.Equal((null, status), (Simulator.NextMove(world), Simulator.Advance(world, TimeSpan.FromDays(1)).Sms(id).Status.Text));
    }

    [Fact]
    public void Without_the_clock_a_test_moves_messages()
    {
        var (world, id) = ByHand.InStatus("scheduled");

        var due = Moved(world, id, SmsCommandKind.Due);

        Assert.Equal("outbox", due.Sms(id).Status.Text);
        Assert.Equal(("sent", "error"), (Moved(due, id, SmsCommandKind.Delivered).Sms(id).Status.Text, Moved(due, id, SmsCommandKind.Failed).Sms(id).Status.Text));
    }

    [Fact]
    public void A_failure_by_hand_says_why()
    {
        var (world, id) = SmsScene.Example.InStatus("outbox");

        Assert.Equal(world.Options.SendingError, Moved(world, id, SmsCommandKind.Failed).Sms(id).ErrorMessage);
    }

    [Fact]
    public void What_was_moved_by_hand_does_not_move_again()
    {
        var (world, id) = SmsScene.Example.InStatus("outbox");

        Assert.Null(Simulator.NextMove(Moved(world, id, SmsCommandKind.Delivered)));
    }

    [Fact]
    public void With_the_clock_nothing_comes_due_before_its_date()
    {
        var (world, id) = SmsScene.Example.InStatus("scheduled");

        Assert.Equal("date_scheduled", Refused(world, id, SmsCommandKind.Due));
    }

    [Theory]
    [InlineData("draft", SmsCommandKind.Due)]
    [InlineData("sent", SmsCommandKind.Delivered)]
    [InlineData("scheduled", SmsCommandKind.Delivered)]
    [InlineData("draft", SmsCommandKind.Edit)]
    [InlineData("draft", SmsCommandKind.Send)]
    [InlineData("draft", SmsCommandKind.ScheduleAt)]
    [InlineData("scheduled", SmsCommandKind.Cancel)]
    [InlineData("draft", SmsCommandKind.Mark)]
    public void Close_does_only_what_is_its_own_to_do(string status, SmsCommandKind move)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        Assert.Contains("status", Refused(world, id, move), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_does_not_move() => Assert.True(Simulator.Move(SmsScene.Example, SmsScene.IdOf("acti_none"), SmsCommandKind.Due).Match(
        Right: _ => false,
        Left: error => error is CloseError.NotFound));

    [Fact]
    public void What_waited_without_the_clock_is_due_when_the_clock_is_back()
    {
        var (world, id) = ByHand.InStatus("scheduled");
        var late = Simulator.Advance(world, TimeSpan.FromHours(2)).WithOptions(SimulatorOptions.Default);

        Assert.Equal(late.Now, Simulator.Advance(late, TimeSpan.Zero).Sms(id).DateUpdated);
    }

    private static World Moved(World world, string id, SmsCommandKind move) =>
        Simulator.Move(world, SmsScene.IdOf(id), move).IfLeft(() => throw new InvalidOperationException("It did not move."));

    private static string Refused(World world, string id, SmsCommandKind move) =>
        Simulator.Move(world, SmsScene.IdOf(id), move).Match(Right: _ => "", Left: error => string.Join(' ', ((CloseError.Invalid)error).Fields.Select(fault => fault.Field)));
}
