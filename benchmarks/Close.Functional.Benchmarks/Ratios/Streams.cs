using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Jobs on a body that arrives in chunks.</summary>
internal static class Streams
{
    /// <summary>How many SMS make 50 MB.</summary>
    public const int LongItems = 40_000;

    /// <summary>A long body through each reader of streams.</summary>
    public static Workload Compared(string key, string title)
    {
        var body = SamplePages.Sms(LongItems);
        return new Workload(key, title, LongItems, body.Length,
        [
            new(Names.TokenWalk, () => TokenWalk.Count(body)),
            new(Names.Ours, () => Count(body)),
            new(Names.Reflection, () => Whole(body, Dtos.ReflectedSms)),
            new(Names.SourceGeneration, () => Whole(body, Dtos.GeneratedSms)),
        ]);
    }

    /// <summary>A very long body, each item dropped as soon as it was read.</summary>
    public static Workload Discarded(string key, string title, int items)
    {
        var body = SamplePages.Sms(items);
        return new Workload(key, title, items, body.Length, [new(Names.TokenWalk, () => TokenWalk.Count(body)), new(Names.Ours, () => Count(body))]);
    }

    /// <summary>Reads a stream to its end; gives how many items it had.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="each">What to do after each item, or null.</param>
    public static async Task<int> CountAsync(Stream stream, Action? each = null)
    {
        var count = 0;
        await foreach (var item in Doors.StreamSms(stream))
        {
            count += item.Match(Right: static _ => 1, Left: static error => throw new InvalidOperationException(error.Message));
            each?.Invoke();
        }

        return count;
    }

    // Bodies in memory complete at once, so nothing here really waits.
    private static PageDto<SmsDto> Whole(byte[] body, JsonTypeInfo<PageDto<SmsDto>> type) =>
        JsonSerializer.DeserializeAsync(new ChunkedStream(body), type).AsTask().GetAwaiter().GetResult()!;

    private static int Count(byte[] body) => CountAsync(new ChunkedStream(body)).GetAwaiter().GetResult();
}
