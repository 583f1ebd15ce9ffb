namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/life-cycle.md</c>.</summary>
public sealed class LifeCyclePage
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_change_is_checked_before_it_is_sent()
    {
        var id = SmsId.Parse("acti_1").OrInvalid().IfLeft(_ => throw new InvalidOperationException());
        var sms = new Sms(id) { Status = SmsStatus.Sent };
        var now = Now;

        // <life-cycle-check>
        Either<CloseError, SmsChange> checkedChange = SmsLifeCycle.Check(sms, SmsChange.SendNow, now);
        // </life-cycle-check>
        var told = checkedChange.Match(Right: _ => "", Left: error => ((CloseError.Invalid)error).Fields[0].ToString());
        Assert.Contains($"> {told}\n", Repository.Read("docs/life-cycle.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_life_is_played_without_a_call()
    {
        var now = Now;

        // <life-cycle-apply>
        var life =
            from planned in SmsLifeCycle.Apply(new SmsState.Draft(), new SmsCommand.ScheduleAt(now.AddHours(1)), now)
            from leaving in SmsLifeCycle.Apply(planned, new SmsCommand.Due(), now.AddHours(1))
            from sent in SmsLifeCycle.Apply(leaving, new SmsCommand.Delivered(), now.AddHours(1))
            select sent;
        // </life-cycle-apply>
        Assert.Equal(new SmsState.Sent(), life.IfLeft(error => throw new InvalidOperationException(error.Message)));
    }

    [Fact]
    public void The_table_can_be_asked()
    {
        // <life-cycle-table>
        IEnumerable<SmsCommandKind> allowed = SmsLifeCycle.Table
            .Where(row => row.From == SmsStatus.Outbox && row.Actor == SmsActor.Caller && row.IsAllowed)
            .Select(row => row.Command);                // SmsCommandKind.Cancel
        // </life-cycle-table>
        Assert.Equal([SmsCommandKind.Cancel], allowed);
    }
}
