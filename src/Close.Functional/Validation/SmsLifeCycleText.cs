using System.Globalization;
using System.Text;

namespace Close.Functional;

/// <summary>Puts the life cycle into words and pictures.</summary>
internal static class SmsLifeCycleText
{
    private const int LongestStatus = 40;

    public static string NameOf(SmsCommandKind kind) => kind switch
    {
        SmsCommandKind.Edit => "edit",
        SmsCommandKind.Cancel => "cancel",
        SmsCommandKind.ScheduleAt => "schedule",
        SmsCommandKind.Send => "send",
        SmsCommandKind.Mark => "mark",
        SmsCommandKind.Due => "due",
        SmsCommandKind.Delivered => "delivered",
        _ => "failed",
    };

    public static string OneOf(IEnumerable<SmsStatus> statuses)
    {
        var texts = statuses.Select(status => status.Text).ToList();
        return $"one of {string.Join(", ", texts.SkipLast(1))} and {texts[^1]} is needed";
    }

    public static string Refusal(SmsState state, SmsCommand command, string rule) => $"an SMS {Describe(state)} cannot {Verb(command)}: {rule}";

    public static string NotTheirs(SmsCommand command) => command.Actor is SmsActor.System
        ? $"an SMS cannot {Verb(command)} because a caller says so: that is for Close itself"
        : $"an SMS cannot {Verb(command)} by Close itself: that is for a caller to ask for";

    public static string Mermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var start in SmsLifeCycle.Starts)
        {
            text.Append(CultureInfo.InvariantCulture, $"    [*] --> {start}\n");
        }

        foreach (var arrow in SmsLifeCycle.Table.Where(row => row.IsAllowed).GroupBy(row => (row.From, row.To, row.Actor)))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(Label))}\n");
        }

        foreach (var end in SmsStatus.Known.Where(IsEnd))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        }

        return text.ToString();
    }

    public static string Markdown()
    {
        var states = SmsLifeCycle.Table.GroupBy(row => row.From).ToList();
        var text = new StringBuilder();
        Line(text, states[0].Select(Column).Prepend("state"));
        Line(text, states[0].Select(_ => "---").Prepend("---"));
        foreach (var state in states)
        {
            Line(text, state.Select(Cell).Prepend(StatusName(state.Key)));
        }

        text.Append("\n| rule | source |\n| --- | --- |\n");
        foreach (var (rule, source) in SmsLifeCycle.Table.Select(row => (row.Rule, row.Source)).Distinct())
        {
            Line(text, [rule, source.ToString()]);
        }

        return text.ToString();
    }

    private static bool IsEnd(SmsStatus status) => !SmsLifeCycle.Table.Any(row => row.From == status && row.IsAllowed);

    private static string Label(SmsTransition row) => row.Actor is SmsActor.System ? $"{NameOf(row.Command)} (by {By(row)})" : NameOf(row.Command);

    private static string By(SmsTransition row) => row.Source is RuleSource.Documented ? "Close" : $"Close, {Origin(row.Source)}";

    private static string Column(SmsTransition row) => row switch
    {
        { Command: SmsCommandKind.Mark, To.IsUnspecified: true } => "mark other",
        { Command: SmsCommandKind.Mark } => $"mark {row.To}",
        { Actor: SmsActor.System } => $"{NameOf(row.Command)} (Close)",
        _ => NameOf(row.Command),
    };

    private static string Cell(SmsTransition row) => row switch
    {
        { IsAllowed: false } => $"no ({Origin(row.Source)})",
        { Source: RuleSource.Documented } => $"**{row.To}**",
        _ => $"**{row.To}** ({Origin(row.Source)})",
    };

    private static string StatusName(SmsStatus status) => status.IsUnspecified ? "any other" : status.Text;

    private static string Origin(RuleSource source) => source.Match(
        documented: static _ => "documented",
        inferred: static _ => "inferred",
        assumed: static assumed => string.Create(CultureInfo.InvariantCulture, $"A-{(int)assumed.Assumption:00}"),
        answered: static _ => "answered");

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Describe(SmsState state) => state switch
    {
        SmsState.Unknown { Status.IsUnspecified: true } => "whose status was left out",
        SmsState.Unknown => $"with the unknown status {Short(state.Status)}",
        _ => $"with the status {state}",
    };

    private static string Verb(SmsCommand command) => command.Match(
        edit: static _ => "be edited",
        cancel: static _ => "be cancelled",
        scheduleAt: static _ => "be scheduled",
        send: static _ => "be sent",
        mark: static mark => $"be given the status {Short(mark.Status)}",
        due: static _ => "come due",
        delivered: static _ => "be delivered",
        failed: static _ => "fail");

    private static string Short(SmsStatus status) => Masking.Text(status.Text.Length <= LongestStatus ? status.Text : status.Text[..LongestStatus]);
}
