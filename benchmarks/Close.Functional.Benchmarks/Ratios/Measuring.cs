using System.Diagnostics;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Close.Functional.Benchmarks;

/// <summary>
/// Measures candidates in turns: in each round every one once, in a rotating order, each after a forced collection. What disturbs the machine then
/// disturbs all of them, and the ratios within a round stay fair.
/// </summary>
internal static class Measuring
{
    private const int FewestRounds = 5;

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(15);

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    // Holds what the last run gave, so that it is alive until the next run and no run can be optimized away.
    private static object? held;

    public static Report Run(IReadOnlyList<Func<Workload>> workloads, TimeSpan time, TextWriter log)
    {
        var cases = new List<Measured>();
        foreach (var make in workloads)
        {
            var workload = make();
            log.WriteLine($"measuring {workload.Title} ...");
            cases.Add(Measure(workload, time / workloads.Count));
        }

        var machine = new Machine(
            RuntimeInformation.FrameworkDescription, $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}", Environment.ProcessorCount, Processor(), GCSettings.IsServerGC);
        return new Report(machine, (int)time.TotalSeconds, cases, cases.Any(static one => one.Key == Workloads.Stream) ? StreamFacts.Ask() : null);
    }

    private static Measured Measure(Workload workload, TimeSpan time)
    {
        var end = Stopwatch.StartNew();
        var runs = workload.Candidates.Select(candidate => RunsOf(candidate.Run)).ToArray();
        var times = workload.Candidates.Select(_ => new List<double>()).ToArray();
        var count = workload.Candidates.Count;
        var rounds = 0;
        for (; rounds < FewestRounds || end.Elapsed < time; rounds++)
        {
            for (var turn = 0; turn < count; turn++)
            {
                var index = (turn + rounds) % count;
                times[index].Add(Time(workload.Candidates[index].Run, runs[index]));
            }
        }

        var ours = Enumerable.Range(0, count).FirstOrDefault(index => workload.Candidates[index].Name == Names.Ours, -1);
        var figures = workload.Candidates.Select((candidate, index) =>
        {
            var ratios = Ratios(times[index], times[0]);
            var typical = Quantile([.. times[index]], 0.5);
            return new Figure(
                candidate.Name,
                Round(Quantile(ratios, 0.5)),
                Round(Quantile(ratios, 0.25)),
                Round(Quantile(ratios, 0.75)),
                ours < 0 ? null : Round(Quantile(Ratios(times[index], times[ours]), 0.5)),
                Math.Round(workload.Bytes / typical * 1000),
                Math.Round(typical / workload.Items),
                Math.Round(Allocated(candidate.Run) / (double)workload.Items, 1));
        });
        var measured = new Measured(workload.Key, workload.Title, workload.Items, workload.Bytes, rounds, [.. figures]);
        held = null;
        return measured;
    }

    // Long enough for the compiler's last word on the code; gives how many runs fill a sample.
    private static int RunsOf(Func<object> run)
    {
        var all = Stopwatch.StartNew();
        var last = TimeSpan.MaxValue;
        for (var count = 0; all.Elapsed < WarmUp || (count < 40 && all.Elapsed < WarmUp * 4); count++)
        {
            var one = Stopwatch.GetTimestamp();
            held = run();
            var took = Stopwatch.GetElapsedTime(one);
            last = took < last ? took : last;
        }

        return Math.Max(1, (int)(Sample / last));
    }

    /// <summary>The nanoseconds of one run.</summary>
    private static double Time(Func<object> run, int runs)
    {
        held = null;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < runs; count++)
        {
            held = run();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }

    private static long Allocated(Func<object> run)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        held = run();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static double[] Ratios(List<double> times, List<double> over) => [.. times.Zip(over, static (one, other) => one / other)];

    private static double Quantile(double[] values, double part)
    {
        Array.Sort(values);
        var place = part * (values.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, values.Length - 1);
        return values[below] + ((place - below) * (values[above] - values[below]));
    }

    private static double Round(double ratio) => Math.Round(ratio, 3);

    private static string Processor()
    {
        const string Path = "/proc/cpuinfo";
        var line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "unknown" : line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
    }
}
