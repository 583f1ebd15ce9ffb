using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Close.Functional.Soak;

/// <summary>One run: a server in a process of its own, callers in this one, and the verdict.</summary>
internal sealed record SoakRun(TimeSpan Time, int Callers, int FaultPercent, int Seed, int Rows, string? Out)
{
    private const int CallsPerWindow = 100;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>Runs the server until its input ends.</summary>
    public async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        var store = new Store();
        for (var row = 0; row < Rows; row++)
        {
            var at = Pipelines.Epoch.AddMinutes(row);
            store.Add(id => new Sms(id) { Status = SmsStatus.Sent, Text = Pipelines.Steady, DateCreated = at, DateUpdated = at, ActivityAt = at });
        }

        var server = new SoakServer(store, new FaultPlan(Seed, FaultPercent), () => new CallLimit(CallsPerWindow, Window), TimeProvider.System, deepest: 250_000);
        var (host, address) = await server.StartAsync();
        await using (host)
        {
            using var churning = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var churn = new Churn(store, Rows).RunAsync(churning.Token);
            await Console.Out.WriteLineAsync(address.ToString());
            await Console.In.ReadToEndAsync(cancellationToken);
            await churning.CancelAsync();
            await churn;
        }

        return 0;
    }

    /// <summary>Runs the callers and tells how it went. Gives 0 when all held.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var server = StartServer();
        var address = new Uri(await server.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The server did not start."));
        var ledger = new Ledger();
        var options = new CloseOptions
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(5),
            Events = new Counting(ledger),
        };
        using var client = new CloseClient(options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pipelines = new Pipelines(client, TimeProvider.System, ledger, Rows);
        var work = Enumerable.Range(0, Callers)
            .Select(number => number % 2 == 0 ? pipelines.SendAsync(number, stop.Token) : pipelines.WalkAsync(number / 2, stop.Token)).ToList();

        // Warm at a third of the time: what grows from there on is a leak.
        await PassAsync(Time / 3, ledger, cancellationToken);
        var early = Footprint.Now();
        await PassAsync(Time * 2 / 3, ledger, cancellationToken);
        var late = Footprint.Now();
        await stop.CancelAsync();
        await Task.WhenAll(work.Select(one => ((Task)one).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
        foreach (var crashed in work.Where(one => one.IsFaulted))
        {
            ledger.Wrong.Enqueue($"A caller was stopped by {crashed.Exception!.InnerException!.GetType().Name}: {crashed.Exception.InnerException.Message}");
        }

        var report = await ReportAsync(address);
        server.StandardInput.Close();
        return SoakReport.Tell(this, ledger, report, early, late);
    }

    private static async Task PassAsync(TimeSpan time, Ledger ledger, CancellationToken cancellationToken)
    {
        var end = TimeProvider.System.GetUtcNow() + time;
        while (TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromSeconds(5) < time ? TimeSpan.FromSeconds(5) : time, TimeProvider.System, cancellationToken);
            AnsiConsole.WriteLine(FormattableString.Invariant($"{ledger.Sent} sent, {ledger.Walks} walks, {ledger.Unclear} unclear, {ledger.Events} retries and holds, {ledger.Wrong.Count} wrong"));
        }
    }

    private static async Task<JsonElement> ReportAsync(Uri address)
    {
        using var http = new HttpClient();
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/soak/report")));
        return json.RootElement.Clone();
    }

    private Process StartServer()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            .. Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(SoakRun).Assembly.Location] : Array.Empty<string>(),
            "--serve", "--faults", Text(FaultPercent), "--seed", Text(Seed), "--rows", Text(Rows),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Counting(Ledger ledger) : IProgress<CallEvent>
    {
        public void Report(CallEvent value)
        {
            if (value is CallEvent.Retrying or CallEvent.Held)
            {
                ledger.CountEvent();
            }
        }
    }
}
