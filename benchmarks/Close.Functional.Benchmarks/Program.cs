using System.CommandLine;
using BenchmarkDotNet.Running;
using Close.Functional.Benchmarks;

if (args is [StreamFacts.Command])
{
    Console.Out.Write(await StreamFacts.AnswerAsync());
    return 0;
}

// Everything but our own words goes to BenchmarkDotNet.
if (args is not ["ratios" or "chart" or SimulatorMeasures.Command or CassetteMeasures.Command, ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

var check = new Option<bool>("--check") { Description = "Exit with 1 when a goal is missed." };
var file = new Option<FileInfo?>("--out") { Description = "Where to write the measurement as JSON." };
var seconds = new Option<int>("--seconds") { Description = "About how long to measure.", DefaultValueFactory = _ => 120 };
var only = new Option<string[]>("--only") { Description = "The cases to measure, such as sms-100; all by default.", AllowMultipleArgumentsPerToken = true };
var ratios = new Command("ratios", "Measures all readers and writers in turns in one process, as multiples of the token walk.") { check, file, seconds, only };
ratios.SetAction(parsed =>
{
    var report = Measuring.Run(Workloads.All(parsed.GetValue(only) ?? []), TimeSpan.FromSeconds(parsed.GetValue(seconds)), Console.Out);
    Console.Out.Write(ReportText.Table(report));
    if (parsed.GetValue(file) is { } target)
    {
        ReportFile.Write(report, target.FullName);
    }

    var goals = Goals.Verdicts(report, parsed.GetValue(only) ?? []);
    Console.Out.Write(ReportText.Goals(goals));
    return parsed.GetValue(check) && goals.Any(goal => !goal.IsMet) ? 1 : 0;
});

var from = new Option<FileInfo>("--from") { Description = "The measurement.", DefaultValueFactory = _ => new FileInfo(Path.Combine("docs", "performance.json")) };
var chart = new Command("chart", "Draws the measurement as an SVG beside it, and writes its tables into the Markdown page of the same name.") { from };
chart.SetAction(parsed =>
{
    var source = parsed.GetValue(from)!.FullName;
    var report = ReportFile.Read(source);
    File.WriteAllText(Path.ChangeExtension(source, ".svg"), Chart.Draw(report));
    MarkedBlock.Rewrite(Path.ChangeExtension(source, ".md"), ReportText.Markdown(report));
});

var page = new Option<FileInfo?>("--page") { Description = "The Markdown page to write the tables into; the terminal alone by default." };
var simulator = new Command(SimulatorMeasures.Command, "Measures the simulator: a million activities, and calls by each way to reach it.") { page };
simulator.SetAction(async parsed =>
{
    var tables = await SimulatorMeasures.RunAsync(Console.Out);
    Console.Out.Write(tables);
    if (parsed.GetValue(page) is { } target)
    {
        MarkedBlock.Rewrite(target.FullName, tables, "the simulator");
    }
});

var cassettes = new Command(CassetteMeasures.Command, "Measures cassettes of 1,000 interactions: loading, hits, misses, recording.") { page, check };
cassettes.SetAction(parsed =>
{
    var (tables, isMet) = CassetteMeasures.Run(Console.Out);
    Console.Out.Write(tables);
    if (parsed.GetValue(page) is { } target)
    {
        MarkedBlock.Rewrite(target.FullName, tables, "the cassettes");
    }

    return parsed.GetValue(check) && !isMet ? 1 : 0;
});

return await new RootCommand("Benchmarks of Close.Functional. Without one of these commands, the arguments are BenchmarkDotNet's.") { ratios, chart, simulator, cassettes }.Parse(args).InvokeAsync();
