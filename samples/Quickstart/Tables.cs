using System.Globalization;
using LanguageExt;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Lays values out for a person.</summary>
internal static class Tables
{
    public static Table OfSteps(Arr<Sms> steps)
    {
        var table = New("step", "status", "scheduled", "sent", "text");
        var names = new[] { "drafted", "edited", "scheduled", "called off", "leaving in 30 s", "looked up" };
        foreach (var (name, sms) in names.Zip(steps))
        {
            table.AddRow(Markup.Escape(name), Status(sms), Time(sms.DateScheduled), Time(sms.DateSent), Text(sms.Text));
        }

        return table;
    }

    public static Table OfActivities(IEnumerable<Activity> activities)
    {
        var table = New("when (UTC)", "kind", "status", "direction", "what");
        foreach (var activity in activities)
        {
            var sms = activity as Sms;
            table.AddRow(
                Time(activity.ActivityAt ?? activity.DateCreated),
                Markup.Escape(activity.Type),
                sms is null ? "" : Status(sms),
                Markup.Escape(sms?.Direction.Text ?? ""),
                sms is null ? $"[grey]{Markup.Escape(activity.UserName ?? "")}[/]" : Text(sms.Text));
        }

        return table;
    }

    public static void Error(IAnsiConsole console, CloseError error) => error.Match(
        invalid: invalid => Lines(console, "not sent", invalid.Fields.Map(bad => $"{bad.Field}: {bad.Message} ({bad.Source})")),
        rejected: rejected => Lines(console, "refused by Close", rejected.Errors.Append(rejected.Fields.Map(bad => $"{bad.Field}: {bad.Message}"))),
        denied: denied => Lines(console, "not let in", [denied.Message]),
        notFound: notFound => Lines(console, "not found", [notFound.Message]),
        rateLimited: limited => Lines(console, "too fast", [limited.Message]),
        unavailable: unavailable => Lines(console, "no answer", [unavailable.Message]),
        unreadable: unreadable => Lines(console, "not understood", [unreadable.Message]));

    private static Unit Lines(IAnsiConsole console, string what, IEnumerable<string> lines)
    {
        console.MarkupLineInterpolated($"  [red]{what}[/]");
        foreach (var line in lines)
        {
            console.Write(new Padder(new Text("· " + line)).Padding(4, 0, 0, 0));
        }

        return Unit.Default;
    }

    private static Table New(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        }

        return table;
    }

    private static string Status(Sms sms) => sms.Status.Match(
        inbox: () => "[aqua]inbox[/]",
        draft: () => "[yellow]draft[/]",
        scheduled: () => "[blue]scheduled[/]",
        outbox: () => "[blue]outbox[/]",
        sent: () => "[green]sent[/]",
        error: () => "[red]error[/]",
        unknown: text => $"[grey]{Markup.Escape(text)}[/]");

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? text) => Markup.Escape((text ?? "").ReplaceLineEndings(" "));
}
