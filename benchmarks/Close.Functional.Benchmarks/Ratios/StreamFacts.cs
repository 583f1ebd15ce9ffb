using System.Diagnostics;
using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>What a stream of 50 MB shows besides its speed.</summary>
/// <param name="FirstItemAfter">How many bytes had been taken from the stream when the first item came.</param>
/// <param name="ResidentGrowth">By how many bytes the process grew while it read.</param>
internal sealed record StreamFacts(long FirstItemAfter, long ResidentGrowth)
{
    /// <summary>The command by which the program asks itself, in a process that has read nothing else: a heap that was large once stays so.</summary>
    public const string Command = "stream-facts";

    /// <summary>Asks another process.</summary>
    public static StreamFacts Ask()
    {
        // The same program in the same way: by itself, or by dotnet and its assembly.
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] arguments = isHost ? [typeof(StreamFacts).Assembly.Location, Command] : [Command];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var numbers = process.StandardOutput.ReadToEnd().Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        process.WaitForExit();
        return new StreamFacts(numbers[0], numbers[1]);
    }

    /// <summary>Answers in this process.</summary>
    public static async Task<string> AnswerAsync()
    {
        await Streams.CountAsync(new ChunkedStream(SamplePages.Sms(2_000)));
        var body = SamplePages.Sms(Streams.LongItems);
        GC.Collect();
        var stream = new ChunkedStream(body);
        var before = Environment.WorkingSet;
        var (items, first, largest) = (0, 0L, before);
        await Streams.CountAsync(stream, () =>
        {
            first = items == 0 ? stream.Position : first;
            largest = items++ % 500 == 0 ? Math.Max(largest, Environment.WorkingSet) : largest;
        });
        return string.Create(CultureInfo.InvariantCulture, $"{first} {largest - before}");
    }
}
