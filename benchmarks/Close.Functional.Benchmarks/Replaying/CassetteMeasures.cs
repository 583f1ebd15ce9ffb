using System.Globalization;
using System.Text;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Measures what a cassette of 1,000 interactions costs: to load, to play, to miss, to record.</summary>
/// <remarks>By the time of the processor, collections included, and not by the clock, which counts what else the machine does.</remarks>
internal static class CassetteMeasures
{
    public const string Command = "cassettes";

    private const string Hit = "a hit";

    private const int Interactions = 1_000;
    private const int Rounds = 41;

    private static readonly TimeSpan Learning = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan LongestHit = TimeSpan.FromMicroseconds(10);

    private const double MostBytes = 8 * 1024;

    /// <summary>Measures everything.</summary>
    /// <returns>The tables, and whether the goals are met.</returns>
    public static (string Text, bool IsMet) Run(TextWriter progress)
    {
        var got = CassetteCase.Of(Interactions);
        var file = CassetteFile.Format(got.Cassette);
        var cases = new (string What, Func<Cost> Measure)[]
        {
            ("loading the file", () => Once(() => CassetteFile.Parse(file.Bytes, "benchmark"))),
            ("putting it in: a session that replays it", () => Once(() => CassetteSession.Replay(got.Cassette))),
            (Hit, () => Hits(got)),
            ("a hit among 10 interactions", () => Hits(CassetteCase.Of(10))),
            ("a hit by a POST with 1.3 KB of JSON", () => Hits(CassetteCase.Posted(Interactions))),
            ("a miss, with its nearest recording and every difference", () => Misses(got)),
            ("recording one", () => Recorded(got)),
            ("formatting the file", () => Once(() => CassetteFile.Format(got.Cassette))),
        };

        // The first pass is for the compiler alone: on a busy machine it takes its time.
        var costs = new Dictionary<string, Cost>(StringComparer.Ordinal);
        foreach (var (what, measure) in cases.Concat(cases))
        {
            progress.WriteLine($"{what} ...");
            costs[what] = measure();
        }

        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} cores; medians of {Rounds} rounds, in time of the processor. A body has {got.BodyBytes:N0} bytes, the file {file.Length / 1e6:0.0} MB.").AppendLine()
            .AppendLine("| of 1,000 interactions | time | bytes |").AppendLine("| --- | ---: | ---: |");
        foreach (var (what, _) in cases)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {Time(costs[what])} | {costs[what].Bytes:N0} |");
        }

        var (hit, extra) = (costs[Hit].Time, costs[Hit].Bytes - got.BodyBytes);
        text.AppendLine().AppendLine("| goal | wanted | seen | |").AppendLine("| --- | --- | --- | --- |")
            .AppendLine(CultureInfo.InvariantCulture, $"| a hit at 1,000 | ≤ {LongestHit.TotalMicroseconds:0} µs | {hit.TotalMicroseconds:0.0} µs | {Verdict(hit <= LongestHit)} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| a hit at 1,000, beyond the body | ≤ {MostBytes:N0} bytes | {extra:N0} B | {Verdict(extra <= MostBytes)} |");
        return (text.ToString(), hit <= LongestHit && extra <= MostBytes);
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "**missed**";

    private static string Time(Cost cost) => cost.Time.TotalMilliseconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{cost.Time.TotalMicroseconds:0.0} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{cost.Time.TotalMilliseconds:0.0} ms");

    private static Cost Hits(CassetteCase played)
    {
        var sessions = Interactions / played.Requests.Count;
        return Median(() =>
        {
            var transports = Enumerable.Range(0, sessions).Select(_ => CassetteSession.Replay(played.Cassette).Transport).ToList();
            return (() => transports.ForEach(transport => Send(transport, played.Requests)), sessions * played.Requests.Count);
        });
    }

    private static Cost Misses(CassetteCase played) => Median(() =>
    {
        const int Tries = 5;
        var player = CassettePlayer.Of(played.Cassette);
        var unknown = RecordedRequest.Of(HttpCall.To(HttpMethod.Get, "/activity/sms/acti_unknown/", Repeat.Safe).WithQuery("_fields", "id"));
        return (() =>
        {
            for (var index = 0; index < Tries; index++)
            {
                player.Play(unknown).Played.Match(Right: _ => throw new InvalidOperationException("A hit."), Left: fault => fault.Message.Length);
            }
        }, Tries);
    });

    private static Cost Recorded(CassetteCase played) => Median(() =>
    {
        var next = 0;
        Transport inner = (_, _) => Task.FromResult<LanguageExt.Either<CloseError, Envelope>>(played.Answers[next++]);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + CassetteFile.Extension); // Never written: the session is not completed.
        var transport = CassetteSession.Open(path, CassetteOptions.Default.WithMode(CassetteMode.Record).WithInner(inner).WithRecordsInCI().WithEnvironment(_ => null)).Transport;
        return (() => Send(transport, played.Requests), played.Requests.Count);
    });

    private static Cost Once(Func<object> run) => Median(() => (() => GC.KeepAlive(run()), 1));

    private static void Send(Transport transport, IReadOnlyList<Request<Sms>> requests)
    {
        for (var index = 0; index < requests.Count; index++)
        {
            var sent = transport(requests[index].Call, CancellationToken.None);
            if (!sent.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("The cassette has no answer.", sent.Exception);
            }
        }
    }

    // What is prepared is not measured.
    private static Cost Median(Func<(Action Run, int Operations)> prepare)
    {
        var begun = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - begun < Learning)
        {
            Round(prepare);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(prepare)).ToList();
        return new Cost(rounds.Select(round => round.Time).Order().ElementAt(Rounds / 2), rounds.Select(round => round.Bytes).Order().ElementAt(Rounds / 2));
    }

    private static Cost Round(Func<(Action Run, int Operations)> prepare)
    {
        var (run, operations) = prepare();
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        run();
        var time = Environment.CpuUsage.TotalTime - started;
        return new Cost(time / operations, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)operations);
    }

    private sealed record Cost(TimeSpan Time, double Bytes);
}
