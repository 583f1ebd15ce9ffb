using System.CommandLine;
using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>What is simulated, and how.</summary>
internal sealed record SimulateChoices
{
    public int Port { get; init; }

    /// <summary>The file that the world is read from; null for the example.</summary>
    public string? World { get; init; }

    /// <summary>The file that the world is written to in the end; null for none.</summary>
    public string? Save { get; init; }

    public bool IsControlled { get; init; }

    public bool IsStopped { get; init; }

    public int Activities { get; init; }

    public int Seed { get; init; }

    public SimulatedRateLimit? RateLimit { get; init; }

    public double Faults { get; init; }
}

/// <summary>The options of <c>closefn simulate</c>.</summary>
internal sealed class SimulateOptions
{
    private const int DefaultPort = 8080;

    private readonly Option<int?> port = OptionOf.Number("--port", $"The port; 0 for any that is free. Default: {DefaultPort}.", 0, 65_535);
    private readonly Option<string?> world = OptionOf.Plain("--world", "FILE", "Begin with the world in this file. Default: a small made-up organization.");
    private readonly Option<string?> save = OptionOf.Plain("--save", "FILE", "Write the world to this file in the end.");
    private readonly Option<bool> control = OptionOf.Switch("--control", "Let callers look at the world and move it, by /_simulator/.");
    private readonly Option<string?> clock = OptionOf.Text("--clock", "real|stopped", "Whether time passes by itself. Default: real.", "real or stopped is needed", (string text, out string value) => (value = text) is "real" or "stopped");
    private readonly Option<int?> activities = OptionOf.Number("--activities", "Add so many made-up SMS, spread over the last year. Default: 0.", 0, 5_000_000);
    private readonly Option<int?> seed = OptionOf.Number("--seed", "What ids and faults are made from. Default: 1.", 0, int.MaxValue);
    private readonly Option<double?> faults = OptionOf.Text("--faults", "SHARE", "Spoil this share of all calls, from 0 to 1. Default: 0.", "a number from 0 to 1 is needed", static (string text, out double? value) => (value = Share(text)) is not null);
    private readonly Option<SimulatedRateLimit?> rateLimit = OptionOf.Text<SimulatedRateLimit>("--rate-limit", "CALLS/SECONDS", "Allow so many calls to each endpoint in so many seconds. Default: any number.", "calls and seconds are needed, such as 100/1", Limit);

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { port, world, save, control, clock, activities, seed, faults, rateLimit })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads what was chosen.</summary>
    public SimulateChoices Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(port) ?? DefaultPort,
        World = parsed.GetValue(world),
        Save = parsed.GetValue(save),
        IsControlled = parsed.GetValue(control),
        IsStopped = parsed.GetValue(clock) == "stopped",
        Activities = parsed.GetValue(activities) ?? 0,
        Seed = parsed.GetValue(seed) ?? 1,
        Faults = parsed.GetValue(faults) ?? 0,
        RateLimit = parsed.GetValue(rateLimit),
    };

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    private static bool Limit(string text, out SimulatedRateLimit value)
    {
        value = null!;
        if (text.Split('/') is not [var calls, var seconds]
            || !int.TryParse(calls, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most < 1
            || !double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var window) || window is <= 0 or > 86_400)
        {
            return false;
        }

        value = new SimulatedRateLimit(most, TimeSpan.FromSeconds(window));
        return true;
    }
}
