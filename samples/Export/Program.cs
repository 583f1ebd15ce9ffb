using System.Globalization;
using Close.Functional;
using Close.Functional.Samples.Export;

// export <from> <to> <parts> <directory> [<index>]: writes the activities of one part of a range of dates.
if (args.Length is < 4 or > 5)
{
    Console.Error.WriteLine("export <from> <to> <parts> <directory> [<index>]");
    return 64;
}

var index = int.Parse(args.ElementAtOrDefault(4) ?? Environment.GetEnvironmentVariable("JOB_COMPLETION_INDEX") ?? "0", CultureInfo.InvariantCulture);
var output = Path.Combine(args[3], string.Create(CultureInfo.InvariantCulture, $"part-{index:0000}.jsonl"));
var settings = new CloseSettings { ApiKey = Environment.GetEnvironmentVariable("CLOSE_API_KEY"), BaseAddress = Environment.GetEnvironmentVariable("CLOSE_BASE_ADDRESS") };

var export =
    from plan in WindowPlan.Of(Date(args[0]), Date(args[1]), TimeSpan.FromDays(1))
    from part in plan.Part(index, int.Parse(args[2], CultureInfo.InvariantCulture))
    from query in ActivityQuery.Parse(new ActivityQueryFields { Order = ActivityOrder.OldestCreated })
    from listing in Windows.Of(query, part)
    from options in settings.Check()
    select (Listing: listing.WithAtOnce(4).ReportingTo(new ToScreen()), Options: options);

return await export.Match(Right: RunAsync, Left: error => Task.FromResult(Fail(error)));

async Task<int> RunAsync((WindowedListing<Activity> Listing, CloseOptions Options) ready)
{
    using var close = new CloseClient(ready.Options);
    return (await Exporter.RunAsync(ready.Listing, close.Transport, output)).Match(Right: _ => 0, Left: Fail);
}

static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

static int Fail(CloseError error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
