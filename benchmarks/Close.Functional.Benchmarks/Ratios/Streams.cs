using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Jobs on a body that arrives in chunks.</summary>
internal static class Streams
{
    /// <summary>A long body through each reader of streams.</summary>
    public static Workload Compared(string key, string title, int items)
    {
        var body = SamplePages.Sms(items);
        List<Candidate> candidates =
        [
            new(Names.TokenWalk, () => TokenWalk.Count(body)),
            new(Names.Reflection, () => Whole(body, Dtos.ReflectedSms)),
            new(Names.SourceGeneration, () => Whole(body, Dtos.GeneratedSms)),
        ];
        if (Doors.StreamSms is not null)
        {
            candidates.Insert(1, new(Names.Ours, () => Count(body)));
        }

        return new Workload(key, title, items, body.Length, candidates);
    }

    /// <summary>A very long body, each item dropped as soon as it was read.</summary>
    public static Workload Discarded(string key, string title, int items)
    {
        var body = SamplePages.Sms(items);
        return new Workload(key, title, items, body.Length, [new(Names.TokenWalk, () => TokenWalk.Count(body)), new(Names.Ours, () => Count(body))]);
    }

    // Bodies in memory complete at once, so nothing here really waits.
    private static PageDto<SmsDto> Whole(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<PageDto<SmsDto>> type) =>
        JsonSerializer.DeserializeAsync(new ChunkedStream(body), type).AsTask().GetAwaiter().GetResult()!;

    private static object Count(byte[] body)
    {
        return Run().GetAwaiter().GetResult();

        async Task<object> Run()
        {
            var count = 0;
            await foreach (var item in Doors.StreamSms!(new ChunkedStream(body)))
            {
                count += item.Match(Right: static _ => 1, Left: static error => throw new InvalidOperationException(error.Message));
            }

            return count;
        }
    }
}
