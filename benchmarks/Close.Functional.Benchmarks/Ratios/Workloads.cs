using System.Buffers;
using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>The jobs that are measured, on the same pages that the tests read.</summary>
internal static class Workloads
{
    /// <summary>The key of the job on a stream.</summary>
    public const string Stream = "stream-50mb";

    private static readonly Dictionary<string, Func<string, Workload>> Makers = new(StringComparer.Ordinal)
    {
        ["sms-100"] = key => Sms(key, "SMS, 100 items", 100),
        ["sms-1000"] = key => Sms(key, "SMS, 1,000", 1_000),
        ["sms-10000"] = key => Sms(key, "SMS, 10,000 retained", 10_000),
        ["sms-100000-discarded"] = key => Streams.Discarded(key, "SMS, 100,000 discarded as read", 100_000),
        ["mixed-100"] = key => Mixed(key, "mixed kinds, 100", 100),
        ["mixed-1000"] = key => Mixed(key, "mixed kinds, 1,000", 1_000),
        ["sms-1000-shuffled"] = key => Sms(key, "keys shuffled per item, 1,000", 1_000, SampleLayout.Shuffled),
        [Stream] = key => Streams.Compared(key, "50 MB stream"),
        ["encode-100"] = key => Encode(key, "encode, 100", 100),
        ["encode-1000"] = key => Encode(key, "encode, 1,000", 1_000),
    };

    /// <summary>The jobs of these keys, or all; each is made when its turn comes, so that no page lies about while another is measured.</summary>
    public static IReadOnlyList<Func<Workload>> All(IReadOnlyList<string> only) =>
        [.. Makers.Where(maker => only.Count == 0 || only.Contains(maker.Key, StringComparer.Ordinal)).Select(maker => (Func<Workload>)(() => maker.Value(maker.Key)))];

    private static Workload Sms(string key, string title, int items, SampleLayout layout = SampleLayout.Compact)
    {
        var body = SamplePages.Sms(items, layout);
        var answer = Doors.Answer(body);
        return new Workload(key, title, items, body.Length,
        [
            new(Names.TokenWalk, () => TokenWalk.Count(body)),
            new(Names.Ours, () => Doors.ReadSms(answer)),
            new(Names.HandWritten, () => HandWritten.Read(body)),
            new(Names.Reflection, () => JsonSerializer.Deserialize(body, Dtos.ReflectedSms)!),
            new(Names.SourceGeneration, () => JsonSerializer.Deserialize(body, Dtos.GeneratedSms)!),
            new(Names.Newtonsoft, () => NewtonsoftJson.Read<PageDto<SmsDto>>(body)),
            new(Names.Document, () => Document(body)),
        ]);
    }

    private static Workload Mixed(string key, string title, int items)
    {
        var body = SamplePages.Activities(items);
        var answer = Doors.Answer(body);
        return new Workload(key, title, items, body.Length,
        [
            new(Names.TokenWalk, () => TokenWalk.Count(body)),
            new(Names.Ours, () => Doors.ReadActivities(answer)),
            new(Names.Reflection, () => JsonSerializer.Deserialize(body, Dtos.ReflectedActivities)!),
            new(Names.SourceGeneration, () => JsonSerializer.Deserialize(body, Dtos.GeneratedActivities)!),
            new(Names.Newtonsoft, () => NewtonsoftJson.Read<PageDto<ActivityDto>>(body)),
            new(Names.Document, () => Document(body)),
        ]);
    }

    private static Workload Encode(string key, string title, int items)
    {
        var body = SamplePages.Sms(items);
        var page = Doors.ReadSms(Doors.Answer(body));
        var dto = JsonSerializer.Deserialize(body, Dtos.GeneratedSms)!;
        var buffer = new ArrayBufferWriter<byte>(body.Length * 2);
        var stream = new MemoryStream(body.Length * 2);
        var writer = new Utf8JsonWriter(buffer);
        return new Workload(key, title, items, body.Length,
        [
            new(Names.TokenWalk, () => TokenWalk.Count(body)),
            new(Names.Ours, () =>
            {
                buffer.ResetWrittenCount();
                Doors.WriteSms(page, buffer);
                return buffer;
            }),
            new(Names.Reflection, () => Serialize(Dtos.ReflectedSms)),
            new(Names.SourceGeneration, () => Serialize(Dtos.GeneratedSms)),
            new(Names.Newtonsoft, () =>
            {
                NewtonsoftJson.Write(dto, stream);
                return stream;
            }),
        ]);

        object Serialize(System.Text.Json.Serialization.Metadata.JsonTypeInfo<PageDto<SmsDto>> type)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            JsonSerializer.Serialize(writer, dto, type);
            writer.Flush();
            return buffer;
        }
    }

    // The object model alone: every value would still have to be taken out of it.
    private static int Document(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("data").GetArrayLength();
    }
}
