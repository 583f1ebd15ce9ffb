using System.Globalization;
using LanguageExt;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Lays values out for a person.</summary>
internal static class Tables
{
    private const int MostSigns = 60;

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
            table.AddRow(
                Time(activity.ActivityAt ?? activity.DateCreated),
                Markup.Escape(activity.Type),
                activity.MatchOrElse(_ => "", sms: Status),
                activity.MatchOrElse(_ => "", sms: sms => Markup.Escape(sms.Direction.Text), call: call => Markup.Escape(call.Direction.Text), email: email => Markup.Escape(email.Direction.Text)),
                What(activity));
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

    // Kinds that the sample has nothing special to say about, now or later, show who was at work.
    private static string What(Activity activity) => activity.MatchOrElse(
        other => $"[grey]{Markup.Escape(other.UserName ?? "")}[/]",
        sms: sms => Text(sms.Text),
        note: note => Text(note.Note),
        email: email => Text(email.Subject),
        call: call => string.Create(CultureInfo.InvariantCulture, $"[grey]{call.Duration?.TotalSeconds:0} s, {Markup.Escape(call.Disposition.Text)}[/]"));

    private static string Status(Sms sms) => sms.Status.Match(
        inbox: () => "[aqua]inbox[/]",
        draft: () => "[yellow]draft[/]",
        scheduled: () => "[blue]scheduled[/]",
        outbox: () => "[blue]outbox[/]",
        sent: () => "[green]sent[/]",
        error: () => "[red]error[/]",
        unknown: text => $"[grey]{Markup.Escape(text)}[/]");

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ");
        return Markup.Escape(line.Length <= MostSigns ? line : string.Concat(line.AsSpan(0, MostSigns), "…"));
    }
}
