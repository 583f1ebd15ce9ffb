using System.Diagnostics;
using System.Globalization;
using System.Text;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Measures the simulator: a million activities, and calls by each way to reach it.</summary>
internal static class SimulatorMeasures
{
    public const string Command = "simulator";

    private const int Million = 1_000_000;
    private const int Callers = 8;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan EachHost = TimeSpan.FromSeconds(5);

    /// <summary>Measures everything, and gives the tables.</summary>
    public static async Task<string> RunAsync(TextWriter progress)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} cores.").AppendLine();
        await progress.WriteLineAsync("a million activities ...").ConfigureAwait(false);
        await MillionAsync(text).ConfigureAwait(false);
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"One SMS got again and again, {Callers} callers at a time in the same process, {EachHost.TotalSeconds:0} seconds each:").AppendLine();
        text.AppendLine("| reached by | calls a second | median | 99 of 100 within |").AppendLine("| --- | ---: | ---: | ---: |");
        var close = new SimulatedClose(World.Example(Now).WithSamples(1_000, Now.AddDays(-1), Now));
        await progress.WriteLineAsync("hosts ...").ConfigureAwait(false);
        await HostAsync(text, "`Transport`", close.Transport()).ConfigureAwait(false);
        using (var inProcess = new HttpClient(close.CreateHandler()))
        {
            await HostAsync(text, "`HttpClient` over `CreateHandler`", HttpTransport.Create(() => inProcess, Options())).ConfigureAwait(false);
        }

        var server = await SimulatorServer.StartAsync(close).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var http = new HttpClient();
            await HostAsync(text, "socket", HttpTransport.Create(() => http, Options().WithBaseAddress(server.Address))).ConfigureAwait(false);
        }

        return text.ToString();
    }

    private static async Task MillionAsync(StringBuilder text)
    {
        text.AppendLine("| a million SMS | |").AppendLine("| --- | ---: |");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var world = World.Example(Now).WithSamples(Million, Now.AddYears(-1), Now);
        var seeded = Stopwatch.GetElapsedTime(started);
        text.AppendLine(CultureInfo.InvariantCulture, $"| made, in | {seeded.TotalSeconds:0.0} s |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| memory they take | {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB |");
        foreach (var skip in new[] { 0, 1_000, 100_000, 250_000 })
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| a page of 100 that begins {skip:N0} deep | {Page(world, skip).TotalMilliseconds:0.00} ms |");
        }

        var close = new SimulatedClose(world);
        var plan = WindowPlan.Of(Now.AddYears(-1), Now, TimeSpan.FromDays(30)).Match(Right: windows => windows, Left: error => throw new InvalidOperationException(error.Message));
        var walk = Windows.Of(SmsQuery.All, plan).Match(Right: windows => windows, Left: error => throw new InvalidOperationException(error.Message));
        var rows = 0;
        started = Stopwatch.GetTimestamp();
        await foreach (var row in walk.ItemsAsync(close.Transport()).ConfigureAwait(false))
        {
            row.Match(Right: _ => rows++, Left: error => throw new InvalidOperationException(error.Message));
        }

        var walked = Stopwatch.GetElapsedTime(started);
        text.AppendLine(CultureInfo.InvariantCulture, $"| all {rows:N0} walked by windows, read by the library | {walked.TotalSeconds:0.0} s |");
    }

    private static TimeSpan Page(World world, int skip)
    {
        var call = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe).WithHeader("Authorization", "Bearer api_ada")
            .WithQuery("_limit", "100").WithQuery("_skip", skip.ToString(CultureInfo.InvariantCulture));
        var times = new List<TimeSpan>();
        for (var round = 0; round < 60; round++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = Simulator.Step(world, call);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return Share(times, 0.5);
    }

    private static async Task HostAsync(StringBuilder text, string name, Transport transport)
    {
        var page = await SmsApi.List(SmsQuery.All).ToIO().RunAsync(transport).ConfigureAwait(false);
        var get = SmsApi.Get(page.Match(Right: rows => rows.Data[0].Id, Left: error => throw new InvalidOperationException(error.Message))).ToIO();
        await CallAsync(get, transport, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        var times = (await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(get, transport, EachHost)))).ConfigureAwait(false)).SelectMany(all => all).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {times.Count / EachHost.TotalSeconds:N0} | {Share(times, 0.5).TotalMicroseconds:N0} µs | {Share(times, 0.99).TotalMicroseconds:N0} µs |");
    }

    private static async Task<List<TimeSpan>> CallAsync(CloseIO<Sms> get, Transport transport, TimeSpan time)
    {
        var times = new List<TimeSpan>();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            var started = Stopwatch.GetTimestamp();
            (await get.RunAsync(transport).ConfigureAwait(false)).IfLeft(error => throw new InvalidOperationException(error.Message));
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times;
    }

    private static TimeSpan Share(List<TimeSpan> times, double share) => times.Order().ElementAt((int)(times.Count * share));

    private static CloseOptions Options() => new()
    {
        Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message)),
    };
}
