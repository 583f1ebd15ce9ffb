namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>The life cycle as the contract lays it out: one row for each cell.</summary>
public sealed class TransitionTableTests
{
    private static readonly DateTimeOffset Noon = LifeCycleValues.Noon;

    [Theory]
    //           from      | to        | then
    [InlineData("draft     | draft     | draft")]
    [InlineData("draft     | scheduled | scheduled")]
    [InlineData("draft     | outbox    | outbox")]
    [InlineData("draft     | sent      | no: A-07")]
    [InlineData("draft     | inbox     | no: A-07")]
    [InlineData("draft     | error     | no: A-06")]
    [InlineData("scheduled | draft     | draft")]
    [InlineData("scheduled | scheduled | no: A-08")]
    [InlineData("scheduled | outbox    | no: A-08")]
    [InlineData("scheduled | sent      | no: A-07")]
    [InlineData("scheduled | inbox     | no: A-07")]
    [InlineData("scheduled | error     | no: A-06")]
    [InlineData("outbox    | draft     | draft")]
    [InlineData("outbox    | scheduled | no: A-08")]
    [InlineData("outbox    | outbox    | no: A-08")]
    [InlineData("outbox    | sent      | no: A-07")]
    [InlineData("outbox    | inbox     | no: A-07")]
    [InlineData("outbox    | error     | no: A-06")]
    [InlineData("sent      | draft     | no: A-07")]
    [InlineData("sent      | scheduled | no: A-07")]
    [InlineData("sent      | outbox    | no: A-07")]
    [InlineData("sent      | sent      | no: A-07")]
    [InlineData("sent      | inbox     | no: A-07")]
    [InlineData("sent      | error     | no: A-06")]
    [InlineData("inbox     | draft     | no: A-07")]
    [InlineData("inbox     | scheduled | no: A-07")]
    [InlineData("inbox     | outbox    | no: A-07")]
    [InlineData("inbox     | sent      | no: A-07")]
    [InlineData("inbox     | inbox     | no: A-07")]
    [InlineData("inbox     | error     | no: A-06")]
    [InlineData("error     | draft     | no: A-07")]
    [InlineData("error     | scheduled | no: A-07")]
    [InlineData("error     | outbox    | no: A-07")]
    [InlineData("error     | sent      | no: A-07")]
    [InlineData("error     | inbox     | no: A-07")]
    [InlineData("error     | error     | no: A-06")]
    [InlineData("queued    | draft     | no: A-50")]
    [InlineData("queued    | scheduled | no: A-50")]
    [InlineData("queued    | outbox    | no: A-50")]
    [InlineData("queued    | sent      | no: A-07")]
    [InlineData("queued    | inbox     | no: A-07")]
    [InlineData("queued    | error     | no: A-06")]
    [InlineData("draft     | queued    | no: A-07")]
    public void A_caller_moves_an_sms(string row)
    {
        var cells = Cells(row);
        var fields = new SmsChangeFields { Status = SmsStatus.Of(cells[1]), DateScheduled = cells[1] is "scheduled" ? Noon.AddHours(1) : null };
        var change = SmsChange.Parse(fields, assumptions: LifeCycleValues.Nothing).Value();

        Assert.Equal(cells[2], SmsLifeCycle.ApplyChange(In(cells[0]), change, Noon).Cell());
    }

    [Theory]
    [InlineData("draft     | draft")]
    [InlineData("scheduled | no: documented")]
    [InlineData("outbox    | no: documented")]
    [InlineData("sent      | no: documented")]
    [InlineData("inbox     | no: documented")]
    [InlineData("error     | no: documented")]
    [InlineData("queued    | no: A-50")]
    [InlineData("          | no: A-50")]
    public void A_caller_edits_an_sms(string row)
    {
        var cells = Cells(row);

        Assert.Equal(cells[1], SmsLifeCycle.ApplyChange(In(cells[0]), SmsChange.Reword("Hello"), Noon).Cell());
    }

    [Theory]
    //           from      | due          | delivered    | failed
    [InlineData("draft     | no: inferred | no: inferred | no: inferred")]
    [InlineData("scheduled | outbox       | no: inferred | no: inferred")]
    [InlineData("outbox    | no: inferred | sent         | error")]
    [InlineData("sent      | no: inferred | no: inferred | no: inferred")]
    [InlineData("inbox     | no: inferred | no: inferred | no: inferred")]
    [InlineData("error     | no: inferred | no: inferred | no: inferred")]
    [InlineData("queued    | no: A-50     | no: A-50     | no: A-50")]
    public void Close_moves_an_sms(string row)
    {
        var cells = Cells(row);

        Assert.Equal(
            cells[1..],
            new[] { Apply(cells[0], new SmsCommand.Due()), Apply(cells[0], new SmsCommand.Delivered()), Apply(cells[0], new SmsCommand.Failed()) });
    }

    [Fact]
    public void The_table_has_one_row_for_every_command_in_every_state()
    {
        var states = SmsStatus.Known.Append(SmsStatus.Unspecified);
        var columns = SmsLifeCycle.Table.Where(row => row.From == SmsStatus.Draft).Select(row => (row.Command, Mark(row))).ToList();

        Assert.Equal(Enum.GetValues<SmsCommandKind>(), columns.Select(column => column.Command).Distinct());
        Assert.All(states, state => Assert.Equal(columns, SmsLifeCycle.Table.Where(row => row.From == state).Select(row => (row.Command, Mark(row)))));
        Assert.Equal(7 * columns.Count, SmsLifeCycle.Table.Count);
    }

    [Fact]
    public void What_is_allowed_never_rests_on_an_assumption() =>
        Assert.DoesNotContain(SmsLifeCycle.Table, row => row.IsAllowed && row.Source is RuleSource.Assumed);

    private static SmsState In(string status) => SmsState.Of(SmsStatus.Of(status), status is "scheduled" ? Noon : null);

    private static string Apply(string from, SmsCommand command) => SmsLifeCycle.Apply(In(from), command, Noon).Cell();

    private static string? Mark(SmsTransition row) => row.Command is SmsCommandKind.Mark ? row.To.Text : null;

    private static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries);
}
