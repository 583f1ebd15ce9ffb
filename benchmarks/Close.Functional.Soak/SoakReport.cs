using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Close.Functional.Soak;

/// <summary>Judges a run and tells it: to the terminal, and into a page when asked.</summary>
internal static class SoakReport
{
    private const string Start = "<!-- soak: written by the command -->";
    private const string End = "<!-- end of soak -->";
    private const long MostManagedGrowth = 16 * 1024 * 1024;
    private const int MostHandleGrowth = 50;

    public static int Tell(SoakRun run, Ledger ledger, JsonElement server, Footprint early, Footprint late)
    {
        if (server.GetProperty("sent_twice").GetInt32() is > 0 and var twice)
        {
            ledger.Wrong.Enqueue($"{twice} messages were sent twice.");
        }

        if (late.Managed - early.Managed > MostManagedGrowth)
        {
            ledger.Wrong.Enqueue($"Managed memory grew from {Size(early.Managed)} to {Size(late.Managed)}.");
        }

        if (late.Handles - early.Handles > MostHandleGrowth || late.Sockets - early.Sockets > MostHandleGrowth)
        {
            ledger.Wrong.Enqueue($"Open handles grew from {early.Handles} to {late.Handles}.");
        }

        if (ledger.Sent == 0 || ledger.Walks == 0)
        {
            ledger.Wrong.Enqueue("Nothing was sent, or nothing walked: the run proves nothing.");
        }

        var page = Page(run, ledger, server, early, late);
        Console.WriteLine(page);
        foreach (var wrong in ledger.Wrong.Take(20))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{wrong}[/]");
        }

        if (run.Out is { } path)
        {
            Write(path, page);
        }

        return ledger.Wrong.IsEmpty ? 0 : 1;
    }

    private static string Page(SoakRun run, Ledger ledger, JsonElement server, Footprint early, Footprint late)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{run.Callers} callers on one client for {run.Time.TotalSeconds:0} s, {run.FaultPercent} of 100 requests spoiled, seed {run.Seed}; {Environment.ProcessorCount} cores, .NET {Environment.Version}.\n\n");
        text.Append("| | |\n| --- | ---: |\n");
        Row("requests that reached the server", server.GetProperty("requests").GetInt32());
        Row("of them spoiled on purpose", server.GetProperty("faults").GetInt32());
        Row("of them refused because a window was used up", server.GetProperty("refused_by_limit").GetInt32());
        Row("retries and calls held back", ledger.Events);
        Row("messages sent", server.GetProperty("messages_sent").GetInt32());
        Row("messages sent twice", server.GetProperty("sent_twice").GetInt32());
        Row("calls with an unknown outcome, looked into", ledger.Unclear);
        Row("messages found that a lost answer had left behind", ledger.Found);
        Row($"walks of {run.Rows} rows among which others come and go", ledger.Walks);
        Row("rows lost or given twice, and all else that must not be", ledger.Wrong.Count);
        text.Append(CultureInfo.InvariantCulture, $"| calls that ended in an error, by kind | {string.Join(", ", ledger.Failures.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| managed memory, at a third of the time and at the end | {Size(early.Managed)}, {Size(late.Managed)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| memory of the process | {Size(early.Resident)}, {Size(late.Resident)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| open handles, of which sockets | {early.Handles} ({early.Sockets}), {late.Handles} ({late.Sockets}) |\n");
        text.Append(CultureInfo.InvariantCulture, $"| threads | {early.Threads}, {late.Threads} |\n");
        return text.ToString();

        void Row(string what, int count) => text.Append(CultureInfo.InvariantCulture, $"| {what} | {count:N0} |\n");
    }

    private static void Write(string path, string page)
    {
        var text = File.ReadAllText(path);
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException($"{path} does not have both marks, {Start} and {End}.");
        }

        File.WriteAllText(path, $"{text[..(start + Start.Length)]}\n\n{page}\n{text[end..]}");
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
