using System.Globalization;
using System.Text;

namespace Close.Functional.Benchmarks;

/// <summary>The measurement as text: for a terminal, and for a Markdown page.</summary>
internal static class ReportText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Table(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(Plain, $"{"candidate",-36}{"× token walk",13}{"quartiles",16}{"MB/s",8}{"B/item",10}{"× ours",9}");
        foreach (var one in report.Cases)
        {
            text.AppendLine(Plain, $"{one.Title} ({one.Bytes / (double)one.Items:0} B an item, {one.Rounds} rounds)");
            foreach (var figure in one.Figures)
            {
                text.AppendLine(Plain, $"  {figure.Candidate,-34}{figure.Ratio,13:0.00}{Spread(figure),16}{figure.MegabytesPerSecond,8:0}{figure.BytesPerItem,10:#,0.#}{figure.TimesOurs,9:0.00}");
            }
        }

        return text.ToString();
    }

    public static string Goals(IReadOnlyList<Verdict> verdicts)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(Plain, $"{verdicts.Count(goal => goal.IsMet)} of {verdicts.Count} goals met");
        foreach (var goal in verdicts.Where(goal => !goal.IsMet))
        {
            text.AppendLine(Plain, $"  missed: {goal.Case}: {goal.Goal}; seen: {goal.Seen}");
        }

        return text.ToString();
    }

    public static string Markdown(Report report)
    {
        var machine = report.Machine;
        var text = new StringBuilder();
        text.AppendLine(Plain, $"{machine.Runtime}, {machine.System}, {machine.Cores} cores ({machine.Processor}), {(machine.ServerGC ? "server" : "workstation")} collector; {report.Seconds} seconds.");
        foreach (var one in report.Cases)
        {
            text.AppendLine().AppendLine(Plain, $"**{Capital(one.Title)}**: {one.Bytes / (double)one.Items:0} bytes of JSON an item, {one.Rounds} rounds.").AppendLine();
            text.AppendLine("| | × token walk | quartiles | MB/s | ns an item | bytes an item |").AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var figure in one.Figures)
            {
                text.AppendLine(Plain, $"| {figure.Candidate} | {figure.Ratio:0.00} | {Spread(figure)} | {figure.MegabytesPerSecond:#,0} | {figure.NanosecondsPerItem:#,0} | {figure.BytesPerItem:#,0} |");
            }
        }

        text.AppendLine().AppendLine("| goal | wanted | seen | |").AppendLine("| --- | --- | --- | --- |");
        foreach (var goal in Benchmarks.Goals.Verdicts(report, []))
        {
            text.AppendLine(Plain, $"| {goal.Case} | {goal.Goal} | {goal.Seen} | {(goal.IsMet ? "met" : "**missed**")} |");
        }

        return text.ToString();
    }

    public static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    private static string Spread(Figure figure) => string.Create(Plain, $"{figure.Low:0.00} to {figure.High:0.00}");
}
